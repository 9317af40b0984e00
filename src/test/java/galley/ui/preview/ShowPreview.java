package galley.ui.preview;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import galley.render.EmojiSet;
import galley.render.Header;
import galley.render.IssueRenderer;
import galley.text.TextRange;
import galley.ui.kit.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A window with the preview of a file, to look at and to measure.
///
/// `ShowPreview FILE [dark] [phone] [measure] [times=N]`: `measure` prints how long it takes from a
/// keystroke to the patched page and to the pulse that shows it; `times` repeats the text.
public final class ShowPreview extends Application {
  /** The program's arguments are those of `Application`. */
  public static final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
      Application.launch(ShowPreview.class, args);
    }
  }

  @Override
  public void start(Stage stage) throws IOException {
    List<String> args = getParameters().getRaw();
    String file = Files.readString(Path.of(args.getFirst()));
    int front = file.indexOf("\n---\n", 3) + 5;
    int times =
        args.stream()
            .filter(a -> a.startsWith("times="))
            .map(a -> Integer.parseInt(a.substring(6)))
            .findFirst()
            .orElse(1);
    String text = file.substring(0, front) + distinct(file.substring(front), times);
    setUserAgentStylesheet(
        (args.contains("dark") ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    var pane =
        new PreviewPane(
            new IssueRenderer(new EmojiSet()),
            Language.ENGLISH,
            Files.createTempDirectory("preview"),
            System.out::println,
            Executors.newVirtualThreadPerTaskExecutor(),
            Platform::runLater);
    pane.setDark(args.contains("dark"));
    if (args.contains("phone")) pane.lookProperty().set(PreviewLook.PHONE);
    Header header = new Header(front, "Python 潮流周刊#78：async/await 是糟糕的设计 🦄", "2024-11-23");
    pane.setOnBlockClicked(System.out::println);
    int second = text.indexOf("\n2、") + 1;
    pane.highlight(new TextRange(second, text.indexOf("\n3、")));
    long start = System.nanoTime();
    pane.setText(text, header);
    if (args.contains("measure")) new Typing(pane, text, header, start).start();
    stage.setScene(new Scene(pane, 600, 850));
    stage.show();
  }

  private static String distinct(String text, int times) {
    var all = new StringBuilder();
    for (int i = 0; i < times; i++) all.append(i == 0 ? text : text.replace("。", "。" + i));
    return all.toString();
  }

  /** Types a letter, waits until it is shown, and types the next. */
  private static final class Typing {
    private final PreviewPane pane;
    private final Header header;
    private final List<Double> patched = new ArrayList<>();
    private final List<Double> drawn = new ArrayList<>();
    private String text;
    private long start;
    private boolean first = true;

    Typing(PreviewPane pane, String text, Header header, long start) {
      this.pane = pane;
      this.text = text;
      this.header = header;
      this.start = start;
    }

    void start() {
      pane.shownProperty().addListener((_, _, _) -> shown());
    }

    private void shown() {
      double milliseconds = (System.nanoTime() - start) / 1e6;
      if (first)
        System.out.printf("%d chars: first page after %.0f ms%n", text.length(), milliseconds);
      else patched.add(milliseconds);
      var pulse =
          new Runnable() {
            @Override
            public void run() {
              pane.getScene().removePostLayoutPulseListener(this);
              if (!first) drawn.add((System.nanoTime() - start) / 1e6);
              first = false;
              if (patched.size() == 200) finish();
              else Platform.runLater(Typing.this::type);
            }
          };
      pane.getScene().addPostLayoutPulseListener(pulse);
      Platform.requestNextPulse();
    }

    private void type() {
      int at = text.indexOf("。", text.length() / 2);
      text = text.substring(0, at) + "字" + text.substring(at);
      start = System.nanoTime();
      pane.setText(text, header);
      pane.followCaret(at);
    }

    private void finish() {
      System.out.println("patched " + figures(patched) + "  pulse " + figures(drawn));
      System.out.flush();
      Platform.exit();
    }

    private static String figures(List<Double> all) {
      double[] sorted = all.stream().skip(50).mapToDouble(d -> d).sorted().toArray();
      return String.format(
          "median %.1f ms, 95%% %.1f, worst %.1f",
          sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
    }
  }
}
