package galley.digest;

import galley.link.LinkUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Paths that lead from one file to another, as Markdown writes them.
final class RelativePath {
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|[/\\\\{].*|", Pattern.DOTALL);

  private RelativePath() {}

  /// Whether a link leads to something beside its file: no web address, no path from a site's root,
  /// nothing that a site generator fills in.
  static boolean is(String url, boolean image) {
    return !ELSEWHERE.matcher(url).matches()
        && !url.contains("{{")
        && (image || LinkUrl.parse(url).isEmpty());
  }

  /// The same path seen from another folder.
  ///
  /// @param url `a/b.png?x#y`, or `#y` for a place in the file itself
  /// @param file that it stands in, seen from the other folder
  static String from(String url, String file) {
    int end = 0;
    while (end < url.length() && "?#".indexOf(url.charAt(end)) < 0) end++;
    String path = url.substring(0, end);
    String rest = url.substring(end);
    if (path.isEmpty()) return encoded(normal(file)) + rest;
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    return normal(encoded(folder) + path) + rest;
  }

  private static String normal(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      boolean leads = !parts.isEmpty() && !parts.getLast().equals("..");
      if (part.equals("..") && leads) parts.removeLast();
      else if (!part.equals(".") && !(part.isEmpty() && parts.isEmpty())) parts.add(part);
    }
    return String.join("/", parts);
  }

  /// What a folder's name may hold and a URL may not.
  private static String encoded(String path) {
    var out = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (" ()<>%?#\"\\".indexOf(c) < 0) out.append(c);
      else out.append('%').append(String.format("%02X", (int) c));
    }
    return out.toString();
  }
}
