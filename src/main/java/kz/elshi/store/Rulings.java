package kz.elshi.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.elshi.identity.Judgement;
import kz.elshi.identity.JudgementFile;
import kz.elshi.rdf.Iris;
import org.jspecify.annotations.Nullable;

/** The judgements of a store: first in a file beside the data, where there is a folder for it, then in their graph with all that follows. */
final class Rulings {
  private final Transactions transactions;
  private final Backend backend;
  private final Iris iris;

  Rulings(Transactions transactions, Backend backend, Iris iris) {
    this.transactions = transactions;
    this.backend = backend;
    this.iris = iris;
  }

  /** The file of a store in a folder. */
  static JudgementFile file(Path folder) {
    return new JudgementFile(folder.resolve("judgements.jsonl"));
  }

  private Optional<JudgementFile> file() {
    @Nullable Path folder = backend.folder();
    return folder == null ? Optional.empty() : Optional.of(file(folder));
  }

  void judge(Judgement judgement) {
    try {
      file().ifPresent(judgement.holds() ? file -> file.append(judgement) : file -> file.appendWithdrawal(judgement));
    } catch (UncheckedIOException e) {
      throw new StoreException(StoreException.Kind.DISK, e.getMessage() + "; nothing was judged: make room and judge again", e);
    }
    decide(List.of(judgement));
  }

  int replay(Collection<Judgement> judgements) {
    List<Judgement> known = all();
    List<Judgement> fresh = unknown(judgements, known);
    Set<String> ids = known.stream().map(Judgement::id).collect(Collectors.toSet());
    file().ifPresent(file -> fresh.forEach(judgement -> append(file, judgement, ids)));
    decide(fresh);
    return fresh.size();
  }

  private static List<Judgement> unknown(Collection<Judgement> judgements, Collection<Judgement> known) {
    Set<Judgement> all = new HashSet<>(known);
    return judgements.stream().filter(judgement -> !all.contains(judgement)).toList();
  }

  /** {@code known} are the ids of the judgements that the file has already. */
  private static void append(JudgementFile file, Judgement judgement, Set<String> known) {
    if (!known.contains(judgement.id())) {
      file.append(judgement);
    } else if (!judgement.holds()) {
      file.appendWithdrawal(judgement);
    }
  }

  private void decide(Collection<Judgement> judgements) {
    if (judgements.isEmpty()) {
      return;
    }
    transactions.change(
        data -> {
          Revision revision = new Revision(data, iris);
          judgements.forEach(revision::decide);
          revision.apply();
          return true;
        });
  }

  /** What a crash between file and graph has left out. */
  void catchUp() {
    try {
      file().filter(file -> file.size() > 0).ifPresent(file -> decide(unknown(file.read(), all())));
    } catch (JudgementFile.BrokenLine | UncheckedIOException e) {
      throw new StoreException(StoreException.Kind.UNREADABLE, String.valueOf(e.getMessage()), e);
    }
  }

  List<Judgement> all() {
    return transactions.read(data -> new Judgements(data, iris).all());
  }
}
