package galley.cli;

import galley.inbox.Inbox;
import galley.inbox.InboxLink;
import galley.link.LinkKey;
import galley.link.LinkUrl;
import galley.link.PastedLink;
import galley.link.PastedLinks;
import galley.link.Tracking;
import galley.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `galley add URL…`: links into the inbox, one file each; `-` reads any text with links in it. A
/// page that the inbox has already is not added again: who runs this from a script runs it twice.
@Command(name = "add")
final class AddCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  @Parameters(arity = "1..*", paramLabel = "URL", descriptionKey = "add.url")
  private List<String> urls = List.of();

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "WORKSPACE",
      descriptionKey = "option.workspace")
  private @Nullable Path workspace;

  private final Console console;

  AddCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<PastedLink> links = links();
    Workspace target = new Workspaces(console).here(workspace);
    var inbox = new Inbox(target.inbox());
    Set<LinkKey> known = new HashSet<>();
    inbox.list().links().forEach(link -> known.add(LinkKey.of(link.url())));
    Instant now = Instant.now();
    int count = 0;
    for (PastedLink link : links) {
      LinkUrl url = Tracking.clean(link.url()).url();
      if (known.add(LinkKey.of(url))) {
        InboxLink added = inbox.add(link, Inbox.time(now, count++));
        console.print(console.say("add.done", added.url(), target.relative(inbox.file(added))));
      } else {
        console.print(console.say("add.known", url));
      }
    }
    return ExitCode.DONE;
  }

  /** All of them, before anything is written: a typing error adds nothing. */
  private List<PastedLink> links() throws IOException {
    List<PastedLink> links = new ArrayList<>();
    for (String url : urls) {
      if (url.equals(STANDARD_INPUT)) {
        String text = new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
        List<PastedLink> found = PastedLinks.find(text);
        if (found.isEmpty()) throw CommandException.failed(console.say("add.no-link"));
        links.addAll(found);
      } else {
        links.add(
            LinkUrl.parse(url)
                .map(parsed -> new PastedLink(parsed, null))
                .orElseThrow(() -> CommandException.failed(console.say("wrong.url", url))));
      }
    }
    return links;
  }
}
