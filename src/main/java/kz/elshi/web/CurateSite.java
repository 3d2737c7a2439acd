package kz.elshi.web;

import java.util.Optional;
import kz.elshi.knowledge.Home;
import kz.elshi.store.Store;
import kz.elshi.web.curate.Gatekeeper;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of curation are made from.
 *
 * @param gatekeeper null if nobody may change the store
 */
record CurateSite(@Nullable Gatekeeper gatekeeper, ReviewQueue queue, CurateReader reader, CurateDrafts drafts) {
  static CurateSite of(Store store, Home home, Server.Access access) {
    Optional<Gatekeeper> gatekeeper = Optional.ofNullable(access.tokens()).map(Gatekeeper::new);
    return new CurateSite(gatekeeper.orElse(null), new ReviewQueue(store, gatekeeper.isPresent()), new CurateReader(home, store.iris(), access.threshold()), new CurateDrafts());
  }
}
