package galley.app;

import galley.inbox.Fetched;
import galley.inbox.Inbox;
import galley.inbox.InboxLink;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import galley.link.PastedLink;
import galley.ui.inbox.InboxPane;
import galley.ui.shell.WorkStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.robot.Robot;

/// How smoothly the real window goes with a thousand links and an issue of 764 items: prints, and
/// fails nothing.
///
/// The parts that are named are run, without names all. A frame is the time from one pulse to the
/// next while something moves in each of them; 20 ms are 50 frames a second. What the machine's own
/// drawing takes counts, with whatever else runs on it.
public final class SmoothBenchmark {
  private static final List<String> PARTS =
      List.of("cards", "rows", "organizer", "drag", "search", "evening", "text");
  private static final String ORGANIZER = ".organizer .list-view";
  private static final int LINKS = 1_000;
  private static final int ITEMS = 764;
  private static final int FRAMES = 240;
  private static final int PLACED = 40;

  private SmoothBenchmark() {}

  public static void main(String[] args) throws Exception {
    BenchWindow.open(workspace(Files.createTempDirectory("galley-smooth").resolve("weekly")));
    BenchWindow.await(() -> links().getItems().size() == LINKS);
    Thread.sleep(4_000);
    BenchWindow.PAUSES.forget();
    frames("idle window", _ -> {});
    System.out.printf("idle window: blocked for %.1f ms at most%n", BenchWindow.PAUSES.longest());
    for (String part : args.length > 0 ? List.of(args) : PARTS) run(part);
    System.exit(0);
  }

  private static void run(String part) throws Exception {
    switch (part) {
      case "cards" -> scroll("cards of the inbox", ".link-list");
      case "rows" -> {
        BenchWindow.run(() -> pane().compactProperty().set(true));
        scroll("rows of the inbox", ".link-list");
      }
      case "organizer" -> scroll("organizer", ORGANIZER);
      case "drag" -> drag();
      case "search" -> search();
      case "evening" -> evening();
      case "text" -> {
        BenchWindow.run(() -> BenchWindow.desk().top().stageProperty().set(WorkStage.WRITE));
        Thread.sleep(3_000);
        scroll("text", ".editor-pane");
      }
      default -> throw new IllegalArgumentException(part + ": none of " + PARTS);
    }
  }

  private static Path workspace(Path root) throws Exception {
    Files.createDirectories(root.resolve("drafts"));
    Files.writeString(
        root.resolve("galley.yaml"),
        """
        publication: {name: Benchmark, language: zh}
        drafts: drafts/{number}.md
        sections: [{role: articles, heading: "## 🦄 文章"}, {role: projects, heading: "## 🐿️ 项目"}]
        items: {form: paragraph, headline: ["{n}、[{title}]({url})", "{n}、{title}"]}
        """);
    Files.writeString(
        root.resolve("drafts/1.md"),
        "## 🦄 文章\n\n" + items(0, ITEMS / 2) + "## 🐿️ 项目\n\n" + items(ITEMS / 2, ITEMS));
    var inbox = new Inbox(root.resolve("inbox"));
    Instant now = Instant.parse("2026-11-20T18:00:00Z");
    for (int i = 0; i < LINKS; i++) {
      var url = LinkUrl.parse("https://site" + i % 250 + ".example/entry/" + i).orElseThrow();
      InboxLink link = inbox.add(new PastedLink(url, "Link " + i + " 一个标题"), Inbox.time(now, i));
      inbox.save(
          link.withFetched(new Fetched.Page(now, PageFacts.NONE))
              .withWords(
                  link.words().withSummary("这一段说明读者能得到什么，and some words in English. ".repeat(3))));
    }
    return root;
  }

