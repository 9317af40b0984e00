package galley.cli;

import galley.edition.Bilingual;
import galley.edition.Split;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `galley split FILE`: a bilingual draft as two editions, in two new files.
@Command(name = "split")
final class SplitCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", descriptionKey = "split.file")
  private Path file = Path.of("");

  @Option(
      names = "--languages",
      paramLabel = "ONE,OTHER",
      split = ",",
      defaultValue = "zh,en",
      descriptionKey = "split.languages")
  private List<String> languages = List.of("zh", "en");

  @Mixin private final ConventionsOption conventions = new ConventionsOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      descriptionKey = "split.output")
  private @Nullable Path output;

  private final Console console;

  SplitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (languages.size() != 2
        || languages.getFirst().equals(languages.getLast())
        || !languages.stream().allMatch(it -> it.matches("[A-Za-z0-9-]{2,20}"))) {
      throw CommandException.failed(console.say("split.two"));
    }
    Path path = console.resolve(file);
    IssueText issue = IssueText.read(path, console);
    Split split =
        Bilingual.split(
            issue.outline(conventions.of(path, console)),
            languages.getFirst(),
            languages.getLast());
    if (split.isNothing()) throw CommandException.refused(console.say("split.nothing"));
    Path one = beside(path, languages.getFirst());
    Path other = beside(path, languages.getLast());
    for (Path target : List.of(one, other)) {
      if (Files.exists(target)) throw inTheWay(target);
    }
    write(one, issue.bytes(split.one().after()));
    write(other, issue.bytes(split.other().after()));
    for (Split.Note note : split.notes()) {
      console.complain(file + ":" + note.line() + ": " + console.say("split." + note.kind()));
    }
    return ExitCode.DONE;
  }

  private Path beside(Path path, String language) {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = dot > 0 ? name.substring(dot) : "";
    Path sibling = path.resolveSibling(stem + "." + language + ending);
    return output == null
        ? sibling
        : console.resolve(output).resolve(String.valueOf(sibling.getFileName()));
  }

  private void write(Path target, byte[] bytes) throws IOException {
    try {
      Files.write(target, bytes, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw inTheWay(target);
    }
    console.print(console.say("split.wrote", target));
  }

  private CommandException inTheWay(Path target) {
    return CommandException.failed(console.say("split.in-the-way", target));
  }
}
