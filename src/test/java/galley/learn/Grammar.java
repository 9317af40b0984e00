package galley.learn;

import java.util.List;

/// How invented publications write their items. What a publication is free to choose within one
/// grammar (the bullet, the separator, how much stands below a headline) is drawn once for it.
enum Grammar {
  NUMBERED_PARAGRAPHS,
  NUMBERED_WITH_LOOSE_NOTES,
  CIRCLED,
  BOLD_NUMBERED,
  NUMBERED_WITH_WITHDRAWN,
  BULLETS,
  BULLETS_NESTED,
  BULLETS_QUOTED,
  BULLETS_BY_REFERENCE,
  BULLETS_URL_AT_END,
  BULLETS_URL_BELOW,
  ORDERED,
  LINKED_HEADINGS,
  HEADINGS_URL_BELOW,
  HEADINGS_NUMBERED,
  BOLD_URL_SPACES,
  BOLD_URL_BACKSLASH,
  BOLD_LINKED,
  LINK_LINES;

  /** Writes one item. */
  @FunctionalInterface
  interface Writer {
    /// Writes it.
    ///
    /// @param number its place, from 1
    void item(IssueText out, int number);
  }

  boolean isHeading() {
    return this == LINKED_HEADINGS || this == HEADINGS_URL_BELOW || this == HEADINGS_NUMBERED;
  }

  boolean isNumbered() {
    return switch (this) {
      case NUMBERED_PARAGRAPHS,
          NUMBERED_WITH_LOOSE_NOTES,
          CIRCLED,
          BOLD_NUMBERED,
          NUMBERED_WITH_WITHDRAWN,
          HEADINGS_NUMBERED ->
          true;
      default -> false;
    };
  }

  /** Whether its items may stand right under the issue's title. */
  boolean mayStandAlone() {
    return isHeading() || isNumbered() || this == BOLD_LINKED;
  }

