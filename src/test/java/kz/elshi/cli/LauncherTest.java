package kz.elshi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import kz.elshi.fixture.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, on a program of a few lines in the place of Elshi. */
class LauncherTest {
  private static final String PROGRAM =
      """
      public class Program {
        public static void main(String[] arguments) throws Exception {
          if (arguments[0].equals("wait")) {
            System.out.println("ready");
            System.out.flush();
            Thread.sleep(60_000);
          }
          System.out.print(String.join("|", arguments) + " " + new String(System.in.readAllBytes(), "UTF-8"));
          System.exit(arguments[0].equals("rehearse") ? 0 : 7);
        }
      }
      """;

  @TempDir Path home;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void makeProgram() throws IOException {
    assumeTrue(Files.exists(Path.of("/bin/sh")), "needs a POSIX shell");
    Files.copy(Stores.HOME.path("elshi"), home.resolve("elshi"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createDirectories(home.resolve("src/main"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Path source = Files.writeString(home.resolve("Program.java"), PROGRAM);
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString())).isZero();
    Files.createDirectories(home.resolve("target/lib"));
    Path jar = home.resolve("target/elshi-1.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Program");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      out.putNextEntry(new JarEntry("Program.class"));
      out.write(Files.readAllBytes(home.resolve("Program.class")));
    }
    for (Path old : List.of(home.resolve("src/main"), home.resolve("pom.xml"))) {
      Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(100)));
    }
  }

  private ProcessBuilder launcher(String... arguments) {
    ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(home.resolve("elshi").toString()), Stream.of(arguments)).toList());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  private static Ended run(ProcessBuilder builder, String input) throws IOException, InterruptedException {
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(UTF_8));
    }
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), out, err);
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("target"))) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  @Test
  void passesArgumentsStandardInputAndTheExitCode() throws IOException, InterruptedException {
    assertThat(run(launcher("a b", "«қ»", "*"), "мәтін")).isEqualTo(new Ended(7, "a b|«қ»|* мәтін", ""));
  }

  @Test
  void keepsTheClassesOfARehearsalForQuickStarts() throws IOException, InterruptedException {
    run(launcher("x"), "");
    assertThat(archives()).hasSize(1);
    assertThat(Files.size(archives().getFirst())).isPositive();
    FileTime made = Files.getLastModifiedTime(archives().getFirst());
    assertThat(run(launcher("x"), "")).isEqualTo(new Ended(7, "x ", ""));
    assertThat(Files.getLastModifiedTime(archives().getFirst())).as("made once a build").isEqualTo(made);
  }

  @Test
  void passesOverAnArchiveThatDoesNotFit() throws IOException, InterruptedException {
    run(launcher("x"), "");
    Path archive = archives().getFirst();
    Files.writeString(archive, "no archive");
    assertThat(run(launcher("x"), "")).isEqualTo(new Ended(7, "x ", ""));
    Files.write(archive, new byte[0]);
    assertThat(run(launcher("x"), "")).isEqualTo(new Ended(7, "x ", ""));
  }

  @Test
  void aSignalEndsTheProgram() throws IOException, InterruptedException {
    Process process = launcher("wait").start();
    assertThat(process.inputReader(UTF_8).readLine()).isEqualTo("ready");
    process.destroy();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
  }

  @Test
  void startsThroughALink() throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(home.resolve("linked"), home.resolve("elshi"));
    ProcessBuilder builder = launcher("x");
    builder.command(link.toString(), "x");
    assertThat(run(builder, "").code()).isEqualTo(7);
  }
}
