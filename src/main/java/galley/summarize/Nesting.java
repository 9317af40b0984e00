package galley.summarize;

/// Which quotations and brackets a text has opened and not closed.
///
/// Straight quotes open and close in turn. `“` closes what `„` opened, as in German; a lone `)` as
/// after `a)` closes nothing.
final class Nesting {
  private static final String OPENING = "“«「『（《【([";
  private static final String CLOSING = "”»」』）》】)]";

  private final int[] open = new int[OPENING.length()];
  private int german;
  private boolean straight;

  void read(String text) {
    for (int i = 0; i < text.length(); i++) {
      read(text.charAt(i));
    }
  }

  private void read(char c) {
    if (c == '"') {
      straight = !straight;
    } else if (c == '„') {
      german++;
    } else if ((c == '“' || c == '”') && german > 0) {
      german--;
    } else {
      int opening = OPENING.indexOf(c);
      int closing = CLOSING.indexOf(c);
      if (opening >= 0) {
        open[opening]++;
      } else if (closing >= 0 && open[closing] > 0) {
        open[closing]--;
      }
    }
  }

  boolean isClosed() {
    for (int count : open) {
      if (count > 0) {
        return false;
      }
    }
    return german == 0 && !straight;
  }

  static boolean isClosed(String text) {
    Nesting nesting = new Nesting();
    nesting.read(text);
    return nesting.isClosed();
  }
}
