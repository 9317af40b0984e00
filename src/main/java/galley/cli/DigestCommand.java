package galley.cli;

import galley.archive.ArchivedIssue;
import galley.digest.CopiedIssue;
import galley.digest.Digest;
import galley.digest.DigestPlan;
import galley.digest.IssueName;
import galley.digest.IssueRange;
import galley.digest.Season;
import galley.digest.SeasonText;
import galley.text.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `galley digest FROM TO`: all links of some issues as one Markdown file.
@Command(name = "digest")
final class DigestCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FROM", descriptionKey = "digest.from")
  private String from = "";

  @Parameters(index = "1", paramLabel = "TO", descriptionKey = "digest.to")
  private String to = "";

  @Mixin private final ConventionsOption conventions = new ConventionsOption();

  @Option(names = "--by", paramLabel = "section|issue|site", descriptionKey = "digest.by")
  private DigestPlan.By by = DigestPlan.By.SECTION;

  @Option(names = "--no-notes", descriptionKey = "digest.no-notes")
  private boolean noNotes;

  @Option(names = "--keep", paramLabel = "first|last", descriptionKey = "digest.keep")
  private DigestPlan.Keep keep = DigestPlan.Keep.FIRST;

  @Option(names = "--numbers", paramLabel = "restart|running", descriptionKey = "digest.numbers")
  private DigestPlan.Numbering numbering = DigestPlan.Numbering.RESTART;

  @Option(names = "--contents", descriptionKey = "digest.contents")
  private boolean contents;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      descriptionKey = "digest.output")
  private @Nullable Path output;

  @Option(names = "--figures", descriptionKey = "digest.figures")
  private boolean figures;

  @Option(names = "--force", descriptionKey = "digest.force")
  private boolean force;

  private final Console console;

  DigestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    SourceIssues published = conventions.published(console);
    List<ArchivedIssue> chosen = chosen(published.issues());
    Path folder = console.folder();
    if (output != null) {
      Path out = console.resolve(output);
      check(out, published);
      folder = out.resolveSibling("").normalize();
    }
    var plan =
        DigestPlan.of(published.name(), Locale.forLanguageTag(published.language()))
            .by(by)
            .notes(!noNotes)
            .keep(keep)
            .numbering(numbering)
            .contents(contents)
            .from(folder, published.root());
    List<CopiedIssue> issues = chosen.stream().map(CopiedIssue::of).toList();
    if (figures) {
      figures(issues, plan.language());
      return ExitCode.DONE;
    }
    Digest digest = Digest.of(issues, plan);
    if (output == null) console.out().print(digest.text());
    else write(console.resolve(output), digest);
    if (digest.withoutNotes() > 0) {
      console.complain(console.say("digest.without-notes", digest.withoutNotes()));
    }
    return ExitCode.DONE;
  }

  private List<ArchivedIssue> chosen(List<ArchivedIssue> issues) {
    if (issues.isEmpty()) throw CommandException.failed(console.say("digest.no-issues"));
    var range = new IssueRange(from, to);
    var chosen = range.of(issues, DigestCommand::name);
    String first = name(issues.getFirst()).in(console.lang().locale());
    String last = name(issues.getLast()).in(console.lang().locale());
    if (chosen.unknown() != null) {
      throw CommandException.failed(console.say("digest.unknown", chosen.unknown(), first, last));
    }
    if (chosen.issues().isEmpty()) {
      String key = range.isBackwards(issues, DigestCommand::name) ? "backwards" : "none";
      throw CommandException.failed(console.say("digest." + key, from, to, first, last));
    }
    return chosen.issues();
  }

  private static IssueName name(ArchivedIssue issue) {
    return new IssueName(issue.path(), issue.number(), issue.date());
  }

  /// A file that is there is written over only when asked to, and an issue never.
  private void check(Path out, SourceIssues published) throws IOException {
    if (!Files.exists(out)) return;
    for (ArchivedIssue issue : published.issues()) {
      Path file = published.root().resolve(issue.path());
      if (Files.exists(file) && Files.isSameFile(file, out)) {
        throw CommandException.failed(console.say("digest.is-issue", String.valueOf(output)));
      }
    }
    if (!force && !Files.isDirectory(out)) {
      throw CommandException.failed(console.say("digest.exists", String.valueOf(output)));
    }
  }

  private void figures(List<CopiedIssue> issues, Locale language) throws IOException {
    String text = new SeasonText(Season.of(issues, language), language).markdown();
    if (output == null) {
      console.out().print(text);
    } else {
      write(console.resolve(output), text);
      console.print(console.say("digest.figures.done", String.valueOf(output)));
    }
  }

  private static void write(Path out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!Files.exists(out) || !Arrays.equals(Files.readAllBytes(out), bytes)) {
      AtomicFile.write(out, bytes);
    }
  }

  private void write(Path out, Digest digest) throws IOException {
    write(out, digest.text());
    console.print(
        console.say(
            "digest.done",
            String.valueOf(output),
            digest.links(),
            digest.issues(),
            digest.repeated(),
            digest.withoutLink()));
  }
}
