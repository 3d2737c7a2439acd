package kz.elshi.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import kz.elshi.cli.ExitCode;
import kz.elshi.ingest.ArticleSource;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.rdf.Iris;
import kz.elshi.store.PartsManifest;
import kz.elshi.text.PartialDate;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts the job; the class for {@code spark-submit}. Without a master it runs with all cores of this machine. */
@Command(
    name = "elshi-spark",
    description = "Extract the facts of articles with Apache Spark, into parts of N-Quads and a manifest.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:  spark-submit --class kz.elshi.spark.Extract … elshi-spark.jar hdfs:///news --out hdfs:///facts"})
public final class Extract implements Callable<Integer> {
  private static final double DEFAULT_THRESHOLD = 0.5;
  /** Hadoop brings another reader of XML, which does not know how to be kept from files and addresses; we read none, and keep Java's. */
  private static final String XML_READER = "javax.xml.stream.XMLInputFactory";

  private static final String XML_READER_OF_JAVA = "com.sun.xml.internal.stream.XMLInputFactoryImpl";

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders or patterns, in any file system that Hadoop knows.")
  List<String> paths = List.of();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the parts; there must be none of that name.")
  String out = "";

  @Option(names = "--base", paramLabel = "IRI", description = "Base of the data's addresses; default ${DEFAULT-VALUE}.")
  String base = Iris.DEFAULT_BASE;

  @Option(names = "--threshold", description = "Leave out facts that are trusted less, 0 to 1; default ${DEFAULT-VALUE}.")
  double threshold = DEFAULT_THRESHOLD;

  @Option(names = "--longest", description = "Greatest length of an article in characters; default ${DEFAULT-VALUE}.")
  int longest = ArticleSource.DEFAULT_LONGEST;

  @Option(names = "--published", description = "Day of publication of all of them.")
  @Nullable String published;

  @Option(names = "--publisher", description = "Name of the outlet of all of them.")
  @Nullable String publisher;

  @Option(names = "--lang", description = "Language of all of them: kk, ru or en.")
  @Nullable String language;

  @Option(names = "--slice", paramLabel = "KB", description = "About how much input a task gets; default ${DEFAULT-VALUE}.")
  int slice = 16 << 10;

  @Option(names = "--home", paramLabel = "DIR", description = "Folder with Elshi's data on each machine; default: that of this one.")
  @Nullable String home;

  /** Runs the job and ends with the exit code of the command {@code extract}. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Extract()).execute(arguments));
  }

  @Override
  public Integer call() {
    PrintStream err = System.err;
    try {
      check();
      System.setProperty(XML_READER, System.getProperty(XML_READER, XML_READER_OF_JAVA));
      SparkConf conf = new SparkConf().setIfMissing("spark.master", "local[*]").setIfMissing("spark.app.name", "elshi extract");
      conf.setIfMissing("spark.executor.extraJavaOptions", "-D" + XML_READER + "=" + XML_READER_OF_JAVA);
      try (JavaSparkContext context = new JavaSparkContext(conf)) {
        PartsManifest manifest = new ExtractJob(context, settings(), out).run(paths, (long) slice << 10);
        err.println(
            manifest.articles() + " articles, " + manifest.facts() + " facts, " + manifest.quads() + " statements in " + manifest.parts().size() + " parts"
                + (manifest.problems() == 0 ? "" : ", " + manifest.problems() + " could not be read"));
        return manifest.problems() == 0 ? ExitCode.OK : ExitCode.INPUT;
      }
    } catch (FileNotFoundException e) {
      err.println("elshi: " + e.getMessage() + ": there is no such file or folder");
      return ExitCode.INPUT;
    } catch (IOException e) {
      err.println("elshi: " + e.getMessage());
      return ExitCode.OUTPUT;
    } catch (IllegalArgumentException e) {
      err.println("elshi: " + e.getMessage());
      return ExitCode.USAGE;
    }
  }

  private void check() {
    if (!(threshold >= 0 && threshold <= 1) || longest < 1 || slice < 1) {
      throw new IllegalArgumentException("--threshold lies between 0 and 1, --longest and --slice begin with 1");
    }
    new Iris(base);
    if (published != null) {
      try {
        PartialDate.parse(published);
      } catch (RuntimeException e) {
        throw new IllegalArgumentException("--published is no ISO date (2025-08-27): " + published, e);
      }
    }
  }

  private Settings settings() {
    return new Settings(home == null ? homeHere() : home, base, threshold, longest, published, publisher, language);
  }

  private static @Nullable String homeHere() {
    try {
      return Home.find().folder().toAbsolutePath().toString();
    } catch (KnowledgeException e) {
      // The job brings it, or each task says that it is missing.
      return null;
    }
  }
}
