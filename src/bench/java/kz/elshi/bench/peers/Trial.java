package kz.elshi.bench.peers;

import java.util.List;
import java.util.Optional;
import kz.elshi.bench.peers.Measured.Of;

/** Asks all stores the same question: first whether they answer the same, then how long they take. */
final class Trial {
  private final List<Peer> peers;

  /** The first of the stores is ours, which the others are compared with. */
  Trial(List<Peer> peers) {
    this.peers = peers;
  }

  Measured of(Question question) {
    Peer ours = peers.getFirst();
    List<List<String>> expected = ours.texts(question).orElseThrow().stream().map(text -> Cells.sorted(ours.rows(text))).toList();
    Measured measured = new Measured(question, expected.stream().mapToInt(List::size).sum());
    for (Peer peer : peers) {
      measured.of().put(peer.name(), of(peer, question, expected));
    }
    return measured;
  }

  private static Of of(Peer peer, Question question, List<List<String>> expected) {
    Optional<List<String>> texts = peer.texts(question);
    if (texts.isEmpty()) {
      return new Of(null, "cannot be asked of facts alone", false);
    }
    try {
      String difference = difference(peer, texts.get(), expected);
      return difference == null ? new Of(peer.time(texts.get()), null, false) : new Of(null, difference, true);
    } catch (RuntimeException e) {
      return new Of(null, String.valueOf(e), true);
    }
  }

  private static String difference(Peer peer, List<String> texts, List<List<String>> expected) {
    for (int i = 0; i < texts.size(); i++) {
      List<String> rows = Cells.sorted(peer.rows(texts.get(i)));
      List<String> wanted = expected.get(i);
      if (!rows.equals(wanted)) {
        String more = rows.stream().filter(row -> !wanted.contains(row)).findFirst().orElse("");
        String less = wanted.stream().filter(row -> !rows.contains(row)).findFirst().orElse("");
        return "another answer: " + rows.size() + " rows, not " + wanted.size() + "; has «" + more + "», lacks «" + less + "», asked\n" + texts.get(i);
      }
    }
    return null;
  }
}
