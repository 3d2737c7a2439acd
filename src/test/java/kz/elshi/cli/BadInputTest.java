package kz.elshi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import kz.elshi.fixture.Command;
import kz.elshi.fixture.Stores;
import kz.elshi.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input gets one sentence that says what to do and an exit code of its class; nothing is lost and no stack trace is shown. */
class BadInputTest {
  private static final String GOOD = "Қазақстан Президенті Қасым-Жомарт Тоқаев Өзбекстан Президенті Шавкат Мирзиёевпен кездесті.";

  @TempDir Path folder;

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static void isRefused(Command command, int code, String part) {
    assertThat(command.code()).as(command.err()).isEqualTo(code);
    assertThat(command.err()).contains(part).doesNotContain("\tat ").doesNotContain("Exception");
  }

  private void inputIsRefused(Path path, String part) throws IOException {
    Path good = file("good.txt", GOOD.getBytes(UTF_8));
    Command command = Command.run("extract", path.toString(), good.toString());
    isRefused(command, ExitCode.INPUT, part);
    assertThat(command.err()).contains(path.getFileName().toString());
    assertThat(command.out()).as("the other article is read").contains("\"id\":\"good\"").contains("meeting");
  }

  @Test
  void filesThatAreNoArticles() throws IOException {
    inputIsRefused(file("empty.txt", new byte[0]), "the file is empty");
    inputIsRefused(file("binary.txt", new byte[] {0, 1, 2, 3, 0, 0, 9}), "binary data");
    byte[] odd = new byte[300];
    Arrays.fill(odd, (byte) 0x98);
    inputIsRefused(file("odd.txt", odd), "the encoding is not known: save the text as UTF-8");
    inputIsRefused(folder.resolve("nowhere.txt"), "there is no such file or folder");
    inputIsRefused(Files.createDirectory(folder.resolve("bare")), "no articles");
    inputIsRefused(file("page.html", "<html><body></body></html>".getBytes(UTF_8)), "the page has no body with text");
  }

  @Test
  void aTextThatIsTooLong() throws IOException {
    byte[] long50 = new byte[50_000_000];
    Arrays.fill(long50, (byte) 'a');
    inputIsRefused(file("long.txt", long50), "50000000 bytes");
  }

  @Test
  void anotherLanguageIsSaidAndStoredWithoutFacts() throws IOException {
    Path russian = file("ru.txt", "Президент России встретился с президентом Казахстана и обсудил торговлю между странами.".getBytes(UTF_8));
    Path store = folder.resolve("store");
    Command command = Command.run("ingest", russian.toString(), "--store", store.toString());
    assertThat(command.code()).isZero();
    assertThat(command.err()).contains("the text is not Kazakh (ru)");
    assertThat(Command.run("articles", "show", "ru", "--store", store.toString()).out()).contains("language   ru").contains("facts: 0");
  }

  @Test
  void brokenLinesAreNamedAndTheOthersRead() throws IOException {
    Path lines = file("some.jsonl", ("{\"id\":\"one\",\"text\":\"" + GOOD + "\"}\n{oops\n{\"id\":\"two\",\"text\":\"" + GOOD + "\"}\n").getBytes(UTF_8));
    Command command = Command.run("extract", lines.toString());
    isRefused(command, ExitCode.INPUT, "some.jsonl:2");
    assertThat(command.out()).contains("\"id\":\"one\"").contains("\"id\":\"two\"");
  }

  @Test
  void foldersThatAreNoStore() throws IOException {
    file("diary.txt", GOOD.getBytes(UTF_8));
    Command full = Command.run("ingest", folder.resolve("diary.txt").toString(), "--store", folder.toString());
    isRefused(full, ExitCode.STORE, "is no store: name an empty folder with --store");
    isRefused(Command.run("query", "top-people", "--store", folder.resolve("none").toString()), ExitCode.STORE, "there is no store in");
  }

