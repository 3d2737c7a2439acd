package kz.elshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.elshi.knowledge.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every file that pages name is there, in the version that is named. */
class AssetsTest {
  private static final Path FOLDER = Home.find().folder().resolve("src/main/resources/kz/elshi/web/assets");

  @Test
  void allFilesOfTheFolderAreServed() throws IOException {
    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(Assets.FILES);
    }
  }

  @ParameterizedTest
  @EnumSource(WebJar.class)
  void everyFileOfALibraryIsInItsJar(WebJar jar) throws IOException {
    for (String file : jar.files()) {
      try (InputStream input = jar.open(file)) {
        assertThat(input.readAllBytes()).as(file).hasSizeGreaterThan(1000);
      }
    }
  }

  @Test
  void stylesAndModulesNameNoOtherHost() throws IOException {
    for (String name : Assets.FILES) {
      String text = Files.readString(FOLDER.resolve(name)).replace("http://www.w3.org/2000/svg", "");
      assertThat(text).as(name).doesNotContainPattern("https?://|url\\(|@import");
    }
    assertThat(List.of("elshi.css", "elshi.js")).isSubsetOf(Assets.FILES);
  }
}