  /// @param level of the headings that are items
  /// @param definitions where reference definitions go
  Writer writer(Words words, int level, List<String> definitions) {
    var rich = new Notes(words, true, 1, 4);
    var some = new Notes(words, words.chance(0.5), 0, 2);
    var plain = new Notes(words, false, 0, 1);
    String mark = words.pick(List.of("", "", " (en)", "（英）"));
    String bullet = words.pick(List.of("-", "*", "+")) + (words.chance(0.25) ? "   " : " ");
    String indent = " ".repeat(bullet.length());
    boolean loose = words.chance(0.5);
    String dot = words.pick(List.of(". ", "、", ") "));
    String gap = words.pick(List.of("", " "));
    String behind = words.pick(List.of(" - ", ": ", " — ", " by "));
    return switch (this) {
      case NUMBERED_PARAGRAPHS -> {
        String separator = words.pick(List.of("、", "、 ", "．", ". "));
        boolean lists = separator.startsWith(".");
        var notes = lists ? new Notes(words, true, 1, 3) : rich;
        yield (out, n) -> {
          String url = words.url();
          out.begin(url);
          out.line(n + separator + link(words, url) + (words.chance(0.3) ? mark : ""));
          notes.write(out, "");
          end(out);
        };
      }
      case NUMBERED_WITH_LOOSE_NOTES ->
          (out, n) -> {
            String url = words.url();
            out.begin(url);
            out.line(n + ". " + link(words, url));
            rich.write(out, "");
            end(out);
          };
      case CIRCLED ->
          (out, n) -> {
            String url = words.url();
            out.begin(url);
            out.line(galley.issue.Numbers.CIRCLED.print(n) + gap + link(words, url));
            some.write(out, "");
            end(out);
          };
      case BOLD_NUMBERED ->
          (out, n) -> {
            String url = words.url();
            out.begin(url);
            out.line("**" + n + dot + link(words, url) + "**");
            rich.write(out, "");
            end(out);
          };
      case NUMBERED_WITH_WITHDRAWN ->
          (out, n) -> {
            String url = n > 1 && words.chance(0.08) ? "-" : words.url();
            out.begin(url);
            out.line(n + "、" + (url.equals("-") ? words.title() + "（已失效）" : link(words, url)));
            rich.write(out, "");
            end(out);
          };
      case BULLETS ->
          (out, n) -> {
            String url = words.chance(0.04) ? "-" : words.url();
            out.begin(url);
            out.line(
                bullet
                    + (url.equals("-")
                        ? words.title()
                        : link(words, url) + (words.chance(0.7) ? behind + words.title() : "")));
            if (loose) plain.write(out, indent);
            out.end();
            if (loose) out.blank();
          };
      case BULLETS_NESTED ->
          (out, n) -> {
            String url = words.url();
            out.begin(url);
            out.line(bullet + link(words, url));
            for (int i = words.between(0, 3); i > 0; i--) {
              out.line(
                  indent + bullet + (words.chance(0.5) ? link(words, words.url()) : words.title()));
            }
            out.end();
          };
      case BULLETS_QUOTED ->
          (out, n) -> {
            String url = words.url();
            out.begin(url);
            out.line(bullet + link(words, url));
            if (loose) out.blank();
            out.line(indent + "> " + words.sentence());
            end(out);
          };
      case BULLETS_BY_REFERENCE ->
          (out, n) -> {
            String url = words.url();
            String label = "ref-" + url.substring(url.length() - 6);
            definitions.add("[" + label + "]: " + url);
            out.begin(url);
            out.line(
                bullet
                    + "["
                    + words.title()
                    + "]["
                    + label
                    + "]"
                    + (loose ? behind + words.title() : ""));
            out.end();
          };
      case BULLETS_URL_AT_END ->
          (out, n) -> {
            String url = plainUrl(words);
            out.begin(url);
            out.line(bullet + words.title() + " " + url);
            out.end();
            if (loose) out.blank();
          };
      case BULLETS_URL_BELOW ->
          (out, n) -> {
            String url = plainUrl(words);
            out.begin(url);
            out.line(bullet + words.title());
            out.line(indent + url);
            out.end();
            if (loose) out.blank();
          };
      case ORDERED ->
          (out, n) -> {
            String url = words.url();
            out.begin(url);
            out.line(
                n + ". " + link(words, url) + (words.chance(0.5) ? behind + words.title() : ""));
            out.end();
            if (loose) out.blank();
          };
      case LINKED_HEADINGS ->
          (out, n) -> {
            String url = words.url();
            out.blank();
            out.begin(url);
            out.line("#".repeat(level) + " " + link(words, url));
            rich.write(out, "");
            end(out);
          };
      case HEADINGS_URL_BELOW ->
          (out, n) -> {
            String url = plainUrl(words);
            out.blank();
            out.begin(url);
            out.line("#".repeat(level) + " " + words.title());
            if (loose) out.blank();
            out.line(url);
            rich.write(out, "");
            end(out);
          };
      case HEADINGS_NUMBERED ->
          (out, n) -> {
            String url = plainUrl(words);
            out.blank();
            out.begin(url);
            out.line("#".repeat(level) + " " + n + ". " + words.title());
            if (loose) out.blank();
            out.line("<" + url + ">");
            rich.write(out, "");
            end(out);
          };
      case BOLD_URL_SPACES, BOLD_URL_BACKSLASH -> {
        String brk = this == BOLD_URL_SPACES ? "  " : "\\";
        yield (out, n) -> {
          String url = plainUrl(words);
          out.begin(url);
          out.lines("**" + words.title() + "**" + brk, url + brk, words.sentence());
          plain.write(out, "");
          end(out);
        };
      }
      case BOLD_LINKED ->
          (out, n) -> {
            String url = words.url();
            out.begin(url);
            out.line("**" + link(words, url) + "**");
            if (loose) out.line(words.sentence());
            new Notes(words, true, loose ? 0 : 1, 3).write(out, "");
            end(out);
          };
      case LINK_LINES ->
          (out, n) -> {
            String url = words.url();
            out.begin(url);
            out.line(link(words, url) + (loose ? "" : "  "));
            out.end();
            if (loose) out.blank();
          };
    };
  }

  private static String link(Words words, String url) {
    return "[" + words.title() + "](" + url + ")";
  }

  /** A bare address ends where punctuation may begin. */
  private static String plainUrl(Words words) {
    return words.url().replaceAll("[()]", "");
  }

  private static void end(IssueText out) {
    out.end();
    out.blank();
  }
}
