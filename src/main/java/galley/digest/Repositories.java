package galley.digest;

import galley.link.LinkUrl;
import java.util.Set;
import java.util.regex.Pattern;

/// Which links lead to a repository: a path of an owner and a name at a forge.
final class Repositories {
  private static final Set<String> FORGES =
      Set.of("gitlab.com", "codeberg.org", "gitee.com", "bitbucket.org", "git.sr.ht");
  private static final Pattern OWNER_AND_NAME = Pattern.compile("/[^/]+/[^/]+/*");

  private Repositories() {}

  static boolean has(CopiedItem item) {
    var key = item.key();
    // A key names a repository of GitHub as a work of its own.
    if (key != null && key.value().startsWith("github ")) return true;
    if (!FORGES.contains(item.site()) || item.url() == null) return false;
    return LinkUrl.parse(item.url())
        .filter(url -> OWNER_AND_NAME.matcher(url.path()).matches())
        .isPresent();
  }
}
