package kz.elshi.lang.kk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Table;
import kz.elshi.text.Case;
import kz.elshi.text.Reading.VerbFeature;
import kz.elshi.text.Reading.VerbForm;
import kz.elshi.text.Reading.Verbal;
import org.junit.jupiter.api.Test;

/** Every form of {@code frame-verb-forms.tsv} is generated, with what it says. */
class FrameVerbFormsTest {
  private static final int LEAST = 300;

  @Test
  void generatesWhatTheGrammarSays() throws Exception {
    Home home = Home.find();
    VerbForms verbs = new VerbForms(home, new Grammar(home));
    Table table = Table.read(Path.of(FrameVerbFormsTest.class.getResource("/frame-verb-forms.tsv").toURI()));
    List<String> missing = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      if (!verbs.of(row.get("form")).contains(expected(row))) {
        missing.add(row.where().replaceFirst(".*/", "") + " " + row.get("form") + ": " + verbs.of(row.get("form")));
      }
    }
    assertThat(table.rows()).hasSizeGreaterThanOrEqualTo(LEAST);
    assertThat(missing).isEmpty();
  }

  private static Verbal expected(Table.Row row) {
    Set<VerbFeature> features = EnumSet.noneOf(VerbFeature.class);
    row.list("features").forEach(feature -> features.add(VerbFeature.valueOf(upper(feature))));
    return new Verbal(
        row.get("stem"), VerbForm.valueOf(upper(row.get("kind"))), features, Integer.parseInt(row.get("possessor")),
        Case.valueOf(upper(row.get("case"))), Integer.parseInt(row.get("person")));
  }

  private static String upper(String cell) {
    return cell.toUpperCase(Locale.ROOT);
  }
}
