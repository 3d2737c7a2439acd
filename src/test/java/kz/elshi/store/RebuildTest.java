package kz.elshi.store;

import java.nio.file.Path;
import kz.elshi.fixture.StoreContract;
import org.junit.jupiter.api.io.TempDir;

/** The contract of stores, kept on disk. */
class RebuildTest extends StoreContract {
  @TempDir Path folder;

  @Override
  protected Store open(String name) {
    return Store.open(folder.resolve(name), HOME, IRIS);
  }
}
