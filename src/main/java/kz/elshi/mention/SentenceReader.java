package kz.elshi.mention;

import kz.elshi.lang.Inflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.elshi.text.Case;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads the mentions of one sentence: titles and the names behind them, names without titles, then everything else that is left. */
final class SentenceReader {
  private static final int FARTHEST_SECOND_TITLE = 8;
  private static final int FARTHEST_ENTERED = 5;
  private static final int FARTHEST_STACKED = 3;
  private static final int LONGEST_FIELD = 6;
  /** Roles that say little without a body or a country: a head of something, somebody's representative. */
  private static final Set<String> VAGUE = Set.of("head", "other", "adviser");
  /** Id of words for one person; their plural means somebody else. */
  private static final String ONE = "he";
  /** Role of ranks and callings, which are no offices. */
  private static final String RANK = "occupation";
  /** Members are many; only a name tells which. */
  private static final String MEMBER = "member-of-parliament";

  private final Lexicon lexicon;
  private final TitleReader titles;
  private final NameReader names;
  private final Set<String> known;
  private final SentenceTokens view;
  private final boolean[] used;
  private final List<Mention> mentions = new ArrayList<>();

  SentenceReader(Lexicon lexicon, NameCases cases, Set<String> known, SentenceTokens view) {
    this.lexicon = lexicon;
    this.titles = new TitleReader(lexicon, known, view);
    this.names = new NameReader(lexicon, cases);
    this.known = known;
    this.view = view;
    this.used = new boolean[view.end - view.first];
  }

  /** All mentions of the sentence, in no order. */
  List<Mention> read() {
    readTitles();
    readNames();
    readEntities();
    readBodies();
    readAnaphors();
    return mentions;
  }

  private void readTitles() {
    int bound = view.first;
    for (int i = view.first; i < view.end; i++) {
      PhraseIndex.Hit<Lexicon.TitleWord> hit = view.title(i);
      if (hit != null && hit.first() == i && !used[i - view.first] && !namesBody(hit)) {
        bound = Math.max(bound, readTitle(hit, bound));
        i = Math.max(i, bound - 1);
      }
    }
  }

  /** «Президенті кеңсесінің басшысы»: the first title belongs to the name of the body that the last one heads. */
  private boolean namesBody(PhraseIndex.Hit<Lexicon.TitleWord> hit) {
    PhraseIndex.Hit<String> body = hit.inflection().grammaticalCase() == Case.NOMINATIVE
        ? lexicon.bodies.longest(view.tokens, hit.end(), view.end) : null;
    boolean whose = body != null && body.first() == hit.end() && body.inflection().grammaticalCase() == Case.GENITIVE;
    PhraseIndex.Hit<Lexicon.TitleWord> next = whose ? view.title(body.end()) : null;
    return next != null && next.first() == body.end();
  }

  /** Reads the title (or the two) at a hit and the name or names behind it; where it ends. */
  private int readTitle(PhraseIndex.Hit<Lexicon.TitleWord> hit, int bound) {
    TitleReader.Read read = extend(titles.read(hit, bound, null), bound);
    int first = read.first();
    List<Title> all = new ArrayList<>(List.of(read.title()));
    TitleReader.Read second = second(read);
    if (second != null) {
      all.add(inherit(second.title(), read.title()));
      read = second;
    }
    if (read.inflection().grammaticalCase() != Case.NOMINATIVE) {
      return office(first, read, all);
    }
    Name name = names.read(view, entered(read.end()), true, known);
    TitleReader.Read stacked = name == null ? stacked(read) : null;
    if (stacked != null) {
      all.add(inherit(stacked.title(), read.title()));
      name = names.read(view, stacked.end(), true, known);
    }
    if (name == null || isSomebodyElse(name, all)) {
      return office(first, read, all);
    }
    add(person(first, name, all));
    return read.inflection().plural() ? more(name, all) : name.end();
  }

