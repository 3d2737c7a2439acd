package kz.elshi.web;

import java.time.Duration;
import java.util.Optional;
import kz.elshi.knowledge.Home;
import kz.elshi.store.Intake;
import kz.elshi.store.Meters;
import kz.elshi.store.Store;
import kz.elshi.web.curate.Gatekeeper;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of curation are made from.
 *
 * @param gatekeeper null if nobody may change the store
 * @param intake the way of articles that programs bring; null if nobody may change the store
 */
record CurateSite(@Nullable Gatekeeper gatekeeper, ReviewQueue queue, CurateReader reader, CurateDrafts drafts, @Nullable Intake intake) {
  private static final int PLACES = 512;
  private static final int BATCH = 200;
  private static final Duration PATIENCE = Duration.ofMillis(500);

  static CurateSite of(Store store, Home home, Server.Access access, Meters meters) {
    Optional<Gatekeeper> gatekeeper = Optional.ofNullable(access.tokens()).map(Gatekeeper::new);
    CurateReader reader = new CurateReader(home, store.iris(), access.threshold());
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    Intake intake = gatekeeper.isEmpty() ? null : new Intake(store, reader::read, new Intake.Settings(threads, PLACES, BATCH, PATIENCE), meters);
    return new CurateSite(gatekeeper.orElse(null), new ReviewQueue(store, gatekeeper.isPresent()), reader, new CurateDrafts(), intake);
  }
}
