package kz.elshi.cli;

import java.util.concurrent.Callable;
import kz.elshi.ingest.Found;
import kz.elshi.ingest.Problem;
import kz.elshi.knowledge.Home;
import kz.elshi.pipeline.Workbench;
import kz.elshi.shape.CheckedArticle;
import kz.elshi.shape.SetAside;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks the facts of articles against their shapes. */
@Command(
    name = "validate",
    description = "Check the facts of articles against the SHACL shapes, without storing anything.",
    footer = {"", "Example:  ./elshi validate data/articles"})
final class ValidateCommand implements Callable<Integer> {
  @Mixin InputOptions input;

  private int articles;
  private int facts;
  private int setAside;
  private int problems;

  @Override
  public Integer call() {
    Workbench bench = new Workbench(Home.find(), kz.elshi.rdf.Iris.standard(), ThresholdOption.DEFAULT);
    input.read(System.in, found -> check(bench, found));
    System.err.println(articles + " articles, " + facts + " facts conform, " + setAside + " do not");
    return problems > 0 || setAside > 0 ? ExitCode.INPUT : ExitCode.OK;
  }

  private void check(Workbench bench, Found found) {
    switch (found) {
      case Problem problem -> {
        problems++;
        System.err.println("elshi: " + problem.sentence());
      }
      case Found.Read read -> {
        articles++;
        CheckedArticle checked = bench.check(bench.extract(read.article()));
        facts += checked.graph().facts().size();
        setAside += checked.setAside().size();
        for (SetAside fact : checked.setAside()) {
          System.out.println(read.article().id() + "\t" + fact.fact().getURI() + "\t" + String.join("; ", fact.messages()));
        }
      }
    }
  }
}
