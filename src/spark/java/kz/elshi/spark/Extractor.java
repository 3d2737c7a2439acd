package kz.elshi.spark;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.elshi.claim.Extraction;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.pipeline.Workbench;
import kz.elshi.rdf.Iris;
import kz.elshi.rdf.NQuads;
import kz.elshi.text.Article;
import org.apache.spark.SparkFiles;
import org.jspecify.annotations.Nullable;

/** The stages from article to checked N-Quads, the same as of the command. It is sent to each machine empty, and loads there what it needs, once. */
final class Extractor implements Serializable {
  /** The archive with Elshi's data, where a job brings it. */
  static final String ARCHIVE = "elshi-home";

  private static final long serialVersionUID = 1;

  private final Settings settings;
  private transient @Nullable Workbench stages;

  /** An article's lines of N-Quads. */
  record Lines(String text, int facts) {}

  Extractor(Settings settings) {
    this.settings = settings;
  }

  Settings settings() {
    return settings;
  }

  /** The lines of an article as {@code elshi extract --format nquads} prints them. */
  Lines lines(Article article) {
    Workbench loaded = stages();
    Extraction extraction = loaded.extract(article);
    return new Lines(NQuads.lines(loaded.check(extraction).graph(), loaded.iris().provenanceGraph()), extraction.claims().size());
  }

  private synchronized Workbench stages() {
    Workbench loaded = stages;
    if (loaded == null) {
      loaded = new Workbench(home(), new Iris(settings.base()), settings.threshold());
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
