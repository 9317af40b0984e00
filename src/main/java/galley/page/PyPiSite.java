package galley.page;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The Python Package Index: a project with its latest release.
final class PyPiSite implements KnownSite {
  private static final String NAME = "PyPI";
  private static final Pattern RELEASE = Pattern.compile("(\\S{1,100})\\s+(\\S{1,60})");
  private static final Pattern IN_BRACKETS = Pattern.compile(".*\\(([\\w.+-]+)\\)$");
  private static final int LONGEST_LICENCE = 60;

  @Override
  public boolean knows(LinkUrl url) {
    return KnownSite.isAt(url, "pypi.org") && url.path().startsWith("/project/");
  }

  @Override
  public PageFacts read(Page page, LinkUrl url, PageFacts general) {
    String heading = page.text("h1.package-header__name");
    Matcher release = RELEASE.matcher(heading == null ? "" : heading);
    if (!release.matches()) {
      return general;
    }
    String project = release.group(1);
    String summary = page.text(".package-description__summary");
    return new SiteFacts(general, NAME)
        .title(project)
        .title(summary == null ? null : project + ": " + summary)
        .title(project + ' ' + release.group(2))
        .description(summary)
        .author(author(page))
        .licence(licence(page))
        .code("Python")
        .date(Dates.find(page.attribute(".package-header__date time", "datetime")))
        .site(NAME)
        .build();
  }

  private static @Nullable String author(Page page) {
    String named = page.text(".sidebar-section p:has(strong:containsOwn(Author)) a");
    return named != null ? named : labelled(page, "Author");
  }

  /** The expression where the project gives one, else the name or the identifier behind it. */
  private static @Nullable String licence(Page page) {
    String expression = labelled(page, "License Expression");
    String name = expression != null ? expression : labelled(page, "License");
    if (name == null || name.length() > LONGEST_LICENCE) {
      return null;
    }
    Matcher identifier = IN_BRACKETS.matcher(name);
    return identifier.matches() ? identifier.group(1) : name;
  }

  private static @Nullable String labelled(Page page, String label) {
    for (Element line :
        page.document().select(".sidebar-section p:has(strong), .sidebar-section li:has(strong)")) {
      String text = Words.line(line.text());
      if (text.startsWith(label + ": ")) {
        return text.substring(label.length() + 2);
      }
    }
    return null;
  }
}
