package galley.cli;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Section;
import galley.organize.Organizer;
import galley.organize.Outcome;
import galley.organize.Stats;
import galley.organize.Target;
import galley.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `galley move FILE SECTION.ITEM SECTION.PLACE`: one gesture. What it does not name is written
/// back byte for byte.
@Command(name = "move")
final class MoveCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "move.file")
  private Path file = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "SECTION.ITEM",
      descriptionKey = "move.item",
      converter = Place.Reader.class)
  private Place from = new Place(0, 0);

  @Parameters(
      index = "2",
      paramLabel = "SECTION.PLACE",
      descriptionKey = "move.place",
      converter = Place.Reader.class)
  private Place to = new Place(0, 0);

  @Mixin private final ConventionsOption conventions = new ConventionsOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      descriptionKey = "move.output")
  private @Nullable Path output;

  private final Console console;

  MoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path path = console.resolve(file);
    IssueText issue = IssueText.read(path, console);
    String moved = move(issue.outline(conventions.of(path, console)));
    if (output != null) {
      AtomicFile.write(console.resolve(output), issue.bytes(moved));
    } else if (!moved.equals(issue.text())) {
      AtomicFile.write(path, issue.bytes(moved));
    }
    return ExitCode.DONE;
  }

  private String move(Outline outline) {
    if (outline.conventions().items().isEmpty()) throw refused(Outcome.Reason.NO_FORM);
    List<Item> items = section(outline, from).items();
    if (from.position() < 1 || from.position() > items.size()) {
      throw CommandException.failed(console.say("move.no-item", from, items.size()));
    }
    int places = section(outline, to).items().size() + 1;
    if (to.position() < 1 || to.position() > places) {
      throw CommandException.failed(console.say("move.no-place", to, places));
    }
    Item item = items.get(from.position() - 1);
    var target = new Target(to.section() - 1, to.position() - 1);
    Outcome moved = Stats.following(outline, Organizer.move(outline, List.of(item), target));
    return switch (moved) {
      case Outcome.Done done -> done.edit().after();
      case Outcome.Refused(var reason) -> throw refused(reason);
    };
  }

  private Section section(Outline outline, Place place) {
    List<Section> sections = outline.sections();
    if (place.section() < 1 || place.section() > sections.size()) {
      throw CommandException.failed(console.say("move.no-section", place, sections.size()));
    }
    return sections.get(place.section() - 1);
  }

  private CommandException refused(Outcome.Reason reason) {
    return CommandException.refused(console.say("refused." + reason));
  }
}
