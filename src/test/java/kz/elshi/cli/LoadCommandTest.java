package kz.elshi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import kz.elshi.fixture.Command;
import kz.elshi.store.PartsManifest;
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

  private static String manifest(String base, Path part, String name, String sha256) throws IOException {
    PartsManifest.Part one = new PartsManifest.Part(name, 2, 2, 9, Files.size(part), sha256, 0);
    return new PartsManifest("job-1", "0.1.0", base, 0.5, Instant.EPOCH, List.of(one)).json();
  }

  @Test
  void aManifestIsHeldToItsWord() throws Exception {
    Path articles = Files.writeString(folder.resolve("news.jsonl"), LINES, UTF_8);
    Path parts = Files.createDirectories(folder.resolve("parts"));
    Path part = Files.writeString(parts.resolve("part-0.nq"), Command.run("extract", "--format", "nquads", articles.toString()).out(), UTF_8);
    Files.writeString(parts.resolve("part-1.nq"), "left by a task that was tried twice\n");
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(part)));
    Path manifest = parts.resolve(PartsManifest.NAME);

    Files.writeString(manifest, manifest("https://w3id.org/elshi/", part, "part-0.nq", sha256));
    Command whole = load("whole", parts);
    assertThat(whole.code()).as(whole.err()).isZero();
    Files.writeString(manifest, manifest("https://w3id.org/elshi/", part, "part-0.nq", "00"));
    assertThat(load("other", parts).err()).contains("is not as it was written");
    Files.writeString(manifest, manifest("https://example.org/", part, "part-0.nq", sha256));
    assertThat(load("other", parts).err()).contains("--base https://example.org/");
    Files.writeString(manifest, manifest("https://w3id.org/elshi/", part, "../parts/part-0.nq", sha256));
    assertThat(load("other", parts).err()).contains("no file beside it");
    Files.writeString(manifest, manifest("https://w3id.org/elshi/", part, "part-7.nq", sha256));
    assertThat(load("other", parts).err()).contains("part-7.nq is missing");
    Files.writeString(manifest, "{}");
    assertThat(load("other", parts).code()).isEqualTo(ExitCode.INPUT);
    Files.delete(manifest);
    Files.createDirectory(parts.resolve(PartsManifest.UNFINISHED));
    assertThat(load("other", parts).err()).contains("has not come to its end");
    assertThat(folder.resolve("other")).doesNotExist();
  }
}
