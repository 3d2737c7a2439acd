package kz.elshi.spark;

import java.io.Serializable;
import kz.elshi.store.PartsManifest;

/** What one attempt of a task has written: the beginning of the names of its files, and what is in them. */
record Written(String attempt, PartsManifest.Part part) implements Serializable {}
