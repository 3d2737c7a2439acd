package kz.elshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.elshi.fixture.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training writes the same model each time; measuring tells each class and all together; what is no IOB2 is refused with its line. */
class NamesCommandsTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Twelve towns and people in two kinds of sentence, each in two variants of one number. */
  private Path corpus() throws IOException {
    StringBuilder text = new StringBuilder();
    String[] towns = {"Көкжар", "Тастөбе", "Ақбұлақ", "Қарасай", "Жартас", "Сарыдала"};
    String[] people = {"Асан Ермеков", "Дана Сәрсенова", "Олжас Бекенов", "Айгүл Тасова", "Ерлан Қуатов", "Сәуле Мұратова"};
    for (int i = 0; i < towns.length; i++) {
      for (String variant : new String[] {"AID", "BID"}) {
        String[] name = people[i].split(" ");
        text.append(variant).append(100 + i).append(" O\nБүгін O\n").append(towns[i]).append(" B-GPE\nқаласында O\n")
            .append(name[0]).append(" B-PERSON\n").append(name[1]).append(" I-PERSON\nсөз O\nсөйледі O\n. O\n\n");
      }
    }
    return file("towns.iob2", text.toString());
  }

  @Test
  void trainingIsDeterministicAndItsModelLabels() throws IOException {
    Path corpus = corpus();
    Path one = train(corpus, "one.bin");
    Path two = train(corpus, "models/two.bin");
    assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(two)).hasSizeGreaterThan(500);
    Command command = Command.run("evaluate", "names", corpus.toString(), "--model", one.toString());
    assertThat(command.code()).as(command.err()).isZero();
    assertThat(command.out().lines().toList()).containsExactly(
        "GPE            names    12  precision 100.0  recall 100.0  F1 100.0",
        "PERSON         names    12  precision 100.0  recall 100.0  F1 100.0",
        "overall        names    24  precision 100.0  recall 100.0  F1 100.0");
  }

  private Path train(Path corpus, String name) {
    Path out = folder.resolve(name);
    Command command = Command.run("train", "names", corpus.toString(), "--out", out.toString());
    assertThat(command.code()).as(command.err()).isZero();
    assertThat(command.err()).contains("12 sentences, ", "written to " + out);
    return out;
  }

  @Test
  void foldsTellEveryNameOnce() throws IOException {
    Command command = Command.run("evaluate", "names", corpus().toString(), "--folds", "3");
    assertThat(command.code()).as(command.err()).isZero();
    assertThat(command.out().lines().toList()).hasSize(3).last().asString().startsWith("overall        names    24  precision ");
  }

  @Test
  void theModelThatComesWithElshiFindsNames() throws IOException {
    Path corpus = file("own.iob2",
        """
        Кеше O
        Қазақстанның B-POSITION
        Сыртқы I-POSITION
        істер I-POSITION
        министрі I-POSITION
        Мұрат B-PERSON
        Нұртілеу I-PERSON
        Түркияға B-GPE
        барды O
        . O
        """);
    Command command = Command.run("evaluate", "names", corpus.toString());
    assertThat(command.code()).as(command.err()).isZero();
    assertThat(command.out()).contains("PERSON         names     1  precision 100.0", "GPE            names     1  precision 100.0");
  }

  @Test
  void whatIsNoIob2IsRefusedWithItsLine() throws IOException {
    refused(file("one.iob2", "Бүгін O\nсөз\n"), "one.iob2:2: ");
    refused(file("label.iob2", "Бүгін O\nсөз X-GPE\n"), "label.iob2:2: ");
    refused(file("inside.iob2", "Бүгін O\n\nТараз I-GPE\n"), "inside.iob2:3: ");
    refused(file("empty.iob2", "\n"), "there is no sentence");
    refused(folder.resolve("nowhere.iob2"), "there is no such file");
  }

  private void refused(Path file, String part) {
    for (Command command : new Command[] {
      Command.run("evaluate", "names", file.toString()),
      Command.run("train", "names", file.toString(), "--out", folder.resolve("m.bin").toString())
    }) {
      assertThat(command.code()).isEqualTo(ExitCode.INPUT);
      assertThat(command.err().lines().toList()).hasSize(1);
      assertThat(command.err()).contains(part);
    }
  }

  @Test
  void whatIsNoModelIsRefused() throws IOException {
    Path model = file("m.bin", "сөз");
    Command command = Command.run("evaluate", "names", corpus().toString(), "--model", model.toString());
    assertThat(command.code()).isEqualTo(ExitCode.KNOWLEDGE);
    assertThat(command.err()).contains("m.bin");
  }

  @Test
  void foldsAndModelExcludeEachOther() throws IOException {
    Path corpus = corpus();
    assertThat(Command.run("evaluate", "names", corpus.toString(), "--folds", "1").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Command.run("evaluate", "names", corpus.toString(), "--folds", "3", "--model", "m.bin").code()).isEqualTo(ExitCode.USAGE);
  }
}
