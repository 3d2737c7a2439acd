package kz.elshi.spark;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.elshi.claim.Extraction;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.pipeline.Pipeline;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.NQuads;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.shape.Gate;
import kz.elshi.text.Article;
import org.apache.spark.SparkFiles;
import org.jspecify.annotations.Nullable;

/** The stages from article to checked N-Quads, the same as of the command. It is sent to each machine empty, and loads there what it needs, once. */
final class Extractor implements Serializable {
  /** The archive with Elshi's data, where a job brings it. */
  static final String ARCHIVE = "elshi-home";

  private static final long serialVersionUID = 1;

  private final Settings settings;
  private transient @Nullable Stages stages;

  /** An article's lines of N-Quads. */
  record Lines(String text, int facts) {}

  private record Stages(Pipeline pipeline, GraphWriter writer, Gate gate) {}

  Extractor(Settings settings) {
    this.settings = settings;
  }

  Settings settings() {
    return settings;
  }

  /** The lines of an article as {@code elshi extract --format nquads} prints them. */
  Lines lines(Article article) {
    Stages loaded = stages();
    Extraction extraction = loaded.pipeline.extract(article).atLeast(settings.threshold());
    CheckedArticle checked = loaded.gate.check(loaded.writer.write(extraction));
    return new Lines(NQuads.lines(checked.graph(), loaded.writer.iris().provenanceGraph()), extraction.claims().size());
  }

  private synchronized Stages stages() {
    Stages loaded = stages;
    if (loaded == null) {
      Home home = home();
      Iris iris = new Iris(settings.base());
      loaded = new Stages(new Pipeline(home), new GraphWriter(iris), new Gate(home, iris));
      stages = loaded;
    }
    return loaded;
  }

  private Home home() {
    for (String folder : new String[] {settings.home(), SparkFiles.get(ARCHIVE)}) {
      if (folder != null && Files.exists(Path.of(folder, "ontology", "elshi.ttl"))) {
        return new Home(Path.of(folder));
      }
    }
    throw new KnowledgeException("Elshi's data is not on this machine: install Elshi there and name its folder by --home, or bring it by --archives …#" + ARCHIVE);
  }
}
