package galley.cli;

import galley.fetch.FactsJson;
import galley.fetch.FetchResult;
import galley.fetch.Fetcher;
import galley.fetch.ProxyLogin;
import galley.fetch.WebAccess;
import galley.fetch.WebLimits;
import galley.fetch.WebPages;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import galley.link.Stars;
import galley.page.PageReader;
import galley.workspace.KeyFile;
import galley.workspace.ProxyAddress;
import galley.workspace.Settings;
import galley.workspace.SettingsFile;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `galley fetch URL…`: what each page says of itself, a line a page in the order given. Pages are
/// fetched side by side, and each line is printed as soon as those before it are.
@Command(name = "fetch")
final class FetchCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "URL", descriptionKey = "fetch.url")
  private List<String> urls = List.of();

  @Option(names = "--json", descriptionKey = "fetch.json")
  private boolean json;

  @Option(names = "--allow-private", descriptionKey = "fetch.allow-private")
  private boolean allowPrivate;

  private final Console console;

  FetchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<LinkUrl> links = new ArrayList<>();
    for (String url : urls) {
      links.add(
          LinkUrl.parse(url)
              .orElseThrow(() -> CommandException.failed(console.say("wrong.url", url))));
    }
    WebAccess access = access();
    var pages = new WebPages(WebLimits.USUAL, () -> access, console.lang().accepted());
    try (var fetcher = new Fetcher(pages, new PageReader())) {
      return print(links, fetcher);
    }
  }

  /// By the proxy that the person has set in the window.
  private WebAccess access() {
    SettingsFile file = SettingsFile.ofThisPerson();
    Settings settings = file.reading().settings();
    Optional<ProxyAddress> proxy = settings.proxy();
    ProxyLogin login =
        () ->
            settings
                .proxyUser()
                .map(
                    user ->
                        ProxyLogin.basic(
                            user, proxy.flatMap(KeyFile.beside(file)::proxyPassword).orElse("")));
    return new WebAccess(
        proxy.map(ProxyAddress::proxy).orElse(Proxy.NO_PROXY), login, allowPrivate);
  }

  private int print(List<LinkUrl> links, Fetcher fetcher) {
    List<CompletableFuture<FetchResult>> results = new ArrayList<>();
    for (LinkUrl link : links) {
      var result = new CompletableFuture<FetchResult>();
      fetcher.submit(link, result::complete);
      results.add(result);
    }
    int failed = 0;
    for (int i = 0; i < links.size(); i++) {
      FetchResult result = results.get(i).join();
      String url = urls.get(i);
      console.print(json ? FactsJson.line("url", url, result) : line(url, result));
      console.out().flush();
      if (result instanceof FetchResult.Failed) failed++;
    }
    if (failed == 0) return ExitCode.DONE;
    console.complain(console.say("fetch.failed", failed, links.size()));
    return ExitCode.FAILED;
  }

  /** The URL, a tab, and what is known of the page, most telling first. */
  private String line(String url, FetchResult result) {
    return switch (result) {
      case FetchResult.Failed(var kind, var detail) ->
          url + "\t" + console.say("fetch." + kind, detail);
      case FetchResult.Fetched(var facts, _, _) -> url + "\t" + line(facts);
    };
  }

  private String line(PageFacts facts) {
    String title = facts.title() == null ? console.say("fetch.no-title") : facts.title();
    return Stream.of(
            title,
            facts.author(),
            facts.date(),
            facts.site(),
            facts.language(),
            facts.stars() == null ? null : "★ " + Stars.shown(facts.stars()),
            facts.code(),
            facts.licence(),
            facts.archived() ? console.say("fetch.archived") : null,
            facts.duration() == null ? null : clock(facts.duration()),
            facts.pages() == null ? null : console.say("fetch.pages", facts.pages()),
            facts.contentType(),
            facts.size() == null ? null : console.say("fetch.size", facts.size()),
            facts.description())
        .filter(Objects::nonNull)
        .map(fact -> fact.toString().replaceAll("\\s+", " "))
        .collect(Collectors.joining(" · "));
  }

  /** `1:02:03`, or `12:34` where there is no hour. */
  private static String clock(Duration length) {
    String minutes =
        String.format(Locale.ROOT, "%d:%02d", length.toMinutesPart(), length.toSecondsPart());
    return length.toHours() == 0
        ? minutes
        : String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            length.toHours(),
            length.toMinutesPart(),
            length.toSecondsPart());
  }
}