  private static String items(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                (i - from + 1)
                    + "、[第 %d 条：一个标题](https://issue.example/%d)\n\n".formatted(i, i)
                    + "这一段说明读者能得到什么，夹杂一些 English words 和 `code`，再多说半句话凑够长度。".repeat(2)
                    + "\n\n")
        .collect(Collectors.joining());
  }

  @SuppressWarnings("unchecked")
  private static ListView<Object> links() {
    return (ListView<Object>) BenchWindow.find(".link-list");
  }

  private static InboxPane pane() {
    return (InboxPane) BenchWindow.find(".inbox-pane");
  }

  private interface Step {
    void at(int frame);
  }

  /// The times between pulses, while a step is taken in each.
  private static void frames(String name, Step step) throws Exception {
    var done = new CompletableFuture<List<Long>>();
    BenchWindow.run(() -> new Pulses(step, done).start());
    List<Long> times = done.get().stream().sorted().toList();
    long slow = times.stream().filter(t -> t > 20_000_000).count();
    double seconds = times.stream().mapToLong(t -> t).sum() / 1e9;
    System.out.printf(
        "%s: %.1f frames a second; median %.1f ms, 95th percentile %.1f ms, worst %.1f ms; %d of %d"
            + " over 20 ms%n",
        name,
        times.size() / seconds,
        times.get(times.size() / 2) / 1e6,
        times.get(times.size() * 95 / 100) / 1e6,
        times.getLast() / 1e6,
        slow,
        times.size());
  }

  private static final class Pulses extends AnimationTimer {
    private final Step step;
    private final CompletableFuture<List<Long>> done;
    private final List<Long> times = new ArrayList<>();
    private long before;

    Pulses(Step step, CompletableFuture<List<Long>> done) {
      this.step = step;
      this.done = done;
    }

    @Override
    public void handle(long now) {
      long time = System.nanoTime();
      if (before > 0) times.add(time - before);
      before = time;
      step.at(times.size());
      if (times.size() < FRAMES) return;
      stop();
      done.complete(times);
    }
  }

  /// There and back again, by three lines a frame.
  private static void scroll(String name, String selector) throws Exception {
    Node node = BenchWindow.onFx(() -> BenchWindow.find(selector));
    Node flow = BenchWindow.onFx(() -> node.lookup(".virtual-flow"));
    ScrollBar bar = BenchWindow.onFx(() -> verticalBar(node));
    double[] furthest = {0};
    for (String run : List.of("the first time", "again")) {
      frames(
          "scrolling the " + name + " " + run,
          frame -> {
            furthest[0] = Math.max(furthest[0], bar.getValue());
            flow.fireEvent(wheel(flow, frame < FRAMES / 2 ? -60 : 60));
          });
    }
    if (furthest[0] == 0) throw new IllegalStateException("did not scroll: " + name);
  }

  private static ScrollBar verticalBar(Node node) {
    return node.lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
        .findFirst()
        .orElseThrow();
  }

  private static ScrollEvent wheel(Node node, double by) {
    Bounds bounds = node.localToScene(node.getBoundsInLocal());
    double x = bounds.getCenterX();
    double y = bounds.getCenterY();
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        x,
        y,
        x,
        y,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        by,
        0,
        by,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  /// Twenty selected links over the organizer, up and down and at its lower edge, where it scrolls.
  private static void drag() throws Exception {
    Robot robot = BenchWindow.onFx(Robot::new);
    BenchWindow.run(
        () -> {
          links().requestFocus();
          links().scrollTo(0);
          links().getSelectionModel().selectRange(0, 20);
        });
    Thread.sleep(500);
    Bounds from = BenchWindow.onFx(() -> onScreen(links()));
    Bounds to = BenchWindow.onFx(() -> onScreen(BenchWindow.find(ORGANIZER)));
    double x = from.getCenterX();
    double y = from.getMinY() + 45;
    BenchWindow.run(() -> robot.mouseMove(x, y));
    BenchWindow.run(() -> robot.mousePress(MouseButton.PRIMARY));
    for (int i = 1; i <= 20; i++) {
      double at = x + (to.getCenterX() - x) * i / 20;
      BenchWindow.run(() -> robot.mouseMove(at, y));
      Thread.sleep(15);
    }
    frames(
        "dragging 20 links over the organizer",
        frame ->
            robot.mouseMove(
                to.getCenterX() + frame % 40,
                to.getMinY() + 30 + (to.getHeight() - 60) * (frame % 120) / 120));
    frames(
        "dragging them at its edge, where it scrolls",
        frame -> robot.mouseMove(to.getCenterX() + frame % 40, to.getMaxY() - 8));
    BenchWindow.run(() -> robot.keyType(KeyCode.ESCAPE));
    BenchWindow.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    Thread.sleep(500);
    if (BenchWindow.onFx(() -> BenchWindow.desk().session().outline().itemCount()) != ITEMS) {
      BenchWindow.run(BenchWindow.desk().session()::undo);
    }
  }

  private static Bounds onScreen(Node node) {
    return node.localToScreen(node.getBoundsInLocal());
  }

  /// From a letter in the search field to the pulse that has laid the result out.
  private static void search() throws Exception {
    BenchWindow.run(() -> BenchWindow.desk().commands().run(galley.ui.command.Command.FIND_LINK));
    var field = (TextField) BenchWindow.onFx(() -> BenchWindow.scene().getFocusOwner());
    List<Double> times = new ArrayList<>();
    for (int run = 0; run < 6; run++) {
      for (int end = 1; end <= 6; end++) {
        String typed = "link 7".substring(0, end);
        times.add(typed(field, typed));
      }
      BenchWindow.run(field::clear);
      Thread.sleep(200);
    }
    List<Double> warm = times.stream().skip(6).sorted().toList();
    System.out.printf(
        "search of the inbox: a letter is answered and laid out after %.1f ms, %.1f ms at most"
            + " (median of %d); the first took %.1f ms%n",
        warm.get(warm.size() / 2), warm.getLast(), warm.size(), times.getFirst());
    BenchWindow.run(() -> field.fireEvent(key(KeyCode.ESCAPE)));
  }

  private static javafx.scene.input.KeyEvent key(KeyCode code) {
    return new javafx.scene.input.KeyEvent(
        javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  private static double typed(TextInputControl field, String text) throws Exception {
    var done = new CompletableFuture<Long>();
    long before = System.nanoTime();
    BenchWindow.run(
        () -> {
          field.setText(text);
          Runnable[] after = new Runnable[1];
          after[0] =
              () -> {
                BenchWindow.scene().removePostLayoutPulseListener(after[0]);
                done.complete(System.nanoTime());
              };
          BenchWindow.scene().addPostLayoutPulseListener(after[0]);
          javafx.application.Platform.requestNextPulse();
        });
    return (done.get() - before) / 1e6;
  }

  /// Forty links put into sections one after the other by keyboard, and taken out again.
  private static void evening() throws Exception {
    Robot robot = BenchWindow.onFx(Robot::new);
    BenchWindow.run(
        () -> {
          links().getSelectionModel().clearAndSelect(0);
          pane().focusList();
        });
    List<Double> waits = new ArrayList<>();
    List<Double> work = new ArrayList<>();
    for (int i = 0; i < PLACED; i++) {
      int items = ITEMS + i + 1;
      KeyCode digit = i % 2 == 0 ? KeyCode.DIGIT1 : KeyCode.DIGIT2;
      BenchWindow.PAUSES.forget();
      double before = BenchWindow.computed();
      BenchWindow.run(() -> robot.keyType(digit));
      BenchWindow.await(() -> BenchWindow.desk().session().outline().itemCount() == items);
      Thread.sleep(300);
      waits.add(BenchWindow.PAUSES.longest());
      work.add(BenchWindow.computed() - before);
    }
    List<Double> sorted = waits.stream().sorted().toList();
    List<Double> computed = work.stream().sorted().toList();
    System.out.printf(
        "%d links placed into %d items: the FX thread was blocked for %.1f ms (median), %.1f ms at"
            + " most; %d of them over 50 ms; it computed for %.1f ms (median)%n",
        PLACED,
        ITEMS,
        sorted.get(sorted.size() / 2),
        sorted.getLast(),
        sorted.stream().filter(w -> w > 50).count(),
        computed.get(computed.size() / 2));
  }
}
