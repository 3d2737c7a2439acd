package kz.elshi.spark;

import java.io.Serializable;

/**
 * A file or some of its lines.
 *
 * @param path with its file system
 * @param file its place among the files of the job
 * @param from first byte
 * @param until byte behind the last; lines that begin before it belong to this piece
 * @param whole whether this is all of the file
 */
record Piece(String path, int file, long from, long until, boolean whole) implements Serializable {
  long length() {
    return until - from;
  }
}
