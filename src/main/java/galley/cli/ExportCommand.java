package galley.cli;

import galley.export.BlogMarkdown;
import galley.export.ExportPlan;
import galley.inbox.Inbox;
import galley.workspace.DraftedItem;
import galley.workspace.IssueValues;
import galley.workspace.PathPattern;
import galley.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `galley export FILE --to blog`: the finished file under the name that the publication gives it.
/// Where nobody edited, not one byte differs from FILE.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  private static final int CONTEXT = 3;

  /** What an issue can be exported as. */
  enum ExportTarget {
    BLOG
  }

  @Parameters(paramLabel = "FILE", descriptionKey = "export.file")
  private Path file = Path.of("");

  @Option(names = "--to", required = true, paramLabel = "TARGET", descriptionKey = "export.to")
  private ExportTarget target = ExportTarget.BLOG;

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "WORKSPACE",
      descriptionKey = "option.workspace")
  private @Nullable Path workspace;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      descriptionKey = "export.output")
  private @Nullable Path output;

  @Option(names = "--diff", descriptionKey = "export.diff")
  private boolean diff;

  private final Console console;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path draft = console.resolve(file);
    Workspace publication =
        new Workspaces(console)
            .of(draft, workspace)
            .orElseThrow(() -> CommandException.failed(console.say("workspace.none")));
    ExportPlan plan =
        switch (target) {
          case BLOG -> blog(publication, draft);
        };
    show(publication, plan);
    warnOfDrafts(publication, draft);
    Path folder = plan.target().getParent();
    plan.write(output == null || folder == null ? List.of() : List.of(folder));
    return ExitCode.DONE;
  }

  /// What a chat model wrote and nobody has accepted is said, and exported all the same.
  private void warnOfDrafts(Workspace publication, Path draft) throws IOException {
    var outline = IssueText.read(draft, console).outline(publication.conventions());
    List<DraftedItem> drafted =
        DraftedItem.of(outline, new Inbox(publication.inbox()).list().links());
    if (drafted.isEmpty()) return;
    console.complain(console.say("export.drafts", drafted.size()));
    drafted.forEach(each -> console.complain("  " + each.item().titleText()));
  }

  private ExportPlan blog(Workspace publication, Path draft) throws IOException {
    Path root = publication.root();
    if (output != null) {
      Path named = console.resolve(output);
      return new BlogMarkdown(_ -> named).plan(root, Map.of(), draft);
    }
    IssueText issue = IssueText.read(draft, console);
    Map<String, String> values = values(publication, draft, issue);
    return new BlogMarkdown(publication.profile().issues()::print).plan(root, values, draft);
  }

  /// The values that the path of the published issue needs.
  private Map<String, String> values(Workspace publication, Path draft, IssueText issue) {
    var head = issue.outline(publication.conventions()).frontMatter();
    var said = IssueValues.of(publication, draft, head);
    PathPattern issues = publication.profile().issues();
    for (String field : issues.fields()) {
      var unclear = said.disagreement(field);
      if (unclear.isPresent()) {
        throw CommandException.failed(
            console.say("export.disagree", field, unclear.get().path(), unclear.get().head()));
      }
      if (!said.all().containsKey(field)) {
        throw CommandException.failed(console.say("export.unknown", field, issues));
      }
    }
    return said.all();
  }

  private void show(Workspace publication, ExportPlan plan) {
    String name = publication.relative(plan.target());
    if (diff) {
      String before = plan.isNew() ? "/dev/null" : name;
      console.out().print(plan.diff().unified(before, name, CONTEXT));
    }
    String key = plan.isUnchanged() ? "same" : plan.isNew() ? "new" : "changed";
    console.print(console.say("export." + key, name));
  }
}
