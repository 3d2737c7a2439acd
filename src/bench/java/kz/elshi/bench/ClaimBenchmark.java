package kz.elshi.bench;

import java.util.concurrent.TimeUnit;
import kz.elshi.claim.ClaimReader;
import kz.elshi.claim.ClaimReaders;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Each reader of claims by itself. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(Batches.SIZE)
public class ClaimBenchmark {

  /** A reader and the documents it reads. */
  public static class Reader extends Batches.Resolved {
    @Param({
      "OfficeReader", "EventReader", "StatementReader", "RelationReader", "CooperationReader", "DocumentReader",
      "IndicatorReader", "ElectionReader"
    })
    String name;

    ClaimReader claims;

    @Setup
    public void choose() {
      claims = ClaimReaders.all(home).stream().filter(one -> one.getClass().getSimpleName().equals(name)).findFirst().orElseThrow();
    }
  }

  @Benchmark
  public Object s7Claims(Reader batch) {
    return Batches.Articles.each(batch.resolved, batch.claims::read);
  }
}