  /** «Қазақстан Президенті Ердоғанға хат жолдады»: somebody well known from another country does not bear the title. */
  private boolean isSomebodyElse(Name name, List<Title> all) {
    String country = all.getFirst().country();
    String surname = name.text().substring(name.text().lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
    Lexicon.Known famous = lexicon.famous.get(surname);
    String other = name.country() != null ? name.country() : famous == null || famous == Lexicon.AMBIGUOUS ? null : famous.country();
    boolean polity = all.getFirst().body() == null;
    return polity && name.grammaticalCase() != Case.NOMINATIVE && country != null && other != null && !country.equals(other);
  }

  /** «Президенті қызметіне қайта сайланған N»: where the name of who entered the office may begin; behind the title otherwise. */
  private int entered(int end) {
    for (int i = end; i < Math.min(view.end, end + FARTHEST_ENTERED) && view.isWord(i); i++) {
      PhraseIndex.Hit<String> change = lexicon.titleChanges.longest(view.tokens, i, view.end);
      if (change != null && change.value().equals("entered") && change.inflection() == Inflection.NONE) {
        return change.end();
      }
    }
    return end;
  }

  private TitleReader.Read extend(TitleReader.Read start, int bound) {
    TitleReader.Read read = start;
    while (read.inflection().grammaticalCase() == Case.GENITIVE || isCompound(read)) {
      PhraseIndex.Hit<String> change = lexicon.titleChanges.longest(view.tokens, read.end(), view.end);
      PhraseIndex.Hit<Lexicon.TitleWord> next = view.title(read.end());
      if (change != null && (change.value().equals("deputy") || change.value().equals("acting"))) {
        read = titles.changed(read, change);
      } else if (next != null && next.first() == read.end()) {
        read = titles.read(next, bound, read);
      } else {
        PhraseIndex.Hit<Lexicon.TitleWord> behind = behindField(read);
        if (behind == null) {
          break;
        }
        read = titles.read(behind, bound, read);
      }
    }
    return read;
  }

  /** «Премьер-министрінің қауіпсіздік жөніндегі кеңесшісі»: the title behind what it is for, or null. */
  private PhraseIndex.@Nullable Hit<Lexicon.TitleWord> behindField(TitleReader.Read read) {
    for (int i = read.end(); i < Math.min(view.end, read.end() + LONGEST_FIELD) && view.isWord(i) && view.title(i) == null; i++) {
      PhraseIndex.Hit<String> change = lexicon.titleChanges.longest(view.tokens, i, view.end);
      if (change != null && change.value().equals("field")) {
        return view.title(change.end());
      }
    }
    return null;
  }

  /** «төраға орынбасары» without a genitive. */
  private boolean isCompound(TitleReader.Read read) {
    PhraseIndex.Hit<String> change = lexicon.titleChanges.longest(view.tokens, read.end(), view.end);
    return change != null && change.value().equals("deputy") && read.inflection().grammaticalCase() == Case.NOMINATIVE;
  }

  /** The second of two offices joined by a dash, or null. */
  private TitleReader.@Nullable Read second(TitleReader.Read read) {
    if (!view.isDash(read.end())) {
      return null;
    }
    for (int i = read.end() + 1; i < Math.min(view.end, read.end() + FARTHEST_SECOND_TITLE); i++) {
      PhraseIndex.Hit<Lexicon.TitleWord> hit = view.title(i);
      if (hit != null && hit.first() == i) {
        TitleReader.Read second = extend(titles.read(hit, read.end() + 1, null), read.end() + 1);
        return second.first() == read.end() + 1 ? second : null;
      }
      if (!view.isWord(i)) {
        return null;
      }
    }
    return null;
  }

  /** «Қорғаныс министрі генерал-лейтенант N»: a rank right behind, before the name; or null. */
  private TitleReader.@Nullable Read stacked(TitleReader.Read read) {
    if (read.end() < view.end && view.tokens.get(read.end()).is(",")) {
      return apposed(read);
    }
    for (int i = read.end(); i < Math.min(view.end, read.end() + FARTHEST_STACKED) && view.isWord(i); i++) {
      PhraseIndex.Hit<Lexicon.TitleWord> hit = view.title(i);
      if (hit != null && hit.first() == i) {
        boolean rank = hit.value().role().equals(RANK) && hit.inflection().grammaticalCase() == Case.NOMINATIVE;
        return rank && names.read(view, hit.end(), true, known) != null ? titles.read(hit, read.end(), null) : null;
      }
    }
    return null;
  }

  /** «ҰЙЫМ төрағасы, Ресейдің министрі N»: two offices of one person, with a comma between; or null. */
  private TitleReader.@Nullable Read apposed(TitleReader.Read read) {
    for (int i = read.end() + 1; i < Math.min(view.end, read.end() + FARTHEST_SECOND_TITLE) && view.isWord(i); i++) {
      PhraseIndex.Hit<Lexicon.TitleWord> hit = view.title(i);
      if (hit != null && hit.first() == i) {
        TitleReader.Read next = extend(titles.read(hit, read.end() + 1, null), read.end() + 1);
        Title first = read.title();
        boolean whole = first.body() != null || first.country() != null;
        boolean same = first.country() == null || next.title().country() == null || first.country().equals(next.title().country());
        boolean bare = next.inflection().grammaticalCase() == Case.NOMINATIVE && next.first() == read.end() + 1;
        return whole && same && bare && names.read(view, next.end(), true, known) != null ? next : null;
      }
    }
    return null;
  }

  private static Title inherit(Title second, Title first) {
    return second.country() != null
        ? second
        : new Title(
            second.span(), second.role(), first.country(), second.body(), second.bodyKey(), second.host(),
            second.tenure(), second.words());
  }

  /** «премьер-министрлер А мен Б»: the names that the first one is joined with bear the title too. */
  private int more(Name first, List<Title> all) {
    int end = first.end();
    while (end < view.end && (lexicon.conjunctions.contains(view.folded(end)) || view.tokens.get(end).is(","))) {
      Name next = names.read(view, end + 1, true, known);
      if (next == null) {
        break;
      }
      add(person(next.first(), next, all));
      end = next.end();
    }
    return end;
  }

  private int office(int first, TitleReader.Read read, List<Title> all) {
    Title title = all.getLast();
    boolean nameless = title.country() == null && title.body() == null;
    boolean vague = title.role().equals(MEMBER) || (VAGUE.contains(title.role()) && nameless && read.end() - first < 2);
    PhraseIndex.Hit<String> change = lexicon.titleChanges.longest(view.tokens, read.end(), view.end);
    boolean as = change != null && change.value().equals("as");
    if (!vague && !as && !isAnaphor(first, read.end()) && !isAnaphor(first - 1, read.end())) {
      Inflection inflection = read.inflection();
      add(
          new Mention(
              Mention.Kind.OFFICE, view.span(first, read.end()), first, read.end(), inflection.grammaticalCase(),
              inflection.plural() || isCounted(first), title.words(), null, title.country(), all));
    }
    return read.end();
  }

  /** «үш мемлекеттің елшісі», «21 шетелдік елші»: several, without the suffix of the plural. */
  private boolean isCounted(int first) {
    for (int i = first - 1; i >= Math.max(view.first, first - 2); i--) {
      boolean number = view.tokens.get(i).kind() == Token.Kind.NUMBER && view.tokens.get(i).text().length() < 3;
      if (number || lexicon.numerals.contains(view.folded(i)) && !view.folded(i).equals("бір")) {
        return true;
      }
      if (used[i - view.first] || !view.isWord(i)) {
        return false;
      }
    }
    return false;
  }

  /** «екі президент» stands for two who are named elsewhere. */
  private boolean isAnaphor(int first, int end) {
    PhraseIndex.Hit<Lexicon.Anaphor> anaphor =
        first < view.first ? null : lexicon.anaphors.longest(view.tokens, first, view.end);
    return anaphor != null && anaphor.end() >= end;
  }

  private Mention person(int first, Name name, List<Title> all) {
    return new Mention(
        Mention.Kind.PERSON, view.span(first, name.end()), first, name.end(), name.grammaticalCase(), false,
        name.text(), name.key(), name.country(), all);
  }

  private void add(Mention mention) {
    for (int i = mention.firstToken(); i < mention.endToken(); i++) {
      used[i - view.first] = true;
    }
    mentions.add(mention);
  }

  private boolean isFree(int first, int end) {
    for (int i = first; i < end; i++) {
      if (used[i - view.first]) {
        return false;
      }
    }
    return true;
  }

  private void readNames() {
    for (int i = view.first; i < view.end; i++) {
      if (used[i - view.first] || !view.isCapitalised(i)) {
        continue;
      }
      Name name = names.read(view, i, false, known);
      if (name == null) {
        name = single(i);
      }
      if (name != null && isFree(name.first(), name.end())) {
        add(person(i, name, List.of()));
        i = name.end() - 1;
      }
    }
  }

  /** A surname alone: of somebody well known, or before «мырза». */
  private @Nullable Name single(int index) {
    if (view.entity(index) != null || view.title(index) != null) {
      return null;
    }
    NameCases.Stem stem = names.stem(view.tokens.get(index));
    Lexicon.Known famous = lexicon.famous.get(stem.text().toLowerCase(java.util.Locale.ROOT));
    boolean honoured = lexicon.honorifics.contains(view.folded(index + 1));
    if (famous == null || famous == Lexicon.AMBIGUOUS) {
      return honoured ? new Name(index, index + 1, stem.text(), stem.grammaticalCase(), null, null) : null;
    }
    return new Name(index, index + 1, stem.text(), stem.grammaticalCase(), famous.key(), famous.country());
  }

  private void readEntities() {
    for (int i = view.first; i < view.end; i++) {
      PhraseIndex.Hit<Lexicon.Known> hit = view.entity(i);
      if (hit == null || hit.first() != i || !isFree(hit.first(), hit.end()) || isAnaphor(i, hit.end() + 1)) {
        continue;
      }
      Lexicon.Known value = hit.value();
      PhraseIndex.Hit<String> head = (value.kind() == Mention.Kind.PLACE || value.kind() == Mention.Kind.COUNTRY) && hit.inflection() == Inflection.NONE
          ? lexicon.placeHeads.longest(view.tokens, hit.end(), view.end) : null;
      if (head != null && isFree(head.first(), head.end())) {
        add(
            new Mention(
                value.kind(), view.span(i, head.end()), i, head.end(), head.inflection().grammaticalCase(), false,
                view.text(i, hit.end()), value.key(), value.country(), List.of()));
      } else if (value.kind() != Mention.Kind.PERSON) {
        add(
            new Mention(
                value.kind(), view.span(i, hit.end()), i, hit.end(), hit.inflection().grammaticalCase(),
                hit.inflection().plural(), name(i, hit), value.key().isEmpty() ? null : value.key(),
                value.country(), List.of()));
      }
    }
  }

  /** As the text writes it; a common noun for a city stands for its name. */
  private String name(int first, PhraseIndex.Hit<Lexicon.Known> hit) {
    boolean noun = hit.value().kind() == Mention.Kind.PLACE && lexicon.standIns.contains(hit.value());
    return noun ? hit.value().name() : view.nominative(first, hit, lexicon.endings);
  }

  /** Bodies that no list knows: a capitalised phrase with the head of a body. */
  private void readBodies() {
    for (int i = view.first; i < view.end; i++) {
      PhraseIndex.Hit<String> hit = used[i - view.first] ? null : lexicon.bodies.longest(view.tokens, i, view.end);
      if (hit == null || !isFree(hit.first(), hit.end()) || isAnaphor(i, hit.end() + 1)) {
        continue;
      }
      if (lexicon.bodiesOfOthers.contains(hit.value())) {
        addOwned(hit);
        continue;
      }
      int first = capitals(hit.first());
      if (isBodyName(first, hit)) {
        add(
            new Mention(
                Mention.Kind.ORGANISATION, view.span(first, hit.end()), first, hit.end(),
                hit.inflection().grammaticalCase(), hit.inflection().plural(),
                view.nominative(first, hit, lexicon.endings), null, null, List.of()));
      }
    }
  }

  /** «Ақорданың баспасөз қызметі»: a body that has its name from whose it is. */
  private void addOwned(PhraseIndex.Hit<String> hit) {
    int first = hit.first();
    for (Mention mention : mentions) {
      first = mention.endToken() == hit.first() && mention.grammaticalCase() == Case.GENITIVE ? Math.min(first, mention.firstToken()) : first;
    }
    first = first == hit.first() && first > view.first && view.isWord(first - 1) ? first - 1 : first;
    add(
        new Mention(
            Mention.Kind.ORGANISATION, view.span(hit.first(), hit.end()), hit.first(), hit.end(), hit.inflection().grammaticalCase(),
            hit.inflection().plural(), view.nominative(first, hit, lexicon.endings), null, null, List.of()));
  }

  /** A capitalised phrase whose head is capitalised too or has the suffix of such phrases; a chamber or a government also alone. */
  private boolean isBodyName(int first, PhraseIndex.Hit<String> hit) {
    boolean capital = view.isCapitalised(hit.first());
    boolean alone = hit.first() == first;
    return alone
        ? capital && lexicon.bodiesAlone.contains(hit.value()) && !hit.inflection().plural()
        : view.isCapitalised(first)
            && (capital || hit.inflection().possessor() == 3 || hit.inflection().grammaticalCase() == Case.GENITIVE);
  }

  private int capitals(int end) {
    int first = end;
    for (int i = end - 1; i >= view.first && !used[i - view.first] && view.isWord(i); i--) {
      if (view.isCapitalised(i) && !lexicon.discourse.contains(view.folded(i))) {
        first = i;
      } else if (end - i > 3 || lexicon.conjunctions.contains(view.folded(i))) {
        break;
      }
    }
    return first;
  }

  private void readAnaphors() {
    for (int i = view.first; i < view.end; i++) {
      PhraseIndex.Hit<Lexicon.Anaphor> hit = used[i - view.first] ? null : lexicon.anaphors.longest(view.tokens, i, view.end);
      boolean many = hit != null && hit.value().grammaticalCase() == null && hit.value().id().equals(ONE) && hit.inflection().plural();
      if (hit != null && !many && isFree(hit.first(), hit.end())) {
        Case fixed = hit.value().grammaticalCase();
        add(
            new Mention(
                Mention.Kind.ANAPHOR, view.span(i, hit.end()), i, hit.end(),
                fixed == null ? hit.inflection().grammaticalCase() : fixed, hit.inflection().plural(),
                view.text(i, hit.end()), hit.value().id(), null, List.of()));
      }
    }
  }
}
