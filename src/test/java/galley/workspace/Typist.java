package galley.workspace;

import java.io.IOException;
import java.nio.file.Path;

/// A program that types into a draft until it is killed, and says when it has accepted how much.
final class Typist {
  private static final String[] PIECES = {"a", "字", "🦄", "\n", " "};

  private Typist() {}

  /// Arguments: the workspace, the draft, the milliseconds between two pieces.
  public static void main(String[] args) throws IOException, InterruptedException {
    OpenFile file = OpenFile.open(Workspace.open(Path.of(args[0])), Path.of(args[1]));
    Autosave autosave = Autosave.start(file, _ -> {});
    for (int typed = 1; ; typed++) {
      autosave.changed(typed(typed));
      System.out.println(System.currentTimeMillis() + " " + typed);
      Thread.sleep(Long.parseLong(args[2]));
    }
  }

  static String typed(int pieces) {
    var text = new StringBuilder();
    for (int i = 0; i < pieces; i++) text.append(PIECES[i % PIECES.length]);
    return text.toString();
  }
}
