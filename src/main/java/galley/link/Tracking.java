package galley.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Takes out of a URL the parameters that only tell who shared it where.
///
/// Only names that are known to do nothing else: everywhere where the name is unmistakable
/// (`utm_source`, `fbclid`), on one site where it is an everyday word (`scene` on WeChat, `s` on X;
/// a theatre's `?scene=3` is its content). Every other byte stays, also the order and the fragment.
public final class Tracking {
  private static final List<String> PREFIXES = List.of("utm_", "hsa_", "mtm_", "depth_1-utm_");

  private static final Set<String> NAMES =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "gbraid",
          "wbraid",
          "dclid",
          "msclkid",
          "twclid",
          "ttclid",
          "li_fat_id",
          "yclid",
          "ysclid",
          "_openstat",
          "_ga",
          "_gl",
          "mc_cid",
          "mc_eid",
          "igshid",
          "igsh",
          "_hsenc",
          "_hsmi",
          "__hstc",
          "__hssc",
          "__hsfp",
          "hsctatracking",
          "mkt_tok",
          "vero_id",
          "vero_conv",
          "oly_enc_id",
          "oly_anon_id",
          "wickedid",
          "_branch_match_id",
          "ck_subscriber_id",
          "ml_subscriber",
          "ml_subscriber_hash",
          "guccounter",
          "guce_referrer",
          "guce_referrer_sig",
          "ref_src",
          "spm",
          "spm_id_from",
          "from_spmid",
          "scm",
          "vd_source",
          "share_source",
          "share_medium",
          "share_plat",
          "share_session_id",
          "share_tag",
          "share_times",
          "share_from",
          "share_token",
          "sharer_shareid",
          "sharer_shareinfo",
          "sharer_shareinfo_first",
          "xhsshare");

  private static final Map<String, Set<String>> NAMES_OF_HOST =
      Map.of(
          "mp.weixin.qq.com",
              Set.of(
                  "scene",
                  "subscene",
                  "ascene",
                  "srcid",
                  "sessionid",
                  "clicktime",
                  "enterid",
                  "mpshare",
                  "from",
                  "isappinstalled",
                  "devicetype",
                  "nettype",
                  "exportkey",
                  "pass_ticket",
                  "wx_header",
                  "poc_token"),
          "youtube.com", Set.of("si", "pp", "feature"),
          "youtu.be", Set.of("si", "feature"),
          "spotify.com", Set.of("si"),
          "twitter.com", Set.of("s", "t"),
          "x.com", Set.of("s", "t"),
          "bilibili.com", Set.of("from_source", "unique_k", "bbid", "buvid", "plat_id"),
          "medium.com", Set.of("source"),
          "linkedin.com", Set.of("trk", "trackingid", "refid"));

  private Tracking() {}

  /// The URL without its tracking parameters.
  ///
  /// `https://example.org/a?x=1&utm_source=n&y=%E4#top` becomes `…/a?x=1&y=%E4#top`; a query of
  /// nothing else goes with its question mark.
  public static CleanedUrl clean(LinkUrl url) {
    String query = url.query();
    if (query == null) {
      return new CleanedUrl(url, url, List.of());
    }
    List<String> kept = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      (tracks(parameter, url.host()) ? removed : kept).add(parameter);
    }
    if (removed.isEmpty()) {
      return new CleanedUrl(url, url, List.of());
    }
    String value = url.value();
    int mark = value.indexOf('?');
    String rest = value.substring(mark + 1 + query.length());
    String before = value.substring(0, mark);
    String clean = kept.isEmpty() ? before + rest : before + '?' + String.join("&", kept) + rest;
    return new CleanedUrl(url, new LinkUrl(clean), removed);
  }

  private static boolean tracks(String parameter, String host) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return NAMES.contains(name)
        || PREFIXES.stream().anyMatch(name::startsWith)
        || NAMES_OF_HOST.entrySet().stream()
            .anyMatch(site -> belongs(host, site.getKey()) && site.getValue().contains(name));
  }

  private static boolean belongs(String host, String site) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.equals(site) || lower.endsWith("." + site);
  }
}
