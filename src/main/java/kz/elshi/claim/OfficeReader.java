package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.entity.Capacity;
import kz.elshi.entity.Entity;
import kz.elshi.entity.EntityDocument;
import kz.elshi.entity.EntityMention;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Rules;
import kz.elshi.mention.Mention;
import kz.elshi.mention.Title;
import kz.elshi.text.PartialDate;
import kz.elshi.text.Sentence;
import kz.elshi.text.Span;
import kz.elshi.text.TimeExpression;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads who holds which office: «Қазақстан Президенті N», «N елші болып тағайындалды». Each person and office once. */
public final class OfficeReader implements ClaimReader {
  private static final int NEAR = 2;
  private static final int FARTHEST_VERB = 8;

  private final List<OfficeRule> rules;

  /**
   * Loads the rules.
   *
   * @throws kz.elshi.knowledge.KnowledgeException if their file is missing or broken
   */
  public OfficeReader(Home home) {
    rules = OfficeRule.all(Rules.read(home.path("data/rules/kk/offices.rules")));
  }

  @Override
  public List<Claim> read(EntityDocument document) {
    List<Claim> claims = new ArrayList<>();
    for (OfficeRule rule : rules) {
      for (EntityMention mention : document.mentions()) {
        switch (rule.shape()) {
          case BEFORE -> readBefore(document, mention, rule, claims);
          case APART -> readApart(document, mention, rule, claims);
          case APPOINTED -> readAppointed(document, mention, rule, claims);
        }
      }
    }
    return claims;
  }

  private static void readBefore(EntityDocument document, EntityMention mention, OfficeRule rule, List<Claim> claims) {
    if (mention.mention().kind() != Mention.Kind.PERSON || mention.entities().size() != 1) {
      return;
    }
    for (Title title : mention.mention().titles()) {
      add(document, mention.entities().getFirst(), mention, title, rule, claims, false, null);
    }
  }

  /** A title that stands apart from the name and means somebody of whom no title before a name tells that office. */
  private static void readApart(EntityDocument document, EntityMention mention, OfficeRule rule, List<Claim> claims) {
    boolean one = mention.mention().kind() == Mention.Kind.OFFICE && mention.entities().size() == 1;
    for (Title title : one && mention.entities().getFirst().kind() == Entity.Kind.PERSON ? mention.mention().titles() : List.<Title>of()) {
      add(document, mention.entities().getFirst(), mention, title, rule, claims, true, null);
    }
  }

  /** «N Қазақстанның Канададағы елшісі болып тағайындалды», «… елшісі болып N тағайындалды». */
  private static void readAppointed(EntityDocument document, EntityMention mention, OfficeRule rule, List<Claim> claims) {
    List<Token> tokens = document.document().tokens();
    int as = mention.mention().endToken();
    boolean entered = mention.mention().kind() == Mention.Kind.OFFICE && as < tokens.size() && rule.as().contains(tokens.get(as).folded());
    if (!entered) {
      return;
    }
    Sentence sentence = document.document().sentenceAt(mention.mention().span().start());
    int end = Math.min(sentence.endToken(), as + FARTHEST_VERB);
    int verb = Words.last(tokens, as, end, rule.verbs());
    EntityMention person = verb < 0 ? null : appointee(document, sentence, mention.mention().firstToken(), as, verb);
    if (person != null) {
      PartialDate from = entered(document, sentence, verb);
      add(document, person.entities().getFirst(), mention, mention.mention().titles().getLast(), rule, claims, false, from);
    }
  }

  /** Since when somebody holds an office: the date of the sentence before the verb of entering it, or null. */
  private static @Nullable PartialDate entered(EntityDocument document, Sentence sentence, int verb) {
    Span before = new Span(sentence.span().start(), document.document().tokens().get(verb).span().start());
    return document.document().times().stream().filter(time -> before.contains(time.span()) && !time.future())
        .map(TimeExpression::date).reduce((first, last) -> last).orElse(null);
  }

  /** The person between title and verb, else the one named last before the title. */
  private static @Nullable EntityMention appointee(EntityDocument document, Sentence sentence, int title, int as, int verb) {
    EntityMention before = null;
    for (EntityMention mention : document.in(sentence, Mention.Kind.PERSON)) {
      boolean one = mention.entities().size() == 1;
      if (one && mention.mention().firstToken() > as && mention.mention().endToken() <= verb) {
        return mention;
      }
      before = one && mention.mention().endToken() <= title && title - mention.mention().endToken() <= NEAR ? mention : before;
    }
    return before;
  }

  private static void add(
      EntityDocument document, Entity person, EntityMention mention, Title title, OfficeRule rule, List<Claim> claims, boolean anyOf,
      @Nullable PartialDate from) {
    Capacity office = office(mention, title);
    boolean fits = office != null && (rule.roles().isEmpty() || rule.roles().contains(title.role()));
    if (!fits || isNameless(office, title, rule) || isTold(claims, person, office, anyOf)) {
      return;
    }
    double confidence = title.country() != null ? rule.confidence() : rule.inferred();
    Grounding grounding = new Grounding(List.of(Evidence.of(document.document(), mention.mention().span())), rule.id(), confidence);
    claims.add(new OfficeHolding(person, office, tenure(title), from, null, document.document().article().published(), grounding));
  }

  /**
   * Whether a claim tells of the person and the office already, or with {@code anyOf} of the person and any office of the role. A bare
   * «министр N» is the minister told before.
   */
  private static boolean isTold(List<Claim> claims, Entity person, Capacity office, boolean anyOf) {
    return claims.stream().map(OfficeHolding.class::cast)
        .filter(one -> one.person().isSame(person) && one.office().role().equals(office.role()))
        .anyMatch(one -> anyOf || office.organisation() == null || one.office().key().equals(office.key()));
  }

  /** «Директор N» of nobody says what tells no office. */
  private static boolean isNameless(Capacity office, Title title, OfficeRule rule) {
    return rule.nameless().contains(office.role()) && office.organisation() == null && title.country() == null;
  }

  /** The capacity that the resolver made of this title. */
  private static @Nullable Capacity office(EntityMention mention, Title title) {
    return mention.capacities().stream()
        .filter(capacity -> capacity.title().equals(title.words()))
        .findFirst()
        .orElse(null);
  }

  private static OfficeHolding.Tenure tenure(Title title) {
    return switch (title.tenure()) {
      case CURRENT -> OfficeHolding.Tenure.CURRENT;
      case ACTING -> OfficeHolding.Tenure.ACTING;
      case ELECT -> OfficeHolding.Tenure.ELECT;
      case FORMER -> OfficeHolding.Tenure.FORMER;
    };
  }
}
