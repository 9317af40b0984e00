package galley.app;

import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpServer;
import galley.ui.inbox.InboxCard;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;

/// Five hundred links pasted at once into the real window, with a real disk and servers of this
/// machine that take 50 ms to answer: prints, and fails nothing.
///
/// The ideal is what 16 connections, or 4 to one host, need if they are never idle. How long the FX
/// thread was blocked is the longest that a task waited for it of those handed over every
/// millisecond; the same is measured in an idle window beside it, since other programs of the
/// machine count too.
public final class PasteBenchmark {
  private static final OperatingSystemMXBean CLOCK =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final int LINKS = 500;
  private static final int RUNS = 5;
  private static final long LATENCY = 50;

  private PasteBenchmark() {}

  public static void main(String[] args) throws Exception {
    int port = serve();
    open(Files.createTempDirectory("galley-paste"));
    Thread.sleep(3_000);
    BenchWindow.PAUSES.forget();
    Thread.sleep(3_000);
    System.out.printf(
        "idle window: the FX thread blocked for %.1f ms at most%n", BenchWindow.PAUSES.longest());
    run(port, 8, -1); // to warm up
    measure("eight hosts", port, 8, 16);
    measure("one host", port, 1, 4);
    System.exit(0);
  }

  private static int serve() throws Exception {
    int port = 0;
    for (int host = 1; host <= 8; host++) {
      var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0." + host), port);
      HttpServer server = HttpServer.create(address, 64);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              Thread.sleep(LATENCY);
              byte[] page = page(exchange.getRequestURI().getPath());
              exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
              exchange.sendResponseHeaders(200, page.length);
              exchange.getResponseBody().write(page);
            } catch (InterruptedException _) {
              Thread.currentThread().interrupt();
            }
          });
      server.start();
      port = server.getAddress().getPort();
    }
    return port;
  }

  private static byte[] page(String path) {
    return ("<html lang=en><title>What the page at %s says</title><h1>What the page at %s says</h1>"
                .formatted(path, path)
            + "<p>A paragraph of some length that says what a reader gets, and a little more. "
                .repeat(20))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void open(Path folder) throws Exception {
    Path workspace = Files.createDirectories(folder.resolve("weekly"));
    Files.writeString(
        workspace.resolve("galley.yaml"), "publication: {name: Benchmark, language: en}\n");
    BenchWindow.open(workspace);
  }

  private record Run(double shown, double fetched, double blocked) {}

  private static void measure(String name, int port, int hosts, int connections) throws Exception {
    List<Run> runs = new ArrayList<>();
    long cpu = CLOCK.getProcessCpuTime();
    for (int i = 0; i < RUNS; i++) {
      runs.add(run(port, hosts, i));
    }
    double busy = (CLOCK.getProcessCpuTime() - cpu) / 1e6 / RUNS;
    double ideal = (double) LINKS / connections * LATENCY;
    double fetched = median(runs.stream().map(Run::fetched).toList());
    System.out.printf(
        "%d links of %s: all in the inbox after %.0f ms, all fetched after %.0f ms = %.2f × ideal;"
            + " the FX thread blocked for %.1f ms at most (medians of %d), %.1f ms in the worst"
            + " run; %.0f ms of processor a run, undo and servers included%n",
        LINKS,
        name,
        median(runs.stream().map(Run::shown).toList()),
        fetched,
        fetched / ideal,
        median(runs.stream().map(Run::blocked).toList()),
        RUNS,
        runs.stream().mapToDouble(Run::blocked).max().orElseThrow(),
        busy);
  }

  private static Run run(int port, int hosts, int run) throws Exception {
    String text =
        IntStream.range(0, LINKS)
            .mapToObj(
                i -> "http://127.0.0.%d:%d/%d-%d/%d".formatted(1 + i % hosts, port, hosts, run, i))
            .collect(Collectors.joining("\n"));
    BenchWindow.PAUSES.forget();
    long began = System.nanoTime();
    BenchWindow.onFx(
        () -> {
          BenchWindow.desk().inbox().paste(text);
          return true;
        });
    while (BenchWindow.onFx(() -> shown().size()) < LINKS) Thread.sleep(2);
    double shown = (System.nanoTime() - began) / 1e6;
    while (BenchWindow.onFx(() -> shown().stream().filter(c -> c.link().fetched() != null).count())
        < LINKS) {
      Thread.sleep(10);
    }
    double fetched = (System.nanoTime() - began) / 1e6;
    Thread.sleep(300);
    Run result = new Run(shown, fetched, BenchWindow.PAUSES.longest());
    BenchWindow.onFx(
        () -> {
          BenchWindow.desk().session().undo();
          return true;
        });
    while (BenchWindow.onFx(() -> shown().size()) > 0) Thread.sleep(20);
    Thread.sleep(1_500);
    return result;
  }

  private static List<InboxCard> shown() {
    return List.copyOf(Objects.requireNonNull(list()).getItems());
  }

  @SuppressWarnings("unchecked")
  private static ListView<InboxCard> list() {
    return (ListView<InboxCard>) BenchWindow.find(".link-list");
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
