package kz.elshi.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import kz.elshi.ingest.Problem;
import kz.elshi.store.PartsManifest;
import kz.elshi.text.Fingerprint;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** Writes what one attempt of a task gives, under names of its own: which attempt counts, the driver of the job decides. */
final class PartWriter implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileSystem system;
  private final Path quadsFile;
  private final Path problemsFile;
  private final MessageDigest digest;
  private final OutputStream quads;
  private @Nullable OutputStream problems;
  private long articles;
  private long facts;
  private long lines;
  private long problemLines;

  /** {@code name} is unlike that of any other attempt. */
  PartWriter(Configuration configuration, Path folder, String name) throws IOException {
    system = folder.getFileSystem(configuration);
    // The manifest has better ones than the files that Hadoop would put beside.
    system.setWriteChecksum(false);
    quadsFile = new Path(folder, name + ".nq.gz");
    problemsFile = new Path(folder, name + ".jsonl");
    digest = Fingerprint.sha256();
    quads = new GZIPOutputStream(new DigestOutputStream(system.create(quadsFile, true), digest), 1 << 16);
  }

  void write(Extractor.Lines article) throws IOException {
    quads.write(article.text().getBytes(StandardCharsets.UTF_8));
    articles++;
    facts += article.facts();
    lines += article.text().chars().filter(c -> c == '\n').count();
  }

  void write(Problem problem) throws IOException {
    if (problems == null) {
      problems = system.create(problemsFile, true);
    }
    String line = JSON.createObjectNode().put("source", problem.source()).put("kind", problem.kind().name()).put("problem", problem.message()).toString();
    problems.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    problemLines++;
  }

  /** What was written; {@code name} is that which the part will have. */
  PartsManifest.Part finish(String name) throws IOException {
    close();
    return new PartsManifest.Part(name, articles, facts, lines, system.getFileStatus(quadsFile).getLen(), HexFormat.of().formatHex(digest.digest()), problemLines);
  }

  @Override
  public void close() throws IOException {
    quads.close();
    if (problems != null) {
      problems.close();
    }
  }
}
