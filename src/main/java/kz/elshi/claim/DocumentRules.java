package kz.elshi.claim;

import java.util.ArrayList;
import java.util.List;
import kz.elshi.claim.DocumentNames.Name;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.knowledge.Rules;
import kz.elshi.text.Case;
import kz.elshi.text.Reading;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Sentence;
import kz.elshi.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads the status of a document from the verb that governs it, or from the participle before it. */
final class DocumentRules {
  /**
   * A status and what shows it.
   *
   * @param status null where the verb is negated and says nothing
   * @param verb token of the verb, or −1 where no verb tells
   * @param done the verb says that it was done
   */
  record Found(DocumentRule rule, Agreement.@Nullable Status status, int verb, boolean done) {}

  private final List<DocumentRule> rules = new ArrayList<>();
  private final DocumentRule named;
  private final DocumentRule drafted;
  private final AheadWords ahead;

  /**
   * Reads the rules of a language.
   *
   * @throws KnowledgeException if a file is missing or broken, or lacks one of the two rules without a verb
   */
  DocumentRules(Home home, String language) {
    Rules file = Rules.read(home.path("data/rules/" + language + "/documents.rules"));
    file.rules().forEach(rule -> rules.add(DocumentRule.of(rule)));
    named = withoutVerb(file, language + "/document-named");
    drafted = withoutVerb(file, language + "/document-draft");
    ahead = new AheadWords(home, language);
  }

  private DocumentRule withoutVerb(Rules file, String id) {
    for (DocumentRule rule : rules) {
      if (rule.id().equals(id)) {
        return rule;
      }
    }
    throw new KnowledgeException(file.file() + ": the rule " + id + " is missing");
  }

  /** What a name says by itself, where no verb tells more. */
  Found byItself(Name name) {
    DocumentRule rule = name.draft() >= 0 ? drafted : named;
    return new Found(rule, rule.happened(), -1, rule.happened() != Agreement.Status.DRAFT);
  }

  /** What the first verb after the name says of it; null if that verb is none of a rule's. */
  @Nullable Found after(MentionedTokens tokens, Sentence sentence, Name name) {
    for (int i = name.end(); i < sentence.endToken(); i++) {
      for (DocumentRule rule : rules) {
        if (rule.verbAt(tokens.all(), i) != null && rule.isFor(name.head().kind(), tokens, sentence) && governs(rule, tokens, name)) {
          return found(rule, tokens, sentence, name, i);
        }
      }
      boolean consumed = i == name.end() && isParticiple(tokens.get(i).verbal());
      Reading.Verbal verbal = Forms.surely(tokens.get(i));
      if (consumed || verbal != null && Forms.closesClause(verbal) && !isAttribute(verbal, tokens, sentence, i)) {
        return null;
      }
    }
    return null;
  }

  private static boolean governs(DocumentRule rule, MentionedTokens tokens, Name name) {
    if (rule.objects().contains(name.grammaticalCase()) && !isPossessor(tokens, name)) {
      return true;
    }
    int next = name.end();
    return next < tokens.all().size() && rule.after().contains(tokens.get(next).folded());
  }

  /** «заң талаптары»: the verb speaks of what belongs to the document. */
  private static boolean isPossessor(MentionedTokens tokens, Name name) {
    if (name.grammaticalCase() != Case.NOMINATIVE || name.end() >= tokens.all().size()) {
      return false;
    }
    Token next = tokens.get(name.end());
    Reading.Nominal nominal = next.nominal();
    return nominal != null && nominal.possessor() == 3 && Forms.surely(next) == null && !isLight(next);
  }

  /** The possessed word that belongs to a verb, not to the document: «күшіне енді». */
  private static boolean isLight(Token token) {
    Reading.Nominal nominal = token.nominal();
    return nominal != null && nominal.grammaticalCase() != Case.NOMINATIVE && nominal.grammaticalCase() != Case.ACCUSATIVE;
  }

  /** What the last participle within the name says of it: «былтыр қабылданған … туралы заң»; null if there is none. */
  @Nullable Found before(MentionedTokens tokens, Sentence sentence, Name name) {
    for (int i = Math.max(sentence.firstToken(), name.last()); i >= Math.max(sentence.firstToken(), name.first() - 2); i--) {
      if (i >= name.last()) {
        continue;
      }
      for (DocumentRule rule : rules) {
        String verb = rule.verbAt(tokens.all(), i);
        if (verb != null && rule.isFor(name.head().kind(), tokens, sentence) && isParticiple(Forms.verbal(tokens.get(i), verb))) {
          return found(rule, tokens, sentence, name, i);
        }
      }
    }
    return null;
  }

  private static boolean isParticiple(Reading.@Nullable Verbal verbal) {
    return verbal != null
        && (verbal.form() == VerbForm.PARTICIPLE_PAST || verbal.form() == VerbForm.PARTICIPLE_FUTURE)
        && verbal.grammaticalCase() == Case.NOMINATIVE
        && verbal.possessor() == 0;
  }

  /** A participle with a noun after it stands before that noun and does not close the clause. */
  private static boolean isAttribute(Reading.Verbal verbal, MentionedTokens tokens, Sentence sentence, int index) {
    int next = index + 1;
    return isParticiple(verbal)
        && next < sentence.endToken()
        && tokens.get(next).kind() == Token.Kind.WORD
        && Forms.surely(tokens.get(next)) == null;
  }

  private Found found(DocumentRule rule, MentionedTokens tokens, Sentence sentence, Name name, int index) {
    String lemma = rule.verbAt(tokens.all(), index);
    Reading.Verbal verbal = lemma == null ? null : Forms.verbal(tokens.get(index), lemma);
    if (verbal == null || verbal.negative()) {
      return new Found(rule, verbal == null ? null : rule.denied(), index, false);
    }
    boolean open =
        ahead.isAhead(verbal, tokens, sentence, index) || name.draft() >= 0 && verbal.form() == VerbForm.VERBAL_NOUN;
    return new Found(rule, open ? rule.ahead() : rule.happened(), index, !open);
  }
}
