package galley.ui.editor;

import galley.test.Publications;
import galley.text.TextRange;
import galley.ui.kit.Fonts;
import galley.ui.kit.Language;
import galley.ui.kit.Theme;
import galley.ui.session.Session;
import java.util.Arrays;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// What one keystroke costs the FX thread, at 12 kB and at 290 kB: its handler, the parse that
/// follows, and the layout that shows it. Prints the median and the worst of 200, in milliseconds.
public final class KeystrokeCost {
  private KeystrokeCost() {}

  public static void main(String[] args) {
    Application.launch(Window.class, args);
  }

  /** The window. */
  public static final class Window extends Application {
    @Override
    public void start(Stage stage) {
      var theme = new Theme(Fonts.load(), Theme.Choice.LIGHT, List.of("editor"));
      for (int items : new int[] {32, 764}) measure(stage, theme, items);
      Platform.exit();
    }

    private static void measure(Stage stage, Theme theme, int items) {
      var later = new Fx.Later();
      var session = new Session(later);
      var pane = new EditorPane(session, Fx.tasks(), Language.ENGLISH);
      var scene = new Scene(pane, 700, 860);
      theme.apply(scene);
      stage.setScene(scene);
      stage.show();
      String text = issue(items);
      long opening = System.nanoTime();
      session.load(text, Publications.numberedParagraphs(), false);
      pane.applyCss();
      pane.layout();
      System.out.printf("%,d characters: opened in %.1f ms%n", text.length(), millis(opening));
      session.reveal(TextRange.empty(text.length() / 2));
      pane.layout();
      var area = pane.lookup(".markdown-area");
      double[] handled = new double[200];
      double[] parsed = new double[200];
      double[] shown = new double[200];
      for (int i = -100; i < 200; i++) {
        long start = System.nanoTime();
        Event.fireEvent(
            area,
            new KeyEvent(
                KeyEvent.KEY_TYPED, "字", "", KeyCode.UNDEFINED, false, false, false, false));
        double handling = millis(start);
        start = System.nanoTime();
        later.run();
        double parsing = millis(start);
        start = System.nanoTime();
        pane.applyCss();
        pane.layout();
        if (i < 0) continue;
        handled[i] = handling;
        parsed[i] = parsing;
        shown[i] = millis(start);
      }
      print("handler", handled);
      print("outline", parsed);
      print("layout", shown);
    }

    private static String issue(int items) {
      var text = new StringBuilder("---\ntitle: 'A'\n---\n\n## 🦄文章&教程\n\n");
      for (int i = 1; i <= items; i++) {
        text.append(i).append("、[虚拟线程实地指南 Measuring build times](https://loom.example/").append(i);
        text.append(") (英)\n\n");
        text.append("作者用同一个爬虫的两种写法比较了线程与回调的可读性，附上了完整代码与三组读者测试的结果。".repeat(6));
        text.append("\n\n");
      }
      return text.toString();
    }

    private static double millis(long since) {
      return (System.nanoTime() - since) / 1e6;
    }

    private static void print(String what, double[] times) {
      double[] sorted = times.clone();
      Arrays.sort(sorted);
      System.out.printf(
          "  %-8s median %.2f  95th %.2f  worst %.2f%n",
          what, sorted[100], sorted[190], sorted[199]);
    }
  }
}
