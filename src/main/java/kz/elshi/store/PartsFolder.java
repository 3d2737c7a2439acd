package kz.elshi.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import kz.elshi.rdf.Iris;
import kz.elshi.text.Fingerprint;

/** A folder with parts: those of its manifest if it has one, else all files that are parts by their names. */
public final class PartsFolder {
  private final Path folder;

  public PartsFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The parts, by name; where there is a manifest, they are as it says.
   *
   * @throws BackupException if a part is missing or is not as it was written, the manifest is of another base or none, or the job that writes
   *     the folder has not come to its end
   */
  public List<Path> parts(Iris iris) {
    Path manifest = folder.resolve(PartsManifest.NAME);
    try {
      if (Files.exists(manifest)) {
        return checked(PartsManifest.read(Files.readString(manifest)), manifest, iris);
      }
      if (Files.exists(folder.resolve(PartsManifest.UNFINISHED))) {
        throw new BackupException(folder + " has no manifest: the job that writes it has not come to its end", null);
      }
      try (Stream<Path> files = Files.list(folder)) {
        return files.filter(PartReader::isPart).sorted().toList();
      }
    } catch (IllegalArgumentException e) {
      throw new BackupException(manifest + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new BackupException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private List<Path> checked(PartsManifest manifest, Path file, Iris iris) throws IOException {
    if (!manifest.base().equals(iris.base())) {
      throw new BackupException(file + " has data under " + manifest.base() + ", not " + iris.base() + ": say --base " + manifest.base(), null);
    }
    List<Path> parts = new ArrayList<>();
    for (PartsManifest.Part part : manifest.parts()) {
      if (part.articles() > 0) {
        parts.add(checked(part, file));
      }
    }
    return parts;
  }

  private Path checked(PartsManifest.Part part, Path manifest) throws IOException {
    Path path = Path.of(part.file());
    if (path.getNameCount() != 1 || path.isAbsolute() || !PartReader.isPart(path)) {
      throw new BackupException(manifest + " names a part that is no file beside it: " + part.file(), null);
    }
    Path whole = folder.resolve(path);
    if (!Files.isRegularFile(whole)) {
      throw new BackupException(whole + " is missing: " + manifest + " names it", null);
    }
    MessageDigest digest = Fingerprint.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(whole), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
      throw new BackupException(whole + " is not as it was written: its checksum is another than in " + manifest, null);
    }
    return whole;
  }
}
