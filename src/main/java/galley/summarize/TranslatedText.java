package galley.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Title and body in what a model says when it was asked for a translation, whatever it put around
/// them. Also while it is still coming in.
record TranslatedText(String title, String body) {
  private static final Pattern PREAMBLE =
      Pattern.compile(
          "(?i)(?:sure|certainly|of course|here (?:is|are)|the translat|translation|好的|当然|當然"
              + "|以下|这是|译文|翻译|翻譯|翻訳)[^\\n]{0,80}[:：!！。.]");
  private static final Pattern LABEL =
      Pattern.compile("(?i)^(?:\\*\\*)?(?:title|headline|标题|標題|タイトル)(?:\\*\\*)?\\s?[:：]\\s*");

  static TranslatedText read(String said, boolean ended) {
    List<String> lines = new ArrayList<>(said.strip().lines().toList());
    if (!lines.isEmpty() && lines.getFirst().startsWith("```")) {
      lines.removeFirst();
      if (!lines.isEmpty() && lines.getLast().strip().equals("```")) lines.removeLast();
    }
    trim(lines);
    boolean more = lines.size() > 1;
    if (more && PREAMBLE.matcher(lines.getFirst().strip()).matches()) {
      lines.removeFirst();
      trim(lines);
    }
    // The first line counts once it is whole: it may still turn out to be a preamble.
    if (lines.isEmpty() || (lines.size() == 1 && !ended)) return new TranslatedText("", "");
    String title = title(lines.removeFirst());
    trim(lines);
    if (!lines.isEmpty() && lines.getFirst().strip().equals("---")) lines.removeFirst();
    return new TranslatedText(title, String.join("\n", lines).strip());
  }

  private static void trim(List<String> lines) {
    while (!lines.isEmpty() && lines.getFirst().isBlank()) lines.removeFirst();
  }

  private static String title(String line) {
    String bare = LABEL.matcher(line.strip().replaceFirst("^#{1,6}\\s+", "")).replaceFirst("");
    for (String mark : List.of("**", "\"", "__")) {
      boolean around = bare.startsWith(mark) && bare.endsWith(mark);
      if (around && bare.length() > 2 * mark.length()) {
        bare = bare.substring(mark.length(), bare.length() - mark.length());
      }
    }
    return PlainLine.of(bare);
  }
}
