package kz.elshi.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kz.elshi.ingest.FileFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.BlockLocation;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** Cuts the input of a job into slices: small files together, plain JSON Lines in pieces, any other file whole. */
final class Slicing {
  private static final int MOST_FILES = 1000;

  private final Configuration configuration;
  private final long size;
  private final List<Slice> slices = new ArrayList<>();
  private final List<Piece> gathered = new ArrayList<>();
  private long gatheredBytes;
  private int files;

  /** {@code size} is about how many bytes a slice has. */
  Slicing(Configuration configuration, long size) {
    this.configuration = configuration;
    this.size = size;
  }

  /**
   * The slices of files, folders and patterns, in the order in which one machine would read them.
   *
   * @throws FileNotFoundException if there is nothing of a name
   */
  List<Slice> of(List<String> paths) throws IOException {
    for (String path : paths) {
      Path named = new Path(path);
      FileSystem system = named.getFileSystem(configuration);
      FileStatus[] all = system.globStatus(named);
      if (all == null || all.length == 0) {
        throw new FileNotFoundException(path);
      }
      Arrays.sort(all, Comparator.comparing(FileStatus::getPath, Slicing::compare));
      for (FileStatus one : all) {
        for (FileStatus file : one.isDirectory() ? articles(system, one.getPath()) : List.of(one)) {
          cut(system, file);
        }
      }
    }
    gather();
    return slices;
  }

  private static List<FileStatus> articles(FileSystem system, Path folder) throws IOException {
    List<FileStatus> found = new ArrayList<>();
    for (RemoteIterator<LocatedFileStatus> all = system.listFiles(folder, true); all.hasNext();) {
      LocatedFileStatus one = all.next();
      if (FileFormat.of(one.getPath().getName()) != null) {
        found.add(one);
      }
    }
    found.sort(Comparator.comparing(FileStatus::getPath, Slicing::compare));
    return found;
  }

  /** As paths of a file system on Unix are compared. */
  private static int compare(Path a, Path b) {
    return Arrays.compareUnsigned(a.toString().getBytes(StandardCharsets.UTF_8), b.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void cut(FileSystem system, FileStatus file) throws IOException {
    String path = file.getPath().toString();
    int number = files++;
    boolean lines = FileFormat.of(file.getPath().getName()) == FileFormat.LINES && !FileFormat.isPacked(path);
    if (file.getLen() < size / 2) {
      gathered.add(new Piece(path, number, 0, file.getLen(), true));
      gatheredBytes += file.getLen();
      if (gatheredBytes >= size || gathered.size() == MOST_FILES) {
        gather();
      }
      return;
    }
    gather();
    long pieces = lines ? Math.max(1, file.getLen() / size) : 1;
    for (long i = 0; i < pieces; i++) {
      long from = file.getLen() * i / pieces;
      long until = file.getLen() * (i + 1) / pieces;
      slices.add(new Slice(List.of(new Piece(path, number, from, until, pieces == 1)), hosts(system, file, from, until)));
    }
  }

  private static List<String> hosts(FileSystem system, FileStatus file, long from, long until) throws IOException {
    BlockLocation[] blocks = system.getFileBlockLocations(file, from, Math.max(1, until - from));
    return blocks == null || blocks.length == 0 ? List.of() : Arrays.stream(blocks[0].getHosts()).filter(host -> !host.equals("localhost")).toList();
  }

  private void gather() {
    if (!gathered.isEmpty()) {
      slices.add(new Slice(gathered, List.of()));
      gathered.clear();
      gatheredBytes = 0;
    }
  }
}
