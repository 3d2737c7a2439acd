package kz.elshi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import kz.elshi.store.PartsManifest;

/** The result of a job in a folder, looked at. */
record Parts(Path folder, PartsManifest manifest) {

  static Parts in(Path folder) throws IOException {
    return new Parts(folder, PartsManifest.read(Files.readString(folder.resolve(PartsManifest.NAME))));
  }

  /** The files with quads. */
  List<Path> files() {
    return manifest.parts().stream().filter(part -> part.articles() > 0).map(part -> folder.resolve(part.file())).toList();
  }

  /** What the manifest says of files is so, and there are no others. */
  void areAsTold() throws IOException, NoSuchAlgorithmException {
    for (PartsManifest.Part part : manifest.parts()) {
      if (part.articles() > 0) {
        byte[] bytes = Files.readAllBytes(folder.resolve(part.file()));
        assertThat(bytes).hasSize((int) part.bytes());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))).isEqualTo(part.sha256());
      }
    }
    try (Stream<Path> all = Files.list(folder)) {
      long told = files().size() + manifest.parts().stream().filter(part -> part.problems() > 0).count() + 1;
      assertThat(all).hasSize((int) told);
    }
  }
}
