package kz.elshi.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import kz.elshi.identity.Judgement;
import kz.elshi.identity.JudgementFile;
import kz.elshi.store.JudgementDesk;
import kz.elshi.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stores what a person has decided. */
@Command(
    name = "judge",
    description = {
      "Decide who or what is meant, or whether a fact is right. A judgement outranks the machine, survives reading the articles",
      "again, and can be withdrawn. Verdicts:",
      "  same A B, not-same A B          two people or two events are one, or are not",
      "  wikidata THING Q, not-wikidata THING Q   which item of Wikidata a thing is, or is not; for one article alone, name",
      "                                  the link there: article/ID/link-person-KEY",
      "  right FACT, wrong FACT, unsure FACT      a wrong fact leaves the default graph and stays in its article",
      "Addresses may leave out the base. Every judgement is also a line of judgements.jsonl in the folder of the store."
    },
    subcommands = {JudgeCommand.ListAll.class, JudgeCommand.Withdraw.class, JudgeCommand.Replay.class},
    footer = {
      "",
      "Example:  ./elshi judge wikidata person/kz-asqar-saparov Q42 --by aigul",
      "          ./elshi judge same event/visit-5c0e9a1b7d24 event/visit-77aa01b2c3d4 --note \"one visit, two days\""
    })
final class JudgeCommand implements Callable<Integer> {
  @Mixin StoreOptions options;
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "VERDICT", arity = "0..1", description = "same, not-same, wikidata, not-wikidata, right, wrong or unsure.")
  @Nullable String verdict;

  @Parameters(paramLabel = "THING", index = "1..*", arity = "0..2", description = "What is judged.")
  @Nullable List<String> things;

  @Option(names = "--by", paramLabel = "NAME", description = "Who judges; default: the user of the machine.")
  String by = System.getProperty("user.name");

  @Option(names = "--note", paramLabel = "TEXT", description = "A remark.")
  @Nullable String note;

  @Override
  public Integer call() {
    if (verdict == null || things == null) {
      throw new ParameterException(spec.commandLine(), "say a verdict and what it is about, or list, withdraw, replay");
    }
    try (Store store = options.openExisting()) {
      Judgement judgement =
          new JudgementDesk(store).judge(verdict, things, by, note, Instant.now().truncatedTo(ChronoUnit.SECONDS));
      System.out.println(judgement.id());
      System.err.println("judged: " + judgement.verdict().id() + "; take it back with: elshi judge withdraw " + judgement.id());
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
    return ExitCode.OK;
  }

  @Command(name = "list", description = "List the judgements, the earliest first.", footer = {"", "Example:  ./elshi judge list"})
  static final class ListAll implements Callable<Integer> {
    @Mixin StoreOptions options;

    @Override
    public Integer call() {
      try (Store store = options.openExisting()) {
        for (Judgement one : store.judgements()) {
          String object = one.object() == null ? "" : one.object();
          String state = one.holds() ? "" : "withdrawn " + one.withdrawnAt() + " by " + one.withdrawnBy();
          System.out.println(
              String.join("\t", one.id(), one.at().toString(), one.by(), one.verdict().id(), one.subject(), object, note(one), state));
        }
      }
      return ExitCode.OK;
    }

    private static String note(Judgement judgement) {
      return judgement.note() == null ? "" : judgement.note().replaceAll("\\s+", " ");
    }
  }

  @Command(
      name = "withdraw",
      description = "Take judgements back; they stay on record as withdrawn.",
      footer = {"", "Example:  ./elshi judge withdraw 3f2a9c01d4e5 --by aigul"})
  static final class Withdraw implements Callable<Integer> {
    @Mixin StoreOptions options;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of judgements, as elshi judge list shows them.")
    List<String> ids;

    @Option(names = "--by", paramLabel = "NAME", description = "Who takes them back; default: the user of the machine.")
    String by = System.getProperty("user.name");

    @Override
    public Integer call() {
      try (Store store = options.openExisting()) {
        for (String id : ids) {
          new JudgementDesk(store).withdraw(id, by, Instant.now().truncatedTo(ChronoUnit.SECONDS));
          System.err.println(id + " withdrawn");
        }
      } catch (IllegalArgumentException e) {
        throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()));
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "replay",
      description = "Take over the judgements of another store from its judgements.jsonl; those known here change nothing.",
      footer = {"", "Example:  ./elshi judge replay other-store/judgements.jsonl --store elshi-store"})
  static final class Replay implements Callable<Integer> {
    @Mixin StoreOptions options;

    @Parameters(paramLabel = "FILE", description = "A file of judgements, one a line.")
    Path file;

    @Override
    public Integer call() {
      if (!Files.isRegularFile(file)) {
        throw new CommandException(ExitCode.INPUT, "there is no file " + file + ": name the judgements.jsonl of a store");
      }
      List<Judgement> judgements;
      try {
        judgements = new JudgementFile(file).read();
      } catch (JudgementFile.BrokenLine | UncheckedIOException e) {
        throw new CommandException(ExitCode.INPUT, String.valueOf(e.getMessage()));
      }
      try (Store store = options.openExisting()) {
        System.err.println(judgements.size() + " judgements read, " + store.replay(judgements) + " new here");
      }
      return ExitCode.OK;
    }
  }
}
