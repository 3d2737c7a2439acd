package kz.elshi.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.elshi.web.hostile.HostileClient;
import kz.elshi.web.hostile.HostileRun;

/** Ten thousand hostile requests, or as many as {@code -Dsoak.requests} says, of all kinds in turn. */
final class HostileSoak implements Trial {
  @Override
  public boolean run(Path folder) throws IOException {
    int requests = Integer.getInteger("soak.requests", 10_000);
    int ofEach = (requests + HostileClient.kinds() - 1) / HostileClient.kinds();
    long start = System.nanoTime();
    HostileRun.Result result = HostileRun.run(Files.createDirectories(folder), ofEach, 100, Long.getLong("soak.seed", 1));
    System.out.print(result.report());
    List<String> failures = result.log().stream().filter(line -> line.matches("time=\\S+ event=failure .*")).toList();
    System.out.printf("%d s; the store is %s; %d lines of the log, %d of them of failures%n", (System.nanoTime() - start) / 1_000_000_000,
        result.before().equals(result.after()) ? "as it was" : "CHANGED", result.log().size(), failures.size());
    failures.stream().limit(20).forEach(System.out::println);
    result.faults().stream().limit(20).forEach(System.out::println);
    return result.faults().isEmpty() && failures.isEmpty() && result.before().equals(result.after());
  }
}
