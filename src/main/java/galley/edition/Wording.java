package galley.edition;

import java.util.List;
import java.util.regex.Pattern;

/// An item's words, as they are given to somebody who says them in another language: without the
/// marks and the indentation that its form puts around them, and without the images that stand
/// alone, which come along by themselves.
///
/// @param title plain text
/// @param body Markdown
public record Wording(String title, String body) {
  private static final Pattern IMAGE =
      Pattern.compile("(?m)^[ \\t]*!\\[[^\\]\\n]*]\\([^)\\n]*\\)[ \\t]*$");
  private static final Pattern INDENT = Pattern.compile("(?m)(?<=\\n)( *)(?=[^ \\n])");

  /// The words of an item.
  ///
  /// @param text of the issue that the item is in
  public static Wording of(Spot spot, String text) {
    String body = IMAGE.matcher(spot.item().body().in(text)).replaceAll("");
    return new Wording(spot.item().titleText(), unquoted(dedented(body)).strip());
  }

  /// The first line starts where the item's text starts; by how much the others are further in is
  /// told from them.
  private static String dedented(String body) {
    int least =
        INDENT.matcher(body).results().mapToInt(line -> line.group(1).length()).min().orElse(0);
    return body.stripLeading().replaceAll("(?m)^ {" + least + "}", "");
  }

  static boolean isQuoted(String body) {
    List<String> lines = body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return !lines.isEmpty() && lines.stream().allMatch(line -> line.startsWith(">"));
  }

  private static String unquoted(String body) {
    return isQuoted(body) ? body.replaceAll("(?m)^[ \\t]*> ?", "") : body;
  }

  static String quoted(String body) {
    return body.replaceAll("(?m)^", "> ").replaceAll("(?m)^> $", ">");
  }
}
