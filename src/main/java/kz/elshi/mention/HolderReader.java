package kz.elshi.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.elshi.lang.Inflection;
import kz.elshi.text.Case;
import org.jspecify.annotations.Nullable;

/** Reads the titles of a sentence with whoever bears them: the people named behind, or the office alone. */
final class HolderReader {
  private static final int FARTHEST_ENTERED = 5;

  private final Lexicon lexicon;
  private final TitleChain titles;
  private final OfficeReader offices;
  private final NameReader names;
  private final Set<String> known;
  private final SentenceTokens view;
  private final SentenceMentions mentions;

  HolderReader(Lexicon lexicon, NameReader names, Set<String> known, SentenceTokens view, SentenceMentions mentions) {
    this.lexicon = lexicon;
    this.titles = new TitleChain(lexicon, names, known, view);
    this.offices = new OfficeReader(lexicon, view, mentions);
    this.names = names;
    this.known = known;
    this.view = view;
    this.mentions = mentions;
  }

  /** Adds the people with titles and the offices. */
  void read() {
    int bound = view.first;
    for (int i = view.first; i < view.end; i++) {
      PhraseIndex.Hit<Lexicon.TitleWord> hit = view.title(i);
      if (hit != null && hit.first() == i && !mentions.isUsed(i) && !namesBody(hit)) {
        bound = Math.max(bound, read(hit, bound));
        i = Math.max(i, bound - 1);
      }
    }
  }

  /** «Президенті кеңсесінің басшысы»: the first title belongs to the name of the body that the last one heads. */
  private boolean namesBody(PhraseIndex.Hit<Lexicon.TitleWord> hit) {
    PhraseIndex.Hit<String> body = hit.inflection().grammaticalCase() == Case.NOMINATIVE
        ? view.longest(lexicon.bodies, hit.end(), view.end) : null;
    boolean whose = body != null && body.first() == hit.end() && body.inflection().grammaticalCase() == Case.GENITIVE;
    PhraseIndex.Hit<Lexicon.TitleWord> next = whose ? view.title(body.end()) : null;
    return next != null && next.first() == body.end();
  }

  /** Reads the title (or the two) at a hit and the name or names behind it; where it ends. */
  private int read(PhraseIndex.Hit<Lexicon.TitleWord> hit, int bound) {
    TitleReader.Read read = titles.read(hit, bound);
    int first = read.first();
    List<Title> all = new ArrayList<>(List.of(read.title()));
    TitleReader.Read second = titles.second(read);
    if (second != null) {
      all.add(second.title().orOf(read.title().country()));
      read = second;
    }
    if (read.inflection().grammaticalCase() != Case.NOMINATIVE) {
      return offices.read(first, read, all);
    }
    Name name = names.read(view, entered(read.end()), true, known);
    TitleReader.Read stacked = name == null ? titles.stacked(read) : null;
    if (stacked != null) {
      all.add(stacked.title().orOf(read.title().country()));
      name = names.read(view, stacked.end(), true, known);
    }
    if (name == null || isSomebodyElse(name, all)) {
      return offices.read(first, read, all);
    }
    mentions.addPerson(first, name, all);
    return read.inflection().plural() ? more(name, all) : name.end();
  }

  /** «Президенті қызметіне қайта сайланған N»: where the name of who entered the office may begin; behind the title otherwise. */
  private int entered(int end) {
    for (int i = end; i < Math.min(view.end, end + FARTHEST_ENTERED) && view.isWord(i); i++) {
      PhraseIndex.Hit<String> change = view.longest(lexicon.titleChanges, i, view.end);
      if (change != null && change.value().equals("entered") && change.inflection() == Inflection.NONE) {
        return change.end();
      }
    }
    return end;
  }

  /** «Қазақстан Президенті Ердоғанға хат жолдады»: somebody well known from another country does not bear the title. */
  private boolean isSomebodyElse(Name name, List<Title> all) {
    String country = all.getFirst().country();
    String other = name.country() != null ? name.country() : famousCountry(name);
    boolean polity = all.getFirst().body() == null;
    return polity && name.grammaticalCase() != Case.NOMINATIVE && country != null && other != null && !country.equals(other);
  }

  private @Nullable String famousCountry(Name name) {
    String surname = name.text().substring(name.text().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    Lexicon.Known famous = lexicon.famous.get(surname);
    return famous == null || famous == Lexicon.AMBIGUOUS ? null : famous.country();
  }

  /** «премьер-министрлер А мен Б»: the names that the first one is joined with bear the title too. */
  private int more(Name first, List<Title> all) {
    int end = first.end();
    while (end < view.end && (lexicon.conjunctions.contains(view.folded(end)) || view.tokens.get(end).is(","))) {
      Name next = names.read(view, end + 1, true, known);
      if (next == null) {
        break;
      }
      mentions.addPerson(next.first(), next, all);
      end = next.end();
    }
    return end;
  }
}
