package galley.cli;

import galley.archive.Appearance;
import galley.archive.Archive;
import galley.link.LinkUrl;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `galley seen URL…`: where each link was published; `galley seen --repeated`: every link that was
/// published in more than one issue.
@Command(name = "seen")
final class SeenCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "URL", descriptionKey = "seen.url")
  private List<String> urls = List.of();

  @Option(names = "--repeated", descriptionKey = "seen.repeated")
  private boolean repeated;

  @Option(names = "--all-links", descriptionKey = "seen.all-links")
  private boolean allLinks;

  @Mixin private final ConventionsOption conventions = new ConventionsOption();

  private final Console console;

  SeenCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (urls.isEmpty() != repeated) throw CommandException.failed(console.say("seen.what"));
    List<LinkUrl> links = urls.stream().map(this::link).toList();
    try (Archive archive = conventions.archive(console)) {
      if (repeated) {
        archive.repeated(allLinks).forEach(this::printRepeated);
      } else {
        for (int i = 0; i < links.size(); i++) print(urls.get(i), archive.of(links.get(i)));
      }
    }
    return ExitCode.DONE;
  }

  private LinkUrl link(String url) {
    return LinkUrl.parse(url)
        .orElseThrow(() -> CommandException.failed(console.say("wrong.url", url)));
  }

  private void print(String url, List<Appearance> appearances) {
    if (appearances.isEmpty()) console.print(url + "\t" + console.say("seen.never"));
    for (Appearance it : appearances) {
      String issue = name(it.number(), it.date());
      String where = console.say(it.isTitle() ? "seen.title" : "seen.body", it.item(), it.title());
      console.print(url + "\t" + place(it) + "\t" + issue + where);
    }
  }

  /** One line: the URL as first published, how often, and where. */
  private void printRepeated(List<Appearance> appearances) {
    String places = appearances.stream().map(SeenCommand::place).collect(Collectors.joining(", "));
    console.print(appearances.getFirst().url() + "\t" + appearances.size() + "\t" + places);
  }

  private static String place(Appearance appearance) {
    return appearance.path() + ":" + appearance.line();
  }

  private static String name(@Nullable String number, @Nullable String date) {
    return (number == null ? "" : "#" + number + " ") + (date == null ? "" : date + " ");
  }
}
