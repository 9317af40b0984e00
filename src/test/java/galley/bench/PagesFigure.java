package galley.bench;

import galley.link.LinkUrl;
import galley.page.PageReader;
import galley.page.RawPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From a page's bytes to what it says of itself: the processor's time a page, over the labelled
/// pages in `../shared/pages`.
final class PagesFigure implements Figure {
  private static final Path PAGES = Path.of("../shared/pages").toAbsolutePath().normalize();
  private static final int WARM_UPS = 12;
  private static final int RUNS = 5;
  private static final double TARGET = 10;

  @Override
  public void measure(Report report) {
    if (!Files.exists(PAGES.resolve("manifest.json"))) {
      report.skip("read a page", "there are no pages in " + PAGES);
      return;
    }
    List<RawPage> pages = pages();
    PageReader reader = new PageReader();
    for (int i = 0; i < WARM_UPS; i++) pages.forEach(page -> report.keep(reader.read(page)));
    double[] millis = pages.stream().mapToDouble(page -> millis(report, reader, page)).toArray();
    report.print("read a page, CPU, of " + pages.size(), TARGET, millis);
  }

  private static double millis(Report report, PageReader reader, RawPage page) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] millis = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = threads.getCurrentThreadCpuTime();
      report.keep(reader.read(page));
      millis[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return millis[RUNS / 2];
  }

  private static List<RawPage> pages() {
    try {
      List<RawPage> pages = new ArrayList<>();
      JsonNode manifest =
          JsonMapper.builder().build().readTree(Files.readString(PAGES.resolve("manifest.json")));
      for (JsonNode page : manifest) {
        JsonNode url = page.path("url");
        try (var in =
            new GZIPInputStream(
                Files.newInputStream(PAGES.resolve(page.path("file").stringValue())))) {
          pages.add(
              RawPage.of(
                  url.isString() ? new LinkUrl(url.stringValue()) : null, null, in.readAllBytes()));
        }
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
