package kz.elshi.text;

import kz.elshi.store.Store;

/** Imports what stands far behind it, so that a test can show that the order of packages is guarded. */
public record PlantedViolation(Store store) {}
