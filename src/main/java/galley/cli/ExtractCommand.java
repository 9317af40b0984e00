package galley.cli;

import galley.cli.PageManifest.SavedPage;
import galley.fetch.FactsJson;
import galley.fetch.FailureKind;
import galley.fetch.FetchFailure;
import galley.fetch.FetchResult;
import galley.fetch.SavedPages;
import galley.page.PageReader;
import galley.page.RawPage;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `galley extract MANIFEST`: what each saved page says of itself, a line a page in the order of
/// the manifest. Pages are read side by side, and each line is printed as soon as those before it
/// are.
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {
  @Parameters(paramLabel = "MANIFEST", descriptionKey = "extract.manifest")
  private Path manifest = Path.of("");

  private final Console console;
  private final PageReader reader = new PageReader();

  ExtractCommand(Console console) {
    this.console = console;
  }

  /// A page's line.
  ///
  /// @param there whether there was a page to read; a wall that it turned out to be is one
  private record Line(String json, boolean there) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    PageManifest pages = PageManifest.read(console.resolve(manifest), console);
    int missing = 0;
    try (ExecutorService readers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<Line>> lines =
          pages.pages().stream().map(page -> readers.submit(() -> line(pages, page))).toList();
      for (Future<Line> next : lines) {
        Line line = next.get();
        console.print(line.json());
        console.out().flush();
        if (!line.there()) missing++;
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    if (missing == 0) return ExitCode.DONE;
    console.complain(console.say("extract.failed", missing, pages.pages().size()));
    return ExitCode.FAILED;
  }

  private Line line(PageManifest pages, SavedPage page) {
    FetchResult result;
    boolean there = false;
    try {
      Path file = pages.file(page);
      if (file == null) throw new NoSuchFileException(page.file());
      RawPage raw = RawPage.of(page.url(), null, SavedPages.read(file));
      result = FetchResult.of(reader.read(raw), page.url());
      there = true;
    } catch (FetchFailure e) {
      result = e.result();
    } catch (NoSuchFileException _) {
      result = new FetchResult.Failed(FailureKind.NOT_FOUND, page.file());
    } catch (IOException _) {
      result = new FetchResult.Failed(FailureKind.OTHER, page.file());
    } catch (RuntimeException | StackOverflowError e) { // one page must not cost the others
      result = new FetchResult.Failed(FailureKind.OTHER, e.getClass().getSimpleName());
    }
    return new Line(FactsJson.line("id", page.id(), result), there);
  }
}
