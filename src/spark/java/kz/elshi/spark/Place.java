package kz.elshi.spark;

import java.io.Serializable;

/** Where an article stands in the input of a job: its file, and its place in that. In this order one machine reads them. */
record Place(int file, long at) implements Serializable, Comparable<Place> {
  @Override
  public int compareTo(Place other) {
    return file == other.file ? Long.compare(at, other.at) : Integer.compare(file, other.file);
  }
}
