package kz.elshi.bench.peers;

import java.util.List;
import java.util.Optional;
import kz.elshi.bench.peers.Measured.Of;

/** Asks all stores the same questions: first whether they answer the same, which warms them up as well, then how long they take. */
final class Trial {
  private final List<Peer> peers;

  /** The first of the stores is ours, which the others are compared with. */
  Trial(List<Peer> peers) {
    this.peers = peers;
  }

  /** Asks all questions of all stores and compares the answers; gives the questions with what came of it, no times yet. */
  List<Measured> compared(List<Question> questions) {
    return questions.stream().map(this::compared).toList();
  }

  private Measured compared(Question question) {
    Peer ours = peers.getFirst();
    List<List<String>> expected = ours.texts(question).orElseThrow().stream().map(text -> Cells.sorted(ours.rows(text))).toList();
    Measured measured = new Measured(question, expected.stream().mapToInt(List::size).sum());
    for (Peer peer : peers) {
      measured.of().put(peer.name(), compared(peer, question, expected));
    }
    return measured;
  }

  private static Of compared(Peer peer, Question question, List<List<String>> expected) {
    Optional<List<String>> texts = peer.texts(question);
    if (texts.isEmpty()) {
      return new Of(null, "cannot be asked of facts alone", false);
    }
    try {
      String difference = difference(peer, texts.get(), expected);
      return new Of(null, difference, difference != null);
    } catch (RuntimeException e) {
      return new Of(null, String.valueOf(e), true);
    }
  }

  /** Takes the times of those that answered like ours. */
  void time(Measured measured) {
    for (Peer peer : peers) {
      if (measured.of().get(peer.name()).why() == null) {
        measured.of().put(peer.name(), timed(peer, peer.texts(measured.question()).orElseThrow()));
      }
    }
  }

  private static Of timed(Peer peer, List<String> texts) {
    try {
      return new Of(peer.time(texts), null, false);
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
