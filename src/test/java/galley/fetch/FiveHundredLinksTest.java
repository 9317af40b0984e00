package galley.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import galley.link.LinkUrl;
import galley.page.PageReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Five hundred links to eight servers of this machine, which count who is there at the same time.
class FiveHundredLinksTest {
  private static final int LINKS = 500;
  private static final int HOSTS = 8;

  private static final class Visitors {
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    void come() {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
    }

    void leave() {
      now.decrementAndGet();
    }
  }

  private final Visitors all = new Visitors();
  private final List<Visitors> ofHost = new ArrayList<>();
  private final List<HttpServer> servers = new ArrayList<>();
  private int port;

  @BeforeEach
  void start() throws IOException {
    for (int host = 1; host <= HOSTS; host++) {
      Visitors visitors = new Visitors();
      ofHost.add(visitors);
      servers.add(server(host, visitors));
    }
  }

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void allAreFetchedFourOfAHostAndSixteenInAllAtATime() throws Exception {
    BlockingQueue<FetchResult> results = new LinkedBlockingQueue<>();
    WebPages pages = new WebPages(WebLimits.USUAL.allowingPrivate(), "en");
    try (Fetcher fetcher = new Fetcher(pages, new PageReader())) {
      for (int i = 0; i < LINKS; i++) {
        fetcher.submit(
            new LinkUrl("http://127.0.0.%d:%d/%d".formatted(1 + i % HOSTS, port, i)), results::add);
      }
      for (int i = 0; i < LINKS; i++) {
        assertThat(results.take()).isInstanceOf(FetchResult.Fetched.class);
      }
    }

    assertThat(all.most).hasValueBetween(5, 16);
    assertThat(ofHost).allMatch(visitors -> visitors.most.get() <= 4);
    assertThat(results).isEmpty();
  }

  private HttpServer server(int host, Visitors visitors) throws IOException {
    var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0." + host), port);
    HttpServer server = HttpServer.create(address, 64);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          all.come();
          visitors.come();
          byte[] page = "<title>A title for a test</title>".getBytes(StandardCharsets.UTF_8);
          pause();
          visitors.leave();
          all.leave();
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    port = server.getAddress().getPort();
    return server;
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
