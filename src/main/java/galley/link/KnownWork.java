package galley.link;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A work that one site shows under several URLs: a repository, a preprint, a video, anything with
/// a DOI.
///
/// `https://youtu.be/x?t=9` and `https://www.youtube.com/watch?v=x` are one video. What has an
/// address of its own inside such a work, as an issue or a release of a repository has, is a page
/// like any other.
final class KnownWork {
  private static final Pattern REPOSITORY =
      Pattern.compile(
          "/([\\w.-]+)/([\\w.-]+?)(?:\\.git)?"
              + "(?:/(?:tree/(?:main|master)|blob/(?:main|master)/readme(?:\\.\\w+)?))?/*",
          Pattern.CASE_INSENSITIVE);

  /** First parts of a path that are GitHub's own pages, so that no repository can be below them. */
  private static final List<String> GITHUB_PAGES =
      List.of(
          "about",
          "apps",
          "collections",
          "enterprise",
          "events",
          "explore",
          "features",
          "login",
          "marketplace",
          "orgs",
          "search",
          "settings",
          "site",
          "sponsors",
          "stars",
          "topics",
          "trending",
          "users");

  /** Both forms of an arXiv identifier, with the version that is left aside. */
  private static final Pattern PREPRINT =
      Pattern.compile(
          "/(?:abs|pdf|html|format)/(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})"
              + "(?:v\\d+)?(?:\\.pdf)?/*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern VIDEO = Pattern.compile("[\\w-]{11}");
  private static final Pattern VIDEO_PATH =
      Pattern.compile("/(?:embed|shorts|live|v)/([\\w-]{11})/*");

  /** The DOI handbook, 2.2: `10.`, a registrant, a slash, and a suffix of any characters. */
  private static final Pattern DOI =
      Pattern.compile("/(?:doi/(?:abs/|full/|pdf/|epdf/)?)?(10\\.\\d{4,9}/.+?)/*");

  private static final Pattern PREPRINT_DOI =
      Pattern.compile("10\\.48550/arxiv\\.(.+)", Pattern.CASE_INSENSITIVE);

  private KnownWork() {}

  /// What names the work in a key; it holds a space, so that it is never equal to a URL's.
  static Optional<String> of(LinkUrl url) {
    String lower = url.host().toLowerCase(Locale.ROOT);
    String host = lower.startsWith("www.") ? lower.substring(4) : lower;
    return Stream.<Function<String, Optional<String>>>of(
            h -> repository(h, url), h -> preprint(h, url), h -> video(h, url), h -> doi(h, url))
        .flatMap(reader -> reader.apply(host).stream())
        .findFirst();
  }

  private static Optional<String> repository(String host, LinkUrl url) {
    if (!host.equals("github.com")) return Optional.empty();
    Matcher path = REPOSITORY.matcher(url.path());
    if (!path.matches()) return Optional.empty();
    String owner = path.group(1).toLowerCase(Locale.ROOT);
    if (GITHUB_PAGES.contains(owner)) return Optional.empty();
    return Optional.of("github " + owner + '/' + path.group(2).toLowerCase(Locale.ROOT));
  }

  private static Optional<String> preprint(String host, LinkUrl url) {
    if (!host.equals("arxiv.org") && !host.equals("export.arxiv.org")) return Optional.empty();
    Matcher path = PREPRINT.matcher(url.path());
    return path.matches() ? Optional.of(preprint(path.group(1))) : Optional.empty();
  }

  private static String preprint(String identifier) {
    return "arxiv " + identifier.toLowerCase(Locale.ROOT).replaceFirst("v\\d+$", "");
  }

  private static Optional<String> video(String host, LinkUrl url) {
    return switch (host) {
      case "youtu.be" -> video(url.path().replaceAll("^/|/+$", ""));
      case "youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com" -> {
        Matcher path = VIDEO_PATH.matcher(url.path());
        yield path.matches() ? video(path.group(1)) : video(parameter(url, "v"));
      }
      default -> Optional.empty();
    };
  }

  private static Optional<String> video(String identifier) {
    return VIDEO.matcher(identifier).matches()
        ? Optional.of("youtube " + identifier)
        : Optional.empty();
  }

  private static String parameter(LinkUrl url, String name) {
    String query = url.query();
    if (query == null) return "";
    return Stream.of(query.split("&", -1))
        .filter(parameter -> parameter.startsWith(name + "="))
        .map(parameter -> parameter.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  /** At the resolver, and under `/doi/…` at a publisher's. DOIs differ in no letter's case. */
  private static Optional<String> doi(String host, LinkUrl url) {
    boolean resolver = host.equals("doi.org") || host.equals("dx.doi.org");
    if (!resolver && !url.path().startsWith("/doi/")) return Optional.empty();
    Matcher path = DOI.matcher(url.path());
    if (!path.matches()) return Optional.empty();
    Matcher preprint = PREPRINT_DOI.matcher(path.group(1));
    return Optional.of(
        preprint.matches()
            ? preprint(preprint.group(1))
            : "doi " + path.group(1).toLowerCase(Locale.ROOT).replace("%2f", "/"));
  }
}
