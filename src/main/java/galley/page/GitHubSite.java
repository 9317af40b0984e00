package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// GitHub: repositories, and what hangs on them: issues, pull requests, discussions, releases,
/// commits, files; and gists.
final class GitHubSite implements KnownSite {
  private static final String NAME = "GitHub";
  private static final Set<String> NO_OWNERS =
      Set.of(
          "about",
          "apps",
          "collections",
          "customer-stories",
          "enterprise",
          "events",
          "explore",
          "features",
          "login",
          "marketplace",
          "orgs",
          "pricing",
          "readme",
          "resources",
          "search",
          "security",
          "settings",
          "site",
          "solutions",
          "sponsors",
          "stars",
          "team",
          "topics",
          "trending",
          "users");
  private static final Pattern ENDING = Pattern.compile(" · GitHub$");
  private static final Pattern LICENCE =
      Pattern.compile(
          "(?!View |Unknown|Licen[cs]e)([A-Za-z0-9][\\w.+-]{1,40}(?:, [\\w.+-]{2,40})*)(?:"
              + " licenses?(?: found)?)?");
  private static final Pattern THREAD =
      Pattern.compile(
          "(.+?)(?: by \\S{1,50})? · (?:Pull Request|Issue) #\\d+ · \\S+"
              + "|(.+?) · \\S+ · Discussion #\\d+");
  private static final Pattern RELEASE = Pattern.compile("(?:Release )?(.+?) · \\S+/\\S+");
  private static final Pattern COMMIT = Pattern.compile("(.+?) · \\S+@[0-9a-f]{7,40}");
  private static final Pattern OF_REPOSITORY = Pattern.compile("(.+?) · [\\w.-]+/[\\w.-]+");

  /// A place below a repository: `pull`, `12` of `/owner/name/pull/12/files`.
  private record Place(String owner, String name, String kind, String rest) {
    private static final Pattern PATH =
        Pattern.compile("/([\\w.-]+)/([\\w.-]+?)(?:\\.git)?(?:/([^/]*)(?:/(.*))?)?/?");

    static @Nullable Place of(LinkUrl url) {
      Matcher path = PATH.matcher(url.path());
      return path.matches() && !NO_OWNERS.contains(path.group(1).toLowerCase(Locale.ROOT))
          ? new Place(path.group(1), path.group(2), or(path.group(3)), or(path.group(4)))
          : null;
    }

    private static String or(@Nullable String group) {
      return group == null ? "" : group;
    }
  }

  @Override
  public boolean knows(LinkUrl url) {
    return KnownSite.isAt(url, "github.com", "gist.github.com");
  }

  @Override
  public PageFacts read(Page page, LinkUrl url, PageFacts general) {
    String title = page.titleElement();
    if (!ENDING.matcher(title).find() && repository(page) == null) {
      return general;
    }
    String bare = ENDING.matcher(title).replaceFirst("");
    SiteFacts facts = new SiteFacts(general, NAME).site(NAME);
    if (KnownSite.isAt(url, "gist.github.com")) {
      return facts.title(bare).author(owner(url)).undated().build();
    }
    Place place = Place.of(url);
    if (place == null) {
      return facts.title(bare).build();
    }
    return switch (place.kind()) {
      case "" -> repository(page, place, facts);
      case "issues", "pull", "discussions" -> thread(bare, place, facts);
      case "releases" -> release(bare, place, facts);
      case "blob", "tree" -> file(page, place, facts);
      case "commit" -> facts.title(cut(COMMIT, bare)).build();
      default -> facts.title(cut(OF_REPOSITORY, bare)).build();
    };
  }

  private static PageFacts repository(Page page, Place place, SiteFacts facts) {
    String said = repository(page);
    String repository = said == null ? place.owner() + '/' + place.name() : said;
    String description = description(page, repository);
    facts.title(repository);
    if (description != null) {
      facts.title(repository + ": " + description).description(description);
    }
    return facts
        .undated() // the days it shows are those of commits
        .title(repository.substring(repository.indexOf('/') + 1))
        .author(repository.substring(0, repository.indexOf('/')))
        .stars(stars(page))
        .licence(licence(page))
        .code(code(page))
        .archived(isArchived(page))
        .build();
  }

