package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.entity.EntityMention;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.mention.Mention.Kind;
import kz.elshi.text.Sentence;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** What elections are of, by the words before «election»: {@code data/lexicon/LANGUAGE/elections.tsv}. */
final class ElectedBodies {
  /**
   * What is elected.
   *
   * @param first token of its words
   * @param body in words, or null
   * @param office in words, or null
   * @param role of the office, or null
   * @param country ISO code that the words tell, or null
   */
  record Elected(
      int first, @Nullable String body, @Nullable String office, @Nullable String role, @Nullable String country) {}

  /** Words before «election»; with a role they name an office, else a body; members stand for the body before them. */
  private record Entry(List<String> words, boolean members, @Nullable String role, String name, @Nullable String country) {}

  /** What is elected stands in the last words before «election». */
  private static final int WITHIN = 4;

  private final List<Entry> entries = new ArrayList<>();
  private final List<String> elections = new ArrayList<>();
  private final NounPhrases phrases;
  private final Nominatives nominatives;

  ElectedBodies(Home home, String language) {
    phrases = new NounPhrases(new PhraseWords(home, language));
    nominatives = new Nominatives(home, language);
    for (Table.Row row : Table.read(home.path("data/lexicon/" + language + "/elections.tsv")).rows()) {
      if (row.get("kind").equals("election")) {
        elections.add(row.get("words"));
      } else {
        entries.add(entry(row));
      }
    }
  }

  private static Entry entry(Table.Row row) {
    return new Entry(List.of(row.get("words").split(" ")), row.get("kind").equals("members"), orNull(row.get("role")), row.get("name"), orNull(row.get("country")));
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  /** Whether a noun is a word for an election. */
  boolean isElection(Token token) {
    for (int i = 0; i < elections.size(); i++) {
      if (Forms.nominal(token, elections.get(i)) != null) {
        return true;
      }
    }
    return false;
  }

  /** What is elected in the election named at a token; null if nothing known stands before it. */
  @Nullable Elected before(MentionedTokens tokens, Sentence sentence, int noun) {
    for (int last = noun - 1; last >= Math.max(sentence.firstToken(), noun - WITHIN); last--) {
      for (Entry entry : entries) {
        if (Forms.endAt(tokens.all(), last, entry.words())) {
          Elected body = entry.members() ? before(tokens, sentence, last) : null;
          return body != null ? body : elected(tokens, sentence, noun, last, entry);
        }
      }
    }
    return null;
  }

  private Elected elected(MentionedTokens tokens, Sentence sentence, int noun, int last, Entry entry) {
    int first = last - entry.words().size() + 1;
    if (!entry.name().isEmpty()) {
      boolean body = entry.role() == null;
      return new Elected(first, body ? entry.name() : null, body ? null : entry.name(), entry.role(), entry.country());
    }
    EntityMention body = tokens.mention(noun - 1);
    int start = body != null && body.mention().is(Kind.ORGANISATION)
        ? body.mention().firstToken()
        : Math.min(first, phrases.start(tokens, sentence.firstToken(), noun));
    String before = start < noun - 1 ? tokens.span(start, noun - 1).in(tokens.document().document().text()) + " " : "";
    return new Elected(start, before + nominatives.of(tokens.get(noun - 1)), null, null, entry.country());
  }
}