  @Test
  void aStoreThatMayNotBeRead() throws IOException {
    assumeTrue(!System.getProperty("user.name").equals("root"), "root may read everything");
    Path store = folder.resolve("store");
    Stores.world(store).close();
    Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("---------"));
    isRefused(Command.run("articles", "list", "--store", store.toString()), ExitCode.STORE, "check the folder and its permissions");
    Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void aStoreThatAnotherProcessHas() throws IOException, InterruptedException {
    Path path = folder.resolve("store");
    try (Store store = Stores.world(path)) {
      Process other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Delshi.home=" + System.getProperty("elshi.home", "."), "-cp",
                  System.getProperty("java.class.path"), "kz.elshi.cli.Main", "articles", "list", "--store", path.toString())
              .start();
      assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
      String said = new String(other.getErrorStream().readAllBytes(), UTF_8);
      assertThat(other.exitValue()).as(said).isEqualTo(ExitCode.STORE);
      assertThat(said).contains("another process has the store").doesNotContain("\tat ");
      assertThat(store.articles()).hasSize(5);
    }
  }

  /** A real full disk, on machines where the test may mount one. */
  @Test
  void aFullDisk() throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(sh("mount", "-t", "tmpfs", "-o", "size=60m", "tmpfs", disk.toString()) == 0, "may not mount a small disk");
    try {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 600; i++) {
        lines.append("{\"id\":\"n").append(i).append("\",\"text\":\"").append(GOOD).append(' ').append("сөз ".repeat(400)).append("\"}\n");
      }
      Path articles = file("many.jsonl", lines.toString().getBytes(UTF_8));
      Command command = Command.run("ingest", articles.toString(), "--batch", "25", "--store", disk.resolve("store").toString());
      isRefused(command, ExitCode.STORE, "is full or failed; nothing of this batch was stored");
      assertThat(sh("mount", "-o", "remount,size=600m", disk.toString())).isZero();
      String store = disk.resolve("store").toString();
      long kept = Command.run("articles", "list", "--store", store).out().lines().count();
      assertThat(kept % 25).as("whole batches").isZero();
      String upkept = Command.run("export", "nquads", "--store", store).out();
      assertThat(Command.run("rebuild", "--store", store).code()).isZero();
      assertThat(Command.run("export", "nquads", "--store", store).out()).isEqualTo(upkept);
    } finally {
      sh("umount", disk.toString());
    }
  }

  private static int sh(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  @Test
  void questionsThatCannotBeAsked() {
    Path path = folder.resolve("store");
    Stores.world(path).close();
    String store = path.toString();
    isRefused(Command.run("query", "who-met-who", "--store", store), ExitCode.USAGE, "nearest are who-met-whom");
    isRefused(Command.run("query", "meetings-of-person", "--store", store), ExitCode.USAGE, "person (person) is missing");
    isRefused(
        Command.run("query", "meetings-of-person", "--store", store, "--param", "person=ana-akhmet", "--param", "year=x"), ExitCode.USAGE,
        "year (year) is no year: x");
    isRefused(Command.run("SELECT {", new String[] {"query", "-", "--store", store}), ExitCode.QUERY, "line 1, column");
    isRefused(
        Command.run("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", new String[] {"query", "-", "--store", store, "--timeout", "1"}),
        ExitCode.QUERY, "was stopped after");
    isRefused(Command.run("query", "top-people", "--store", store, "--lang", "fr"), ExitCode.USAGE, "--lang is kk, ru or en, not fr");
    isRefused(Command.run("query", "top-people", "--store", store, "--limit", "-1"), ExitCode.USAGE, "--limit counts rows from 0 up");
    isRefused(Command.run("explain", "event/none", "--store", store), ExitCode.USAGE, "there is no fact event/none");
    isRefused(Command.run("articles", "withdraw", "none", "--store", store), ExitCode.USAGE, "there is no article none");
  }

  @Test
  void resultsThatCannotBeWritten() throws IOException {
    Path path = folder.resolve("store");
    Stores.world(path).close();
    Path good = file("good.txt", GOOD.getBytes(UTF_8));
    String nowhere = good.resolve("x").toString();
    isRefused(Command.run("extract", good.toString(), "--out", nowhere), ExitCode.OUTPUT, "cannot write " + nowhere);
    isRefused(Command.run("query", "top-people", "--store", path.toString(), "--format", "csv", "--out", nowhere), ExitCode.OUTPUT, "cannot write");
    isRefused(Command.run("export", "nquads", "--store", path.toString(), "--out", nowhere), ExitCode.OUTPUT, "cannot write");
  }

  @Test
  void aPortThatIsTaken() throws IOException {
    Path path = folder.resolve("store");
    Stores.world(path).close();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Command command = Command.run("serve", "--store", path.toString(), "--port", Integer.toString(taken.getLocalPort()));
      isRefused(command, ExitCode.SERVER, "port " + taken.getLocalPort() + " is in use");
    }
  }

  @Test
  void wordsThatAreNoCommand() {
    isRefused(Command.run("ingets"), ExitCode.USAGE, "ingest");
    isRefused(Command.run("ingest"), ExitCode.USAGE, "PATH");
    isRefused(Command.run("extract", "x.txt", "--published", "soon"), ExitCode.USAGE, "--published is no ISO date");
    assertThat(Command.run("--help").out()).contains("Exit codes");
  }

  @Test
  void theStackTraceIsThereForThoseWhoAsk() {
    Command command = Command.run("query", "none", "--debug", "--store", folder.resolve("x").toString());
    assertThat(command.err()).contains("\tat ").contains("there is no query none");
  }
}
