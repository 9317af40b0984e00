package galley.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.text.Font;

/// The families that this machine's text is set in.
///
/// JavaFX takes one family, not a list, so the best that is installed is chosen once, at the start.
/// A family with its own Chinese glyphs comes first: with a Latin one, JavaFX falls back to
/// whichever font of the system has the glyph, which may be a Japanese form.
///
/// @param ui for labels and controls
/// @param mono for Markdown and code
/// @param emoji for emoji inside a text area: drawings without colour, of even width
public record Fonts(String ui, String mono, String emoji) {
  private static final List<String> UI =
      List.of(
          "PingFang SC",
          "Microsoft YaHei UI",
          "Noto Sans CJK SC",
          "Noto Sans SC",
          "Source Han Sans SC",
          "WenQuanYi Micro Hei");
  private static final List<String> MONO =
      List.of(
          "Sarasa Mono SC",
          "Noto Sans Mono CJK SC",
          "Source Han Mono SC",
          "Menlo",
          "Cascadia Mono",
          "Consolas",
          "DejaVu Sans Mono",
          "Liberation Mono");

  /// Chooses from what the machine has, and adds the emoji font that Galley brings along.
  public static Fonts load() {
    try (var in =
        Objects.requireNonNull(Fonts.class.getResourceAsStream("/assets/fonts/noto-emoji.woff"))) {
      Font emoji = Font.loadFont(in, 14);
      return choose(Font.getFamilies(), emoji == null ? "System" : emoji.getFamily());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same in the families that a person chose; one that is not installed (here) is passed over.
  public Fonts with(Optional<String> text, Optional<String> code) {
    List<String> installed = Font.getFamilies();
    return new Fonts(
        text.filter(installed::contains).orElse(ui),
        code.filter(installed::contains).orElse(mono),
        emoji);
  }

  static Fonts choose(Collection<String> installed, String emoji) {
    return new Fonts(first(UI, installed, "System"), first(MONO, installed, "Monospaced"), emoji);
  }

  private static String first(List<String> wanted, Collection<String> installed, String otherwise) {
    return wanted.stream().filter(installed::contains).findFirst().orElse(otherwise);
  }

  /// What every scene needs to know of the fonts, as CSS. The size is in pixels; an icon's is here
  /// too, because in em it would refer to the icon's own font, and so to itself.
  String css(double size) {
    return """
    .root { -fx-font-family: "%1$s"; -fx-font-size: %3$spx; }
    .mono { -fx-font-family: "%2$s"; }
    .emoji { -fx-font-family: "%4$s"; }
    .ikonli-font-icon { -fx-icon-size: %5$dpx; }
    """
        .formatted(ui, mono, size, emoji, Math.round(size * 16 / 14));
  }
}
