package galley.app;

import galley.ui.shell.WorkStage;
import galley.workspace.IssueFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import javafx.stage.Window;

/// What a person waits for in the window: prints, and fails nothing.
///
/// A keystroke is measured in the real window at 12 kB and at 764 items: to the end of the next
/// layout pulse, and to the preview being patched. A cold start is a new process each time, from
/// the start of the JVM to the pulse that shows the items, beside an empty window with a web view
/// started in the same way.
public final class WindowBenchmark {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int STARTS = 5;
  private static final int KEYS = 120;
  private static final int WARM_UP = 40;

  private WindowBenchmark() {}

  public static void main(String[] args) throws Exception {
    if (System.getenv("DISPLAY") == null) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    if (args.length > 0 && args[0].equals("empty")) {
      Application.launch(EmptyWindow.class);
      return;
    }
    Path folder = Files.createTempDirectory("galley-bench");
    System.setProperty(
        "galley.config", Files.createDirectories(folder.resolve("config")).toString());
    if (args.length > 0 && args[0].equals("start")) {
      Thread.ofPlatform().daemon().start(WindowBenchmark::exitWhenUsable);
      Application.launch(GalleyApp.class, "--workspace=" + args[1]);
      return;
    }
    Path small = workspace(folder.resolve("small"), 31);
    Path large = workspace(folder.resolve("large"), 764);
    List<Long> galley = new ArrayList<>();
    List<Long> empty = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      galley.add(start("start", small.toString()));
      empty.add(start("empty"));
    }
    System.out.printf(
        "cold start: %d ms; empty window with a web view: %d ms; ratio %.2f (medians of %d)%n",
        median(galley), median(empty), (double) median(galley) / median(empty), STARTS);
    keystrokes(small, large);
    System.exit(0);
  }

  /// The issue's shape is that of the first user's weekly; its words are nobody's.
  private static Path workspace(Path root, int items) throws Exception {
    Files.createDirectories(root.resolve("drafts"));
    Files.writeString(
        root.resolve("galley.yaml"),
        """
        publication: {name: Benchmark, language: zh}
        sections: [{role: articles, heading: "## 🦄 文章"}, {role: projects, heading: "## 🐿️ 项目"}]
        items: {form: paragraph, headline: ["{n}、[{title}]({url})", "{n}、{title}"]}
        """);
    var text = new StringBuilder("---\ntitle: 'B #1'\npubDate: 2026-01-01\n---\n\n");
    for (int i = 0; i < items; i++) {
      if (i == 0) text.append("## 🦄 文章\n\n");
      if (i == items / 2) text.append("## 🐿️ 项目\n\n");
      int n = i < items / 2 ? i + 1 : i - items / 2 + 1;
      text.append(
          n
              + "、[第 "
              + i
              + " 条：一个标题](https://site"
              + i
              + ".example/path)\n\n"
              + "这一段说明读者能得到什么，长度和真实的条目差不多，夹杂一些 English words 和 `code`，再多说半句话凑够长度。".repeat(2)
              + "\n\n");
    }
    Files.writeString(root.resolve("drafts/1.md"), text);
    return root;
  }

  private static String size(Path workspace) throws Exception {
    return Files.size(workspace.resolve("drafts/1.md")) / 1_000 + " kB";
  }

  private static long start(String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    for (String name : List.of("glass.platform", "prism.order")) {
      String value = System.getProperty(name);
      if (value != null) command.add("-D" + name + "=" + value);
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(WindowBenchmark.class.getName());
    command.addAll(Arrays.asList(args));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out.lines()
        .filter(l -> l.startsWith("usable after "))
        .mapToLong(l -> Long.parseLong(l.substring("usable after ".length())))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(out));
  }

  private static void report() {
    Instant began = ProcessHandle.current().info().startInstant().orElseThrow();
    System.out.println("usable after " + Duration.between(began, Instant.now()).toMillis());
    Runtime.getRuntime().halt(0);
  }

  /// Usable: the items of the draft are in cells that have been drawn.
  private static void exitWhenUsable() {
    boolean[] there = {false};
    while (!there[0]) {
      try {
        Thread.sleep(5);
        there[0] =
            BenchWindow.onFx(
                () ->
                    !Window.getWindows().isEmpty()
                        && Window.getWindows().getFirst().isShowing()
                        && !Window.getWindows()
                            .getFirst()
                            .getScene()
                            .getRoot()
                            .lookupAll(".item-card")
                            .isEmpty());
      } catch (Exception _) {
        // The toolkit has not started yet.
      }
    }
    Platform.runLater(() -> afterPulses(2, WindowBenchmark::report));
  }

  /// An empty window with a web view, for comparison.
  public static final class EmptyWindow extends Application {
    @Override
    public void start(Stage stage) {
      stage.setScene(new Scene(new WebView(), 1440, 900));
      stage.show();
      afterPulses(2, WindowBenchmark::report);
    }
  }

  private static void afterPulses(int count, Runnable then) {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        if (++pulses <= count) return;
        stop();
        then.run();
      }
    }.start();
  }

  private static void keystrokes(Path small, Path large) throws Exception {

    Thread.ofPlatform()
        .daemon()
        .start(() -> Application.launch(GalleyApp.class, "--workspace=" + small));
    while (true) {
      try {
        Thread.sleep(50);
        if (BenchWindow.onFx(
            () -> !Window.getWindows().isEmpty() && !BenchWindow.desk().session().text().isEmpty()))
          break;
      } catch (IllegalStateException | ExecutionException _) {
        // The toolkit has not started yet.
      }
    }

    for (Map.Entry<String, Path> each :
        List.of(Map.entry(size(small), small), Map.entry(size(large), large))) {
      BenchWindow.onFx(
          () -> {
            BenchWindow.desk()
                .open(
                    new IssueFile(each.getValue().resolve("drafts/1.md"), Map.of("number", "1")),
                    false);
            return true;
          });
      measure(each.getKey());
    }
  }

  private static void measure(String name) throws Exception {
    BenchWindow.onFx(
        () -> {
          BenchWindow.desk().top().stageProperty().set(WorkStage.WRITE);
          BenchWindow.desk()
              .session()
              .caretProperty()
              .set(BenchWindow.desk().session().text().length() / 2);
          return true;
        });
    Thread.sleep(3_000);
    List<Long> busy = new ArrayList<>();
    List<Long> pulse = new ArrayList<>();
    List<Long> patched = new ArrayList<>();
    for (int i = 0; i < KEYS; i++) {
      var spent = new CompletableFuture<Long>();
      var drawn = new CompletableFuture<Long>();
      var shown = new CompletableFuture<Long>();
      BenchWindow.onFx(
          () -> {
            Scene scene = Window.getWindows().getFirst().getScene();
            var preview = BenchWindow.desk().preview().shownProperty();
            long before = System.nanoTime();
            long cpu = CLOCK.getCurrentThreadCpuTime();
            preview.addListener(
                new javafx.beans.InvalidationListener() {
                  @Override
                  public void invalidated(javafx.beans.Observable o) {
                    preview.removeListener(this);
                    shown.complete(System.nanoTime() - before);
                  }
                });
            Runnable[] listener = new Runnable[1];
            listener[0] =
                () -> {
                  scene.removePostLayoutPulseListener(listener[0]);
                  spent.complete(CLOCK.getCurrentThreadCpuTime() - cpu);
                  drawn.complete(System.nanoTime() - before);
                };
            scene.addPostLayoutPulseListener(listener[0]);
            Node area = scene.getFocusOwner();
            area.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_TYPED, "x", "x", KeyCode.UNDEFINED, false, false, false, false));
            Platform.requestNextPulse();
            return true;
          });
      long one = drawn.get();
      long two = shown.get();
      if (i >= WARM_UP) {
        busy.add(spent.get() / 1_000);
        pulse.add(one / 1_000);
        patched.add(two / 1_000);
      }
      Thread.sleep(60);
    }
    System.out.printf(
        "keystroke at %s: %.1f ms of the FX thread; to the end of the next pulse, waiting for it"
            + " included, %.1f ms; to the patched preview %.1f ms (medians of %d)%n",
        name, median(busy) / 1e3, median(pulse) / 1e3, median(patched) / 1e3, pulse.size());
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
