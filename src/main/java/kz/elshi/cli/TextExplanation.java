package kz.elshi.cli;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import kz.elshi.claim.Claim;
import kz.elshi.claim.Confidences;
import kz.elshi.claim.Event;
import kz.elshi.claim.ExampleWords;
import kz.elshi.claim.RuleSet;
import kz.elshi.entity.Capacity;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityMention;
import kz.elshi.entity.link.Candidate;
import kz.elshi.knowledge.Rules;
import kz.elshi.mention.Mention;
import kz.elshi.pipeline.Explanation;
import kz.elshi.pipeline.NearMiss;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Sentence;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Prints what the stages made of a text, sentence by sentence: words, mentions, facts, and rules that nearly fired. */
final class TextExplanation {
  private final Explanation explanation;
  private final Map<String, Rules.Rule> rules = new HashMap<>();
  private final PrintStream out;
  private final boolean colour;

  TextExplanation(Explanation explanation, List<RuleSet> sets, PrintStream out) {
    this.explanation = explanation;
    sets.forEach(set -> set.rules().rules().forEach(rule -> rules.put(rule.id(), rule)));
    this.out = out;
    this.colour = Terminal.isColourful();
  }

  void print() {
    for (Sentence sentence : explanation.document().document().sentences()) {
      out.println(bold((sentence.index() + 1) + "  " + sentence.span().in(explanation.document().document().text()).strip()));
      section("words", explanation.document().document().tokens(sentence).stream().map(TextExplanation::word).toList());
      section("mentions", explanation.document().mentions().stream().filter(one -> isIn(sentence, one.mention())).map(this::mention).toList());
      section("facts", explanation.claims().stream().filter(claim -> claim.grounding().principal().sentence() == sentence.index()).map(this::fact).toList());
      section("nearly", nearly(sentence));
      out.println();
    }
  }

  private String bold(String text) {
    return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private void section(String name, List<String> lines) {
    if (!lines.isEmpty()) {
      out.println("  " + (colour ? "\u001b[2m" + name + "\u001b[0m" : name));
      lines.forEach(line -> out.println("    " + line));
    }
  }

  private static boolean isIn(Sentence sentence, Mention mention) {
    return mention.firstToken() >= sentence.firstToken() && mention.endToken() <= sentence.endToken();
  }

  private static String word(Token token) {
    if (token.kind() != Token.Kind.WORD) {
      return token.text();
    }
    String readings = token.readings().stream().map(TextExplanation::reading).distinct().collect(Collectors.joining("; or "));
    return "%-18s %s".formatted(token.text(), readings);
  }

  private static String reading(Reading reading) {
    StringJoiner words = new StringJoiner(", ");
    switch (reading) {
      case Reading.Nominal noun -> {
        words.add(noun.lemma()).add(noun.plural() ? "plural " + Claim.id(noun.grammaticalCase()) : Claim.id(noun.grammaticalCase()));
        possessor(noun.possessor(), words);
        if (noun.derivation() != Reading.Derivation.NONE) {
          words.add(Claim.id(noun.derivation()));
        }
      }
      case Reading.Verbal verb -> {
        words.add(verb.lemma()).add("verb " + Claim.id(verb.form()));
        verb.features().stream().sorted().forEach(feature -> words.add(Claim.id(feature)));
        possessor(verb.possessor(), words);
        if (verb.grammaticalCase() != Case.NOMINATIVE) {
          words.add(Claim.id(verb.grammaticalCase()));
        }
      }
    }
    return words.toString();
  }

  private static void possessor(int person, StringJoiner words) {
    if (person > 0) {
      words.add("possessive " + person);
    }
  }

  private String mention(EntityMention one) {
    Mention mention = one.mention();
    String found = "%-9s «%s» %s".formatted(
        Claim.id(mention.kind()), mention.span().in(explanation.document().document().text()), Claim.id(mention.grammaticalCase()));
    String offices = one.capacities().stream().map(Capacity::key).distinct().collect(Collectors.joining(", "));
    String entities = one.entities().stream().map(TextExplanation::entity).collect(Collectors.joining("; "));
    boolean concept = mention.is(Mention.Kind.TOPIC, Mention.Kind.LEVEL);
    String what = !entities.isEmpty() ? entities : concept ? String.valueOf(mention.key()) : "nobody known";
    String inferred = one.capacities().stream().map(Capacity::inferred).filter(Objects::nonNull)
        .map(holder -> "\n      inferred, not said: " + candidate(holder)).collect(Collectors.joining());
    return found + " → " + what + (offices.isEmpty() ? "" : "; as " + offices) + inferred;
  }

  private static String entity(Entity entity) {
    String wikidata = entity.link().wikidata() == null ? "" : " = wd:" + entity.link().wikidata();
    String perhaps = entity.link().candidates().stream().map(one -> "\n      perhaps " + candidate(one)).collect(Collectors.joining());
    return entity.kind().folder() + "/" + entity.key() + wikidata + " (" + entity.link().score() + ": " + String.join(", ", entity.link().reasons()) + ")" + perhaps;
  }

  private static String candidate(Candidate one) {
    String wikidata = one.wikidata() == null ? "" : " wd:" + one.wikidata();
    return "person/" + one.key() + wikidata + " (" + one.score() + ": " + String.join(", ", one.reasons()) + ")";
  }

  private String fact(Claim claim) {
    return "%s  %s %s: %s\n      says so: %s".formatted(
        claim.grounding().rule(), Confidences.kind(claim), String.format(Locale.ROOT, "%.2f", claim.grounding().confidence()), ExampleWords.of(claim) + (claim instanceof Event event ? details(event) : ""),
        claim.grounding().principal().exact().replace('\n', ' '));
  }

  private static String details(Event event) {
    StringJoiner details = new StringJoiner("; ", "; ", "").setEmptyValue("");
    add(details, "place ", event.place() == null ? null : event.place().name());
    add(details, "destination ", event.destination() == null ? null : event.destination().key());
    add(details, "", event.visitKind() == null ? null : Claim.id(event.visitKind()));
    add(details, "", event.format() == null ? null : Claim.id(event.format()));
    add(details, "", event.messageKind() == null ? null : Claim.id(event.messageKind()));
    add(details, "date ", event.date());
    add(details, "topics ", event.topics().isEmpty() ? null : String.join(", ", event.topics()));
    return details.toString();
  }

  private static void add(StringJoiner details, String name, @Nullable Object value) {
    if (value != null) {
      details.add(name + value);
    }
  }

  /** Rules whose words stand in a sentence but that made nothing of them, each reason once. */
  private List<String> nearly(Sentence sentence) {
    Set<String> lines = new LinkedHashSet<>();
    for (NearMiss miss : explanation.nearly()) {
      boolean here = miss.token() >= sentence.firstToken() && miss.token() < sentence.endToken();
      if (here) {
        lines.add(line(miss));
      }
    }
    return List.copyOf(lines);
  }

  private String line(NearMiss miss) {
    String word = explanation.document().document().tokens().get(miss.token()).text();
    String field = miss.misfit().field();
    Rules.Rule rule = rules.get(miss.rule());
    List<String> values = field == null || rule == null ? List.of() : rule.list(field);
    return "%s  at «%s»: %s%s".formatted(
        miss.rule(), word, miss.misfit().sentence(), values.isEmpty() ? "" : " (" + field + ": " + String.join(" | ", values) + ")");
  }
}
