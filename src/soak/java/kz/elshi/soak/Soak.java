package kz.elshi.soak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.elshi.store.CrashSoak;

/** Runs trials by name, docs/OPERATIONS.md: {@code ./mvnw -Psoak verify -DskipTests -Dsoak=crash,hostile,load}. */
public final class Soak {
  private Soak() {}

  private static Map<String, Trial> trials() {
    Map<String, Trial> trials = new LinkedHashMap<>();
    trials.put("crash", new CrashSoak());
    trials.put("hostile", new HostileSoak());
    trials.put("load", new LoadSoak());
    trials.put("memory", new MemorySoak());
    return trials;
  }

  /** Arguments: a folder for what is written, names of trials divided by commas. The exit code is 1 if one fails. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    boolean well = true;
    for (String name : arguments[1].split(",")) {
      Trial trial = trials().get(name);
      if (trial == null) {
        throw new IllegalArgumentException("there is no trial " + name + "; there are " + trials().keySet());
      }
      System.out.println("== " + name);
      boolean passed = trial.run(Files.createTempDirectory(Files.createDirectories(folder), name + "-"));
      System.out.println("== " + name + (passed ? " passed" : " FAILED"));
      well &= passed;
    }
    System.exit(well ? 0 : 1);
  }
}
