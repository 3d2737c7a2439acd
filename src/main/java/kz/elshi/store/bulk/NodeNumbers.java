package kz.elshi.store.bulk;

import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/** The numbers under which a storage knows nodes. */
public final class NodeNumbers {
  /** No number. */
  public static final long NONE = Long.MIN_VALUE;

  private final NodeTable table;

  public NodeNumbers(DatasetGraphTDB data) {
    this.table = data.getTripleTable().getNodeTupleTable().getNodeTable();
  }

  /** The number of a node, which gets one if it has none; within a write transaction. */
  public long of(Node node) {
    return number(table.getAllocateNodeId(node));
  }

  /** The number of a node, or {@link #NONE} if it has none; within a transaction. */
  public long find(Node node) {
    NodeId id = table.getNodeIdForNode(node);
    return NodeId.isDoesNotExist(id) ? NONE : number(id);
  }

  private static long number(NodeId id) {
    byte[] bytes = new byte[Long.BYTES];
    NodeIdFactory.set(id, bytes, 0);
    return Bytes.getLong(bytes, 0);
  }

  /** The node of a number; within a transaction. */
  public Node node(long number) {
    byte[] bytes = new byte[Long.BYTES];
    Bytes.setLong(number, bytes, 0);
    return table.getNodeForNodeId(NodeIdFactory.get(bytes, 0));
  }
}
