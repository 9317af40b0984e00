package galley.ui.editor;

import galley.edit.Stroke;
import galley.edit.Wrap;
import galley.render.HtmlMarkdown;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import galley.ui.kit.Tasks;
import javafx.scene.input.Clipboard;

/// What is pasted into the text: pictures become files with links to them, a URL over words a link,
/// HTML becomes Markdown, and all else is its words. Each paste is one step to undo.
final class Pastes {
  /// Longer HTML is read off the FX thread, in UTF-16 units.
  private static final int AT_ONCE = 50_000;

  private final MarkdownArea area;
  private final Tasks tasks;
  private final Pictures pictures;

  Pastes(MarkdownArea area, Tasks tasks, Pictures pictures) {
    this.area = area;
    this.tasks = tasks;
    this.pictures = pictures;
  }

  void paste(Clipboard board) {
    if (pictures.take(board)) return;
    String words = words(board);
    String url = words.strip();
    String html = board.hasHtml() ? board.getHtml() : null;
    if (Wrap.makesLink(url, area.getSelectedText())) {
      area.write("edit.link", (text, range) -> Wrap.link(text, range, url));
    } else if (html == null || Wrap.isUrl(url)) {
      put(words);
    } else if (html.length() <= AT_ONCE) {
      put(HtmlMarkdown.of(html).orElse(words));
    } else {
      tasks
          .run(() -> HtmlMarkdown.of(html).orElse(words))
          .named("read-html")
          .onSuccess(
              markdown -> {
                if (area.isEditable()) put(markdown);
              })
          .start();
    }
  }

  /// Only the words, whatever else was copied with them.
  void pastePlain(Clipboard board) {
    put(words(board));
  }

  private static String words(Clipboard board) {
    String words = board.hasString() ? board.getString() : "";
    return words.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
  }

  private void put(String words) {
    if (!words.isEmpty()) area.write("edit.paste", (text, range) -> put(text, range, words));
  }

  static Stroke put(String text, TextRange range, String with) {
    return Stroke.caretAt(
        TextEdit.of(text, new Replacement(range, with)), range.start() + with.length());
  }
}
