package kz.elshi.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What one task reads.
 *
 * @param hosts machines that have it on their disks, possibly none
 */
record Slice(ArrayList<Piece> pieces, ArrayList<String> hosts) implements Serializable {
  Slice(List<Piece> pieces, List<String> hosts) {
    this(new ArrayList<>(pieces), new ArrayList<>(hosts));
  }
}
