package galley.learn;

import java.util.ArrayList;
import java.util.List;

/// What stands below an item's headline and is part of it: paragraphs, pictures, code, lists.
///
/// @param rich whether there is more than paragraphs
/// @param least how many blocks each item has at least
record Notes(Words words, boolean rich, int least, int most) {
  /// Some notes, a block a list of lines.
  List<List<String>> draw() {
    List<List<String>> notes = new ArrayList<>();
    int count = words.between(least, most);
    for (int i = 0; i < count; i++)
      notes.add(i == 0 || !rich || words.chance(0.5) ? text() : more());
    return notes;
  }

  private List<String> text() {
    return words.chance(0.2)
        ? List.of(words.sentence(), words.sentence())
        : List.of(words.sentence());
  }

  private List<String> more() {
    return switch (words.between(0, 9)) {
      case 0, 1 -> List.of("![](images/" + words.between(1, 900) + ".png)");
      case 2 -> List.of("<img src=\"" + words.url() + ".png\" width=\"600\">");
      case 3 -> List.of("```sh", "# " + words.title(), "1、[no](https://no.example) item", "```");
      case 4 -> List.of("- " + words.sentence(), "- [" + words.title() + "](" + words.url() + ")");
      case 5 -> List.of("1）" + words.sentence(), "2）" + words.sentence());
      case 6 -> List.of("> " + words.sentence(), "> 1、[no](https://no.example) item");
      case 7 ->
          List.of(
              "<details>",
              "<summary>" + words.title() + "</summary>",
              words.sentence(),
              "</details>");
      case 8 -> List.of("<p align=\"center\"><img src=\"" + words.url() + ".gif\"></p>");
      default -> List.of("[" + words.title() + "](" + words.url() + ")，" + words.sentence());
    };
  }

  /** Below a headline, with a blank line before each block. */
  void write(IssueText out, String indent) {
    for (List<String> note : draw()) {
      out.blank();
      for (String line : note) out.line(indent + line);
    }
  }
}
