package kz.elshi.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Problem;
import kz.elshi.knowledge.KnowledgeException;
import kz.elshi.text.Article;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** The work of one task: a slice becomes a part. */
record ExtractTask(Broadcast<Extractor> extractor, Broadcast<SerializableConfiguration> configuration, String folder) implements Serializable {

  /** The ids that the articles of a slice bring, with their places. */
  Iterator<Tuple2<String, Place>> ids(Slice slice) throws IOException {
    List<Tuple2<String, Place>> ids = new ArrayList<>();
    reader().read(slice, (place, found) -> {
      if (found instanceof Found.Read read) {
        ids.add(new Tuple2<>(read.article().id(), place));
      }
    });
    return ids.iterator();
  }

  /** Writes the part of a slice; {@code renamed} are new ids by the places of their articles. */
  Written write(int number, Slice slice, HashMap<Place, String> renamed) throws IOException {
    TaskContext context = TaskContext.get();
    String attempt = "%05d-%d".formatted(number, context.taskAttemptId());
    try (PartWriter writer = new PartWriter(configuration.value().value(), new Path(folder), attempt)) {
      reader().read(slice, (place, found) -> {
        try {
          write(writer, found, renamed.get(place));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
      return new Written(attempt, writer.finish("part-%05d.nq.gz".formatted(number)));
    }
  }

  private SliceReader reader() {
    return new SliceReader(configuration.value().value(), extractor.value().settings().source());
  }

  private void write(PartWriter writer, Found found, @Nullable String id) throws IOException {
    switch (found) {
      case Problem problem -> writer.write(problem);
      case Found.Read read -> {
        Article article = id == null ? read.article() : read.article().named(id);
        Extractor.Lines lines;
        try {
          lines = extractor.value().lines(article);
        } catch (KnowledgeException e) {
          throw e;
        } catch (RuntimeException | StackOverflowError e) {
          // One article that the extractor stumbles over is reported; the others go on.
          writer.write(new Problem(Problem.Kind.UNREADABLE, article.source(), "the article could not be worked on: " + e));
          return;
        }
        writer.write(lines);
      }
    }
  }
}
