package galley.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Every address in a Markdown text, in order: what its links, images and definitions lead to, and
/// what stands bare in it. Found by hand in one pass, as a model may write anything.
final class Addresses {
  private static final List<String> SCHEMES =
      List.of("http://", "https://", "ftp://", "mailto:", "javascript:", "data:", "vbscript:");
  private static final String ENDS = "<>\"“”，。；、（）「」《》|`";

  private final String text;
  private final List<String> found = new ArrayList<>();

  private Addresses(String text) {
    this.text = text;
  }

  static List<String> in(String markdown) {
    var addresses = new Addresses(markdown);
    addresses.find();
    return List.copyOf(addresses.found);
  }

  private void find() {
    int at = 0;
    while (at < text.length()) {
      int start = destination(at);
      if (start < 0) start = isScheme(at) ? at : -1;
      if (start < 0) {
        at++;
        continue;
      }
      int end = end(start);
      String address = text.substring(start, end).replaceFirst("[.,;:!?*_'’]+$", "");
      if (!address.isEmpty()) found.add(address);
      at = Math.max(end, at + 1);
    }
  }

  /// Where the address begins of a link or image whose text ends here, or of a definition.
  private int destination(int at) {
    if (text.charAt(at) != ']' || at + 1 == text.length()) return -1;
    char next = text.charAt(at + 1);
    if (next != '(' && next != ':') return -1;
    int start = at + 2;
    while (start < text.length() && " \t<".indexOf(text.charAt(start)) >= 0) start++;
    boolean here = start < text.length() && (next == '(' || isScheme(start));
    return here ? start : -1;
  }

  private boolean isScheme(int at) {
    if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) < 0x80) {
      return false;
    }
    return SCHEMES.stream()
        .anyMatch(scheme -> text.regionMatches(true, at, scheme, 0, scheme.length()));
  }

  /// Parentheses that balance are part of it.
  private int end(int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || ENDS.indexOf(c) >= 0 || c == ']') return i;
      if (c == '(') depth++;
      if (c == ')' && --depth < 0) return i;
    }
    return text.length();
  }

  /// The addresses that are not among some others; one that is there twice needs two. Letter case
  /// counts, but not that of the scheme.
  static List<String> without(List<String> addresses, List<String> others) {
    List<String> left = new ArrayList<>(others.stream().map(Addresses::folded).toList());
    return addresses.stream().filter(it -> !left.remove(folded(it))).toList();
  }

  private static String folded(String address) {
    int colon = address.indexOf(':');
    return colon < 0
        ? address
        : address.substring(0, colon).toLowerCase(Locale.ROOT) + address.substring(colon);
  }
}
