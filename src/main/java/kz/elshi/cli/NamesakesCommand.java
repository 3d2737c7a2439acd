package kz.elshi.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.elshi.entity.link.Namesakes;
import kz.elshi.knowledge.Home;
import kz.elshi.knowledge.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the people of the reference who can be taken for each other. */
@Command(
    name = "namesakes",
    description = {
      "List pairs of people of the reference of one full name, or of one surname and initial in any spelling, and what tells them apart:",
      "country, office (they never held like ones), date (like ones, but never at the same time), or none: then a name is left open."
    },
    footer = {"", "Example:  ./elshi reference namesakes --initials"})
final class NamesakesCommand implements Callable<Integer> {
  @Option(names = "--initials", description = "Also those of one surname and initial of one country.")
  boolean initials;

  @Override
  public Integer call() {
    Home home = Home.find();
    int pairs = 0;
    int open = 0;
    for (Namesakes.Pair pair : new Namesakes(home, Reference.read(home)).pairs()) {
      boolean abroad = pair.differences().contains(Namesakes.Difference.COUNTRY);
      if (pair.shared() == Namesakes.Shared.FULL_NAME || initials && !abroad) {
        pairs++;
        open += pair.differences().contains(Namesakes.Difference.NONE) ? 1 : 0;
        System.out.println("%s\t%s\t%s\t%s".formatted(words(pair.shared().name()), person(pair.one()), person(pair.other()),
            pair.differences().stream().map(one -> words(one.name())).collect(Collectors.joining(", "))));
      }
    }
    System.err.println(pairs + " pairs, of which nothing in the reference tells " + open + " apart");
    return ExitCode.OK;
  }

  private static String person(Reference.Person one) {
    return one.key() + " (" + one.qid() + ", " + one.country() + ")";
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
