package kz.elshi.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kz.elshi.federation.Federation;
import kz.elshi.federation.WebAddress;
import kz.elshi.knowledge.Home;
import kz.elshi.query.Answer;
import kz.elshi.query.QueryLibrary;
import kz.elshi.query.QueryRunner;
import kz.elshi.query.SavedQuery;
import kz.elshi.store.Store;
import kz.elshi.web.Server;
import org.apache.jena.query.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks our data and Wikidata's together. */
@Command(
    name = "federate",
    description = {
      "Ask a question that our data and Wikidata's answer together, without SERVICE in the query.",
      "A store in a folder is served on this machine while the command runs."
    },
    footer = {"", "Example:  ./elshi federate websites-of-bodies --param country=KZ"})
final class FederateCommand implements Callable<Integer> {
  @Mixin StoreOptions options;
  @Mixin AnswerOptions answers;

  @Parameters(paramLabel = "NAME|FILE", description = "Name of a saved query, a file ending in .rq, or - for standard input.")
  String name;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "SPARQL endpoint that has our data, several times if they are several; default: the store of --store.")
  List<String> endpoints = new ArrayList<>();

  @Option(
      names = "--wikidata",
      paramLabel = "URL",
      defaultValue = "${env:ELSHI_WIKIDATA:-" + Federation.WIKIDATA + "}",
      description = "SPARQL endpoint in Wikidata's model; default: the variable ELSHI_WIKIDATA, else " + Federation.WIKIDATA + ".")
  String wikidata;

  @Override
  public Integer call() throws IOException {
    QueryRunner.Settings settings = answers.settings();
    String other = StoreOptions.checked("--wikidata", wikidata);
    List<String> ours = endpoints.stream().map(address -> StoreOptions.checked("--endpoint", address)).toList();
    SavedQuery saved = QueryCommand.isOwn(name) ? null : new QueryLibrary(Home.find()).get(name);
    Query own = saved == null ? QueryRunner.parse(QueryCommand.own(name)) : null;
    if (!ours.isEmpty()) {
      options.store = ours.getFirst();
    }
    try (Store store = options.openExisting()) {
      if (WebAddress.isMeant(options.store)) {
        answer(store, ours.isEmpty() ? List.of(options.store) : ours, other, saved, own, settings);
      } else {
        try (Server server = Server.start(store, Home.find(), new Server.Settings("127.0.0.1", 0, settings.timeoutMillis()))) {
          answer(store, List.of(server.address() + "/kg/sparql"), other, saved, own, settings);
        }
      }
    }
    return ExitCode.OK;
  }

  private void answer(
      Store store, List<String> ours, String other, @org.jspecify.annotations.Nullable SavedQuery saved,
      @org.jspecify.annotations.Nullable Query own, QueryRunner.Settings settings) throws IOException {
    try (Federation federation = Federation.of(ours, other, store.iris())) {
      Query query =
          saved == null ? own : store.read(data -> new QueryRunner(data, store.iris()).fill(saved, answers.values, settings));
      Answer answer = store.read(data -> new QueryRunner(data, store.iris(), federation).run(query, settings));
      answers.write(answer, store.iris());
      System.out.flush();
      federation.requests().forEach((address, count) -> System.err.println(count + " requests to " + address));
    }
  }
}
