package kz.elshi.mention;

import kz.elshi.lang.Inflection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import kz.elshi.mention.crf.NameLabeller;
import kz.elshi.text.Document;
import kz.elshi.text.Sentence;

/**
 * Finds the mentions of a document. Immutable and safe to share between threads.
 *
 * <p>It reads twice: the full names of the first reading tell which single surnames of the second are people. Sentences of
 * which none of these names can change anything are read once.
 */
public final class MentionReader {
  private static final int SHORTEST_SURNAME = 2;
  private static final String NO_TOPIC = "-";
  private static final String[] NONE = {};
  private static final Pattern APART = Pattern.compile("[\\s.]+");

  private final Lexicon lexicon;
  private final NameLabeller labeller;

  /**
   * Loads the lexicon.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if one of its files is missing or broken
   */
  public MentionReader(Home home, Reference reference) {
    lexicon = new Lexicon(home, reference);
    labeller = new NameLabeller(home, reference);
  }

  /** The mentions in text order. They do not overlap, but for topics and levels. */
  public List<Mention> read(Document document) {
    NameCases cases = new NameCases(lexicon, document);
    List<FirstReading> first = new ArrayList<>();
    Set<String> known = new HashSet<>();
    int[] begun = lexicon.firstWords.begunAt(document.tokens());
    for (Sentence sentence : document.sentences()) {
      FirstReading reading = read(new SentenceTokens(document, begun, sentence, lexicon, labeller), cases);
      first.add(reading);
      addNameWords(reading.mentions(), known);
    }
    List<Mention> mentions = new ArrayList<>();
    for (FirstReading one : first) {
      mentions.addAll(one.asked().touch(known) ? new SentenceReader(lexicon, cases, known, one.view()).read() : one.mentions());
    }
    for (FirstReading one : first) {
      addTopics(one.view(), mentions);
    }
    mentions.sort(Comparator.comparing(Mention::span));
    return List.copyOf(mentions);
  }

  /** A sentence, what it was asked about the names of the other sentences, which are not known yet, and its mentions without them. */
  private record FirstReading(SentenceTokens view, AskedWords asked, List<Mention> mentions) {}

  private FirstReading read(SentenceTokens view, NameCases cases) {
    AskedWords asked = new AskedWords();
    return new FirstReading(view, asked, new SentenceReader(lexicon, cases, asked, view).read());
  }

  private static void addNameWords(List<Mention> mentions, Set<String> words) {
    for (Mention mention : mentions) {
      String[] parts = mention.kind() == Mention.Kind.PERSON ? APART.split(mention.name().toLowerCase(Locale.ROOT)) : NONE;
      if (parts.length > 1) {
        for (int i = 1; i < parts.length; i++) {
          words.add(parts[i - 1] + " " + parts[i]);
        }
        for (String part : List.of(parts[0], parts[parts.length - 1])) {
          String joined = part.substring(part.lastIndexOf('-') + 1);
          if (joined.length() >= SHORTEST_SURNAME) {
            words.add(part);
            words.add(joined);
          }
        }
      }
    }
  }

  private void addTopics(SentenceTokens view, List<Mention> mentions) {
    for (int i = view.first; i < view.end; ) {
      PhraseIndex.Hit<List<String>> topic = view.longest(lexicon.topics, i, view.end);
      if (topic != null) {
        for (String id : topic.value()) {
          if (!id.equals(NO_TOPIC)) {
            mentions.add(phrase(view, Mention.Kind.TOPIC, topic, id));
          }
        }
      } else {
        addCompound(view, i, mentions);
      }
      i = topic == null ? i + 1 : topic.end();
    }
    for (int i = view.first; i < view.end; ) {
      PhraseIndex.Hit<String> level = view.longest(lexicon.levels, i, view.end);
      if (level != null) {
        mentions.add(phrase(view, Mention.Kind.LEVEL, level, level.value()));
      }
      i = level == null ? i + 1 : level.end();
    }
  }

  /** «су-энергетикалық», «көлік-логистика»: a compound that is not listed names what its parts name. */
  private void addCompound(SentenceTokens view, int index, List<Mention> mentions) {
    if (view.folded(index).indexOf('-') < 0) {
      return;
    }
    String[] parts = view.folded(index).split("-");
    Set<String> topics = new LinkedHashSet<>();
    for (String part : parts.length > 1 ? List.of(parts) : List.<String>of()) {
      List<String> named = part.isEmpty() ? null : lexicon.topics.part(part);
      topics.addAll(named == null ? List.of() : named);
    }
    topics.remove(NO_TOPIC);
    for (String id : topics) {
      PhraseIndex.Hit<String> hit = new PhraseIndex.Hit<>(index, index + 1, id, Inflection.NONE, view.folded(index).length());
      mentions.add(phrase(view, Mention.Kind.TOPIC, hit, id));
    }
  }

  private static Mention phrase(SentenceTokens view, Mention.Kind kind, PhraseIndex.Hit<?> hit, String id) {
    Inflection inflection = hit.inflection();
    return new Mention(
        kind, view.span(hit.first(), hit.end()), hit.first(), hit.end(), inflection.grammaticalCase(),
        inflection.plural(), view.text(hit.first(), hit.end()), id, null, List.of());
  }
}
