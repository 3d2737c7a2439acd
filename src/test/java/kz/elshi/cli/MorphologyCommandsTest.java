package kz.elshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.elshi.fixture.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training counts the same stems each time; measuring tells what was right and refuses what is no treebank. */
class MorphologyCommandsTest {
  private static final String TREEBANK =
      """
      # text = Көпірлерден өттік
      1\tКөпірлерден\tкөпір\tNOUN\tn\tCase=Abl|Number=Plur\t2\tobl\t_\t_
      2-3\tөткенміз\t_\t_\t_\t_\t_\t_\t_\t_
      2\tөткен\tкөпір\tNOUN\tn\tCase=Ins\t0\troot\t_\t_
      3\tміз\tе\tAUX\tv\t_\t2\tcop\t_\t_

      1\tБақшада\tбақша\tNOUN\tn\tCase=Gen\t0\troot\t_\t_
      """;

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void evaluationTellsCasesLemmasAndMistakes() throws IOException {
    Command command = Command.run("evaluate", "morphology", file("bank.conllu", TREEBANK).toString(), "--errors", "5");
    assertThat(command.code()).as(command.err()).isZero();
    assertThat(command.out().lines().toList()).hasSize(4);
    assertThat(command.out()).contains("verbs of the lexicon 0");
    assertThat(command.out()).contains("line 7: Бақшада is бақша, genitive; read as бақша, locative", "locative for genitive");
    assertThat(command.out().lines().reduce((one, two) -> two)).hasValue("overall  nouns and names 2  case 50.0 %  lemma 100.0 %");
  }

  @Test
  void whatIsNoTreebankIsRefused() throws IOException {
    refused(file("two.conllu", "1\tсөз\n"), "two.conllu:1: ");
    refused(file("word.conllu", "бір\tсөз\tсөз\tNOUN\t_\t_\t0\troot\t_\t_\n"), "the number of the word");
    refused(file("empty.conllu", "\n"), "there is no sentence");
    refused(folder.resolve("nowhere.conllu"), "there is no such file");
  }

  private static void refused(Path file, String part) {
    Command command = Command.run("evaluate", "morphology", file.toString());
    assertThat(command.code()).isEqualTo(ExitCode.INPUT);
    assertThat(command.err().lines().toList()).hasSize(1);
    assertThat(command.err()).contains(part);
  }

  @Test
  void trainingIsDeterministicAndReadsColumnsTextAndJson() throws IOException {
    Path columns = file("a.iob2", "Көпірлер B-FACILITY\nсалынды O\n\nкөпірге O\n");
    Path lines = file("b.jsonl", "{\"text\": \"Көпірдің биіктігі белгілі, көпірден көрінеді.\"}\n");
    Path text = file("c.txt", "Бақшалар көпір жанында.");
    byte[] first = train("one.bin", columns, lines, text);
    byte[] second = train("two.bin", text, columns, lines);
    assertThat(first).isEqualTo(second).hasSizeGreaterThan(100);
  }

  private byte[] train(String name, Path... files) throws IOException {
    Path out = folder.resolve("models").resolve(name);
    String[] arguments = new String[files.length + 4];
    arguments[0] = "train";
    arguments[1] = "morphology";
    arguments[2] = "--out";
    arguments[3] = out.toString();
    for (int i = 0; i < files.length; i++) {
      arguments[i + 4] = files[i].toString();
    }
    Command command = Command.run(arguments);
    assertThat(command.code()).as(command.err()).isZero();
    return Files.readAllBytes(out);
  }

  @Test
  void aFileThatCannotBeReadIsNamedWithItsLine() throws IOException {
    Path columns = file("bad.iob2", "Көпір O\nсөз\n");
    Command command = Command.run("train", "morphology", columns.toString(), "--out", folder.resolve("m.bin").toString());
    assertThat(command.code()).isEqualTo(ExitCode.INPUT);
    assertThat(command.err()).contains("bad.iob2:2: ");
    assertThat(Command.run("train").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Command.run("evaluate").code()).isEqualTo(ExitCode.USAGE);
  }
}