  /** The name as its owner spells it, whatever the URL. */
  private static @Nullable String repository(Page page) {
    String name = page.metadata().first("octolytics-dimension-repository_nwo");
    return name != null && name.matches("[\\w.-]+/[\\w.-]+") ? name : null;
  }

  private static @Nullable String description(Page page, String repository) {
    String shown = page.text(".BorderGrid-cell p.f4, [itemprop=about]");
    if (shown != null) {
      return shown;
    }
    String title = page.titleElement().replaceFirst("^GitHub - ", "");
    return title.startsWith(repository + ": ") ? title.substring(repository.length() + 2) : null;
  }

  private static @Nullable Integer stars(Page page) {
    Element counter =
        page.document().selectFirst("#repo-stars-counter-star, #repo-stars-counter-unstar");
    if (counter == null) {
      return null;
    }
    String exact = counter.attr("title").replaceAll("[,.\\s]", "");
    return exact.matches("\\d{1,9}") ? Integer.valueOf(exact) : null;
  }

  /** An SPDX identifier as the sidebar has it: `Apache-2.0 license`. */
  private static @Nullable String licence(Page page) {
    for (Element scales : page.document().select(".octicon-law")) {
      Element link = scales.parent();
      Matcher name = LICENCE.matcher(link == null ? "" : Words.line(link.text()));
      if (name.matches()) {
        return name.group(1);
      }
    }
    return null;
  }

  private static @Nullable String code(Page page) {
    return page.document().select("a[href*=search?l=] .text-bold").stream()
        .map(Element::text)
        .filter(name -> !name.isBlank() && !name.equals("Other"))
        .findFirst()
        .orElse(null);
  }

  private static boolean isArchived(Page page) {
    return page
        .document()
        .select(".Label:matchesOwn(^\\s*(?:Public|Private) archive\\s*$)")
        .stream()
        .anyMatch(label -> label.closest(".markdown-body") == null);
  }

  private static PageFacts thread(String title, Place place, SiteFacts facts) {
    Matcher thread = THREAD.matcher(title);
    if (!thread.matches()) {
      return facts.title(cut(OF_REPOSITORY, title)).build();
    }
    String own = thread.group(1) == null ? thread.group(2) : thread.group(1);
    String number = place.rest().replaceFirst("/.*", "");
    return facts
        .title(own)
        .title(own + " (" + place.owner() + '/' + place.name() + '#' + number + ')')
        .build();
  }

  /** A release is often called by its number alone. */
  private static PageFacts release(String title, Place place, SiteFacts facts) {
    String own = cut(RELEASE, title);
    boolean named = Words.squeezed(own).contains(Words.squeezed(place.name()));
    return facts.title(named ? own : place.name() + ' ' + own).title(own).build();
  }

  /** A text is called by its first heading, any other file by its path. */
  private static PageFacts file(Page page, Place place, SiteFacts facts) {
    Element heading = page.document().selectFirst(".markdown-body h1");
    String path = place.rest().replaceFirst("^[^/]+/?", "");
    String name = place.owner() + '/' + place.name();
    return facts
        .undated()
        .title(heading == null ? null : Page.heading(heading))
        .title(path.isEmpty() ? name : name + ": " + decoded(path))
        .build();
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return path;
    }
  }

  private static String owner(LinkUrl url) {
    Matcher path = Pattern.compile("/([\\w-]+)/.+").matcher(url.path());
    return path.matches() ? path.group(1) : "";
  }

  private static String cut(Pattern ending, String title) {
    Matcher parts = ending.matcher(title);
    return parts.matches() ? parts.group(1) : title;
  }
}
