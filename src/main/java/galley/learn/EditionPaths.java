package galley.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which of a folder's files are the same issues in several languages, told from their paths alone:
/// `zh/7.md` and `en/7.md`, `7.md` and `7.en.md`, `weekly-zh/7.md` and `weekly-en/7.md`.
///
/// A language is a folder's name, or what ends one or a file's name behind `.`, `-` or `_`. It
/// counts only where most of the files have another one beside them, so that `3-it.md` alone is no
/// Italian.
final class EditionPaths {
  /// The language of files whose paths name none.
  static final String UNNAMED = "";

  /// Of fewer issues in two languages nothing can be said.
  private static final int FEWEST = 3;

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /// What many write for a language is the country.
  private static final Map<String, String> COUNTRIES = Map.of("cn", "zh", "jp", "ja", "kr", "ko");

  private static final Pattern TAG =
      Pattern.compile(
          "(?:(?<=^|/)|[-_.])([A-Za-z]{2})(?:[-_]([A-Za-z]{2}|Han[st]))?(?=/|\\.[A-Za-z]+$)");

  private EditionPaths() {}

  /// A path without its language, and which that is.
  private record Read(String issue, String language, String path) {}

  /// The paths of each edition, the publication's own first: the one whose paths name no language,
  /// else that of most issues. Empty where there is but one.
  static SequencedMap<String, Set<String>> of(Set<String> paths) {
    Map<String, Map<String, String>> issues = new TreeMap<>();
    for (String path : paths) {
      for (Read read : readings(path)) {
        issues
            .computeIfAbsent(read.issue(), _ -> new HashMap<>())
            .putIfAbsent(read.language(), path);
      }
    }
    List<Map<String, String>> shared =
        issues.values().stream().filter(it -> it.size() > 1).toList();
    Map<String, Set<String>> byLanguage = new HashMap<>();
    for (Map<String, String> issue : shared) {
      issue.forEach(
          (language, path) -> byLanguage.computeIfAbsent(language, _ -> new HashSet<>()).add(path));
    }
    byLanguage.values().removeIf(some -> some.size() < FEWEST || some.size() * 3 < shared.size());
    if (byLanguage.size() < 2) return new LinkedHashMap<>();
    return all(paths, byLanguage.keySet());
  }

  private static SequencedMap<String, Set<String>> all(Set<String> paths, Set<String> languages) {
    Map<String, Set<String>> all = new HashMap<>();
    for (String path : paths) {
      String language =
          readings(path).stream()
              .map(Read::language)
              .filter(it -> !it.equals(UNNAMED) && languages.contains(it))
              .findFirst()
              .orElse(UNNAMED);
      all.computeIfAbsent(language, _ -> new HashSet<>()).add(path);
    }
    // Where every edition has its language in its paths, other files are no issues.
    all.keySet().retainAll(languages);
    return all.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Set<String>> it) -> !it.getKey().isEmpty())
                .thenComparingInt(it -> -it.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
  }

  /// All readings of a path; that without a language is the last.
  private static List<Read> readings(String path) {
    List<Read> readings = new ArrayList<>();
    Matcher tag = TAG.matcher(path);
    while (tag.find()) {
      String written = tag.group(1).toLowerCase(Locale.ROOT);
      String language = COUNTRIES.getOrDefault(written, written);
      if (!LANGUAGES.contains(language)) continue;
      String region = Objects.requireNonNullElse(tag.group(2), "");
      String whole = region.isEmpty() ? language : language + "-" + region;
      String rest = path.substring(0, tag.start()) + path.substring(tag.end());
      readings.add(new Read(rest.replaceFirst("^/", "").replace("//", "/"), whole, path));
    }
    readings.add(new Read(path, UNNAMED, path));
    return readings;
  }
}
