package kz.elshi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.elshi.fixture.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From articles or from N-Quads: one store. */
class LoadCommandTest {
  private static final String LINES =
      """
      {"id":"one","published":"2024-05-02","text":"Қазақстан Президенті Қасым-Жомарт Тоқаев Астанада Өзбекстан Президенті Шавкат Мирзиёевпен кездесті."}
      {oops
      {"id":"two","published":"2024-05-03","text":"Қасым-Жомарт Тоқаев кеше Шавкат Мирзиёевпен кездесті."}
      """;

  @TempDir Path folder;

  private String export(String store) {
    Command command = Command.run("export", "nquads", "--store", folder.resolve(store).toString());
    assertThat(command.code()).as(command.err()).isZero();
    return command.out();
  }

  private Command load(String store, Path... files) {
    String[] words = new String[3 + files.length];
    words[0] = "load";
    words[1] = "--store";
    words[2] = folder.resolve(store).toString();
    for (int i = 0; i < files.length; i++) {
      words[3 + i] = files[i].toString();
    }
    return Command.run(words);
  }

  @Test
  void articlesAndTheirNQuadsGiveWhatIngestGives() throws IOException {
    Path articles = Files.writeString(folder.resolve("news.jsonl"), LINES, UTF_8);
    Command loaded = load("loaded", articles);
    assertThat(loaded.code()).isEqualTo(ExitCode.INPUT);
    assertThat(loaded.err()).contains("news.jsonl:2").contains("2 articles").contains("1 could not be read").doesNotContain("Exception");
    Command.run("ingest", articles.toString(), "--store", folder.resolve("ingested").toString());
    assertThat(export("loaded")).isEqualTo(export("ingested"));

    Path parts = Files.createDirectories(folder.resolve("parts"));
    Files.writeString(parts.resolve("part-0.nq"), Command.run("extract", "--format", "nquads", articles.toString()).out(), UTF_8);
    assertThat(load("from-parts", parts).code()).isZero();
    assertThat(export("from-parts")).isEqualTo(export("loaded"));

    assertThat(Command.run("articles", "journal", "--store", folder.resolve("loaded").toString()).out()).contains("one", "two", "refused");
  }

  @Test
  void whatCannotBeLoadedIsSaidInASentence() throws IOException {
    Path articles = Files.writeString(folder.resolve("news.jsonl"), LINES, UTF_8);
    Files.writeString(Files.createDirectories(folder.resolve("full")).resolve("notes.txt"), "here");
    assertThat(load("full", articles).err()).contains("is not empty").contains("elshi ingest");
    Path bad = Files.writeString(folder.resolve("bad.nq"), "nothing of the kind\n");
    Command broken = load("broken", bad);
    assertThat(broken.code()).isEqualTo(ExitCode.INPUT);
    assertThat(broken.err()).contains("bad.nq has a line that is no N-Quads").doesNotContain("\tat ");
    assertThat(folder.resolve("broken")).doesNotExist();
    assertThat(load("mixed", articles, bad).code()).isEqualTo(ExitCode.USAGE);
  }
}
