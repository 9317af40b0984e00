package galley.cli;

import galley.compose.Composed;
import galley.compose.Facts;
import galley.compose.Known;
import galley.compose.Missing;
import galley.compose.NextIssue;
import galley.compose.Past;
import galley.workspace.Workspace;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `galley new`: the next draft, never over a file that is there. Its path is all that standard
/// output gets, so that a script can open it.
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "WORKSPACE",
      descriptionKey = "option.workspace")
  private @Nullable Path workspace;

  @Option(names = "--number", paramLabel = "N", descriptionKey = "new.number")
  private @Nullable String number;

  @Option(names = "--date", paramLabel = "DATE", descriptionKey = "new.date")
  private @Nullable String date;

  private final Console console;

  NewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Optional<BigInteger> wantedNumber = number();
    Optional<LocalDate> wantedDate = date();
    Workspace publication = new Workspaces(console).here(workspace);
    var next = new NextIssue(publication, Past.read(publication));
    Facts usual = next.next(LocalDate.now(ZoneId.systemDefault()));
    var facts = new Facts(wantedNumber.or(usual::number), wantedDate.or(usual::date));
    Optional<Known> same = next.same(facts);
    if (same.isPresent()) throw exists(publication, same.get().path());
    Composed issue = next.compose(facts);
    Path file = write(publication, issue);
    issue.missing().forEach(missing -> console.complain(say(missing)));
    console.print(publication.relative(file));
    return ExitCode.DONE;
  }

  private Path write(Workspace publication, Composed issue) throws IOException {
    try {
      return publication.createDraft(issue.values(), issue.text());
    } catch (FileAlreadyExistsException e) {
      throw exists(publication, Path.of(String.valueOf(e.getFile())));
    } catch (IllegalArgumentException e) {
      throw CommandException.failed(console.say("new.no-path", publication.profile().drafts()), e);
    }
  }

  private CommandException exists(Workspace publication, Path file) {
    return CommandException.failed(console.say("new.exists", publication.relative(file)));
  }

  private String say(Missing missing) {
    return console.say("new.missing." + missing.kind().name(), missing.what());
  }

  private Optional<BigInteger> number() {
    if (number == null) return Optional.empty();
    if (!number.matches("[0-9]{1,9}")) {
      throw CommandException.failed(console.say("new.no-number", number));
    }
    return Optional.of(new BigInteger(number));
  }

  private Optional<LocalDate> date() {
    if (date == null) return Optional.empty();
    try {
      return Optional.of(LocalDate.parse(date));
    } catch (DateTimeException e) {
      throw CommandException.failed(console.say("new.no-date", date), e);
    }
  }
}
