package kz.elshi.store.bulk;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Fills the empty indexes of a storage from rows, as TDB2's own {@code xloader} does: rows in the order of the index are packed into a tree from
 * its leaves up, each block full. The rows are sorted in the program, not by another.
 */
public final class Packing {
  /** The indexes of named graphs, and the columns of a row graph, subject, predicate, object. */
  public static final List<String> QUADS = List.of("GSPO", "GPOS", "GOSP", "SPOG", "POSG", "OSPG");
  /** The indexes of the default graph, and the columns of a row subject, predicate, object. */
  public static final List<String> TRIPLES = List.of("SPO", "POS", "OSP");

  private final Location place;
  private final Path scratch;

  /**
   * A packing that has not begun.
   *
   * @param place of the storage, which nobody has open
   * @param scratch folder for what is sorted
   */
  Packing(Location place, Path scratch) {
    this.place = place;
    this.scratch = scratch;
  }

  /**
   * Fills indexes, some at a time; they must be empty. Closes the storage when it is done.
   *
   * @return how many rows each has
   */
  long fill(List<String> indexes, Consumer<Consumer<long[]>> rows) {
    DatasetGraphTDB data = StoreConnection.connectCreate(place).getDatasetGraphTDB();
    try {
      return indexes.parallelStream().mapToLong(name -> fill(data, name, rows)).max().orElse(0);
    } finally {
      StoreConnection.internalExpel(place, true);
    }
  }

  private long fill(DatasetGraphTDB data, String name, Consumer<Consumer<long[]>> rows) {
    try (RowSorter sorter = new RowSorter(scratch, name, order(name))) {
      rows.accept(sorter::add);
      return pack(TDBInternal.findIndex(data, name), sorter.sorted());
    }
  }

  /** Where each column of an index stands in a row. */
  static int[] order(String index) {
    String columns = index.length() == SystemTDB.LenIndexTripleRecord / Long.BYTES ? "SPO" : "GSPO";
    return index.chars().map(columns::indexOf).toArray();
  }

  private static long pack(TupleIndex index, Iterator<long[]> sorted) {
    BPlusTree tree = LoaderOps.idxBTree(index);
    RecordFactory records = tree.getRecordFactory();
    BPlusTreeParams params = new BPlusTreeParams(BPlusTreeParams.calcOrder(SystemTDB.BlockSize, records), records);
    long[] count = {0};
    Iterator<Record> rows = new Iterator<>() {
      @Override
      public boolean hasNext() {
        return sorted.hasNext();
      }

      @Override
      public Record next() {
        count[0]++;
        long[] row = sorted.next();
        byte[] key = new byte[row.length * Long.BYTES];
        for (int i = 0; i < row.length; i++) {
          org.apache.jena.atlas.lib.Bytes.setLong(row[i], key, i * Long.BYTES);
        }
        return records.create(key);
      }
    };
    if (rows.hasNext()) {
      CoLib.executeWrite(
          index,
          () -> BPlusTreeRewriter.packIntoBPlusTree(
              rows, params, records, tree.getStateManager().getBufferChannel(), tree.getNodeManager().getBlockMgr(), tree.getRecordsMgr().getBlockMgr()));
    }
    return count[0];
  }
}
