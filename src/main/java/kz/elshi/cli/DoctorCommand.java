package kz.elshi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kz.elshi.knowledge.Home;
import kz.elshi.shape.Gate;
import kz.elshi.store.Doctor;
import kz.elshi.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks whether a store is what it should be. */
@Command(
    name = "doctor",
    description = {
      "Look whether a store opens, its facts conform to the shapes, its default graph is what a rebuild would give, its judgements and",
      "journal agree with it, and there is room; say what to do. Changes nothing. Exit code 12 if something is to be done."
    },
    footer = {"", "Example:  ./elshi doctor --store elshi-store"})
final class DoctorCommand implements Callable<Integer> {
  @Mixin StoreOptions options;

  @Override
  public Integer call() {
    try (Store store = options.openExisting()) {
      List<Doctor.Finding> findings = new Doctor(store, new Gate(Home.find(), options.iris())).examine();
      for (Doctor.Finding finding : findings) {
        System.out.println(finding.isWell() ? "well  " + finding.what() : "ILL   " + finding.what() + "\n      → " + finding.remedy());
      }
      return findings.stream().allMatch(Doctor.Finding::isWell) ? ExitCode.OK : ExitCode.ILL;
    }
  }
}
