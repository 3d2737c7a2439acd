package kz.elshi.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;

/** A standalone cluster of Spark on the loopback address, made of the libraries of the tests: a master and workers of one core each. */
final class SparkCluster implements AutoCloseable {
  private static final Pattern STARTED = Pattern.compile("Starting Spark master at (spark://127\\.0\\.0\\.1:[0-9]+)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final Process master;
  private final List<Process> workers = new ArrayList<>();
  private final String address;

  /** Starts a cluster and waits until its workers are there; {@code folder} is for its files. */
  SparkCluster(Path folder, int count) throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder);
    installation();
    master = start("master", "org.apache.spark.deploy.master.Master", "--port", "0");
    address = awaited("master", STARTED, 1).group(1);
    for (int i = 0; i < count; i++) {
      String work = folder.resolve("work" + i).toString();
      workers.add(start("worker" + i, "org.apache.spark.deploy.worker.Worker", "--port", "0", "--cores", "1", "--memory", "1g", "--work-dir", work, address));
    }
    awaited("master", Pattern.compile("Registering worker"), count);
  }

  private static List<Path> classpath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();
  }

  /** What an installation of Spark is for its programs: a folder with a folder of jars. */
  private void installation() throws IOException {
    Path jars = Files.createDirectories(folder.resolve("home/jars"));
    for (Path file : classpath()) {
      // Of the two that would write logs, Spark's.
      if (Files.isRegularFile(file) && !file.getFileName().toString().startsWith("slf4j-simple")) {
        Files.createSymbolicLink(jars.resolve(file.getFileName()), file.toAbsolutePath());
      }
    }
  }

  private Process start(String name, String program, String... arguments) throws IOException {
    List<String> line =
        new ArrayList<>(List.of(
            java(), "-Xmx256m", "-Dspark.master.rest.enabled=false", "-cp", folder.resolve("home/jars") + "/*", program, "--host", "127.0.0.1", "--webui-port", "0"));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log(name).toFile());
    builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder.start();
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  private Matcher awaited(String name, Pattern pattern, int times) throws IOException, InterruptedException {
    for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(100)) {
      Matcher matcher = pattern.matcher(Files.readString(log(name)));
      int found = 0;
      while (matcher.find()) {
        if (++found == times) {
          return matcher;
        }
      }
    }
    throw new IllegalStateException(name + " does not say " + pattern + ": " + Files.readString(log(name)));
  }

  /** How a program gets the cluster to work for it. */
  SparkConf conf() {
    String classes = classpath().stream().filter(Files::isDirectory).map(path -> path.toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    return new SparkConf().setMaster(address).setAppName("test").set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1").set("spark.ui.enabled", "false")
        .set("spark.executor.memory", "700m").set("spark.executor.cores", "1").set("spark.executor.extraClassPath", classes)
        .set("spark.executor.extraJavaOptions", "-Djavax.xml.stream.XMLInputFactory=com.sun.xml.internal.stream.XMLInputFactoryImpl");
  }

  /** Kills a worker and the processes that work for it, as if its machine were gone; gives how many processes that were. */
  int kill() {
    List<ProcessHandle> all = new ArrayList<>(workers.getFirst().descendants().toList());
    all.add(workers.getFirst().toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    return all.size();
  }

  @Override
  public void close() throws IOException {
    workers.forEach(SparkCluster::stop);
    stop(master);
    try (Stream<Path> links = Files.list(folder.resolve("home/jars"))) {
      for (Path link : links.toList()) {
        Files.delete(link);
      }
    }
  }

  private static void stop(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
