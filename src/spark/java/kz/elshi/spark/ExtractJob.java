package kz.elshi.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import kz.elshi.rdf.GraphWriter;
import kz.elshi.store.PartsManifest;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;

/**
 * The job: lists the input and cuts it into slices, finds the ids that come twice, lets each task write a part, gives the parts of the attempts
 * that count their names, and writes the manifest last, so that only a whole result has one.
 */
final class ExtractJob {
  private final JavaSparkContext context;
  private final Settings settings;
  private final Path out;
  private final Configuration configuration;

  /**
   * A job.
   *
   * @param out folder for the parts, in any file system that Hadoop knows; there must be none of that name
   */
  ExtractJob(JavaSparkContext context, Settings settings, String out) {
    this.context = context;
    this.settings = settings;
    this.out = new Path(out);
    this.configuration = context.hadoopConfiguration();
  }

  /**
   * Runs it.
   *
   * @param paths files, folders and patterns, in any file system that Hadoop knows
   * @param sliceBytes about how many bytes of input a task gets
   * @throws FileNotFoundException if there is nothing of a name
   * @throws IOException if a file system fails, or there is such a folder as the result's already
   */
  PartsManifest run(List<String> paths, long sliceBytes) throws IOException {
    FileSystem system = out.getFileSystem(configuration);
    if (system.exists(out)) {
      throw new IOException(out + " is there already: name a folder that is not");
    }
    system.setWriteChecksum(false);
    List<Slice> slices = new Slicing(configuration, sliceBytes).of(paths);
    Path folder = new Path(out, PartsManifest.UNFINISHED);
    system.mkdirs(folder);
    List<PartsManifest.Part> parts = slices.isEmpty() ? List.of() : place(system, folder, write(slices, folder));
    PartsManifest manifest =
        new PartsManifest(
            context.sc().applicationId(), GraphWriter.VERSION, settings.base(), settings.threshold(), Instant.ofEpochSecond(Instant.now().getEpochSecond()), parts);
    write(system, manifest);
    // What is left there is of attempts that were given up. It goes last: a folder that has it and no manifest is not whole.
    system.delete(folder, true);
    return manifest;
  }

  private List<Written> write(List<Slice> slices, Path folder) {
    Broadcast<Extractor> extractor = context.broadcast(new Extractor(settings));
    Broadcast<SerializableConfiguration> sent = context.broadcast(new SerializableConfiguration(configuration));
    ExtractTask task = new ExtractTask(extractor, sent, folder.toString());
    JavaRDD<Slice> all = distributed(slices);
    context.setJobDescription("ids that come twice");
    JavaPairRDD<String, Place> ids = all.flatMapToPair(task::ids);
    Broadcast<HashMap<Place, String>> renamed = context.broadcast(RepeatedIds.of(context, ids));
    context.setJobDescription("extraction");
    return all.mapPartitionsWithIndex(
        (number, part) -> {
          List<Written> written = new ArrayList<>();
          while (part.hasNext()) {
            written.add(task.write(number, part.next(), renamed.value()));
          }
          return written.iterator();
        }, true).collect();
  }

  /** A partition for each slice, near its data if these are near to anybody. */
  private JavaRDD<Slice> distributed(List<Slice> slices) {
    List<Tuple2<Slice, Seq<String>>> placed = new ArrayList<>();
    for (Slice slice : slices) {
      placed.add(new Tuple2<>(slice, CollectionConverters.asScala(slice.hosts()).toList()));
    }
    return JavaRDD.fromRDD(
        context.sc().makeRDD(CollectionConverters.asScala(placed).toList(), ClassTag$.MODULE$.apply(Slice.class)), ClassTag$.MODULE$.apply(Slice.class));
  }

  private List<PartsManifest.Part> place(FileSystem system, Path folder, List<Written> written) throws IOException {
    List<PartsManifest.Part> parts = new ArrayList<>();
    for (Written one : written) {
      PartsManifest.Part part = one.part();
      move(system, new Path(folder, one.attempt() + ".nq.gz"), part.file(), part.articles() > 0);
      move(system, new Path(folder, one.attempt() + ".jsonl"), PartsManifest.problemsOf(part.file()), part.problems() > 0);
      parts.add(part);
    }
    return parts.stream().filter(part -> part.articles() + part.problems() > 0).toList();
  }

  private void move(FileSystem system, Path from, String name, boolean isWanted) throws IOException {
    if (isWanted && !system.rename(from, new Path(out, name))) {
      throw new IOException(from + " cannot be given its name " + name);
    }
  }

  private void write(FileSystem system, PartsManifest manifest) throws IOException {
    Path unfinished = new Path(out, "." + PartsManifest.NAME);
    try (FSDataOutputStream file = system.create(unfinished, true)) {
      file.write(manifest.json().getBytes(StandardCharsets.UTF_8));
    }
    move(system, unfinished, PartsManifest.NAME, true);
  }
}
