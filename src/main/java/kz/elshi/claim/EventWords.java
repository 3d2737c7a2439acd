package kz.elshi.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Words around events, from {@code data/lexicon/kk}: ranks of visits, cancellation, discussion, conjunctions. */
final class EventWords {
  private static final String FOLDER = "data/lexicon/kk/";

  private final Map<Event.Format, List<String>> formats = new LinkedHashMap<>();
  private final Map<String, Event.VisitKind> visitKinds = new LinkedHashMap<>();
  private final Map<String, List<String>> uses = new HashMap<>();
  final List<String> discussion;
  final Set<String> conjunctions = new HashSet<>();

  EventWords(Home home) {
    for (Table.Row row : rows(home, "visit_kinds.tsv")) {
      visitKinds.put(row.get("stem"), Event.VisitKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)));
    }
    for (Table.Row row : rows(home, "talk_formats.tsv")) {
      Event.Format format = Event.Format.valueOf(row.get("format").toUpperCase(Locale.ROOT).replace('-', '_'));
      formats.computeIfAbsent(format, key -> new ArrayList<>()).add(row.get("phrase"));
    }
    formats.replaceAll((format, phrases) -> new Stems(phrases));
    for (String file : List.of("event_words.tsv", "talk_words.tsv")) {
      rows(home, file).forEach(row -> uses.computeIfAbsent(row.get("use"), key -> new ArrayList<>()).add(row.get("stem")));
    }
    uses.replaceAll((use, stems) -> new Stems(stems));
    discussion = new Stems(rows(home, "discussion.tsv").stream().map(row -> row.get("phrase")).toList());
    rows(home, "conjunctions.tsv").forEach(row -> conjunctions.add(row.get("word")));
  }

  private static List<Table.Row> rows(Home home, String file) {
    return Table.read(home.path(FOLDER + file)).rows();
  }

  /** Stems of a use; empty if the table has none. */
  List<String> of(String use) {
    return uses.getOrDefault(use, List.of());
  }

  /** Whether a word of a use stands among tokens. */
  boolean has(String use, List<Token> tokens, int first, int end) {
    return Words.last(tokens, first, end, of(use)) >= 0;
  }

  /** «кездесуде», «кездесу соңында»: the noun of a talk tells when the rest happened; «кездесу туралы» does not. */
  boolean isOccasion(List<Token> tokens, int noun) {
    Reading.Nominal nominal = tokens.get(noun).nominal();
    boolean when = nominal != null && (nominal.grammaticalCase() == Case.LOCATIVE || nominal.grammaticalCase() == Case.ABLATIVE);
    return when || has("occasion", tokens, noun + 1, Math.min(tokens.size(), noun + 2));
  }

  /** How those of a clause talk, by the first listed format of which words stand in it; null if none do. */
  Event.@Nullable Format format(List<Token> tokens, int first, int end) {
    return formats.entrySet().stream().filter(format -> Words.last(tokens, first, end, format.getValue()) >= 0)
        .map(Map.Entry::getKey).findFirst().orElse(null);
  }

  /** Rank of the visit whose noun is at a token, by the words before it; null if there is no such noun. */
  Event.@Nullable VisitKind visitKind(List<Token> tokens, int first, int noun) {
    int from = Math.max(first, noun - 4);
    for (Map.Entry<String, Event.VisitKind> kind : visitKinds.entrySet()) {
      for (int i = from; i <= noun; i++) {
        if (tokens.get(i).folded().startsWith(kind.getKey())) {
          return kind.getValue();
        }
      }
    }
    return Event.VisitKind.UNSPECIFIED;
  }
}
