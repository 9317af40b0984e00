package galley.link;

import java.util.Locale;

/// How many people have marked a repository, as it is shown.
public final class Stars {
  private Stars() {}

  /// As repositories show them: `830`, `2.2K`, `12K`, `1.2M`; never rounded up.
  public static String shown(int stars) {
    if (stars < 1_000) {
      return Integer.toString(stars);
    }
    return stars < 1_000_000 ? shortened(stars, 1_000, "K") : shortened(stars, 1_000_000, "M");
  }

  private static String shortened(int stars, int unit, String suffix) {
    int tenths = stars / (unit / 10);
    String digits =
        tenths >= 100 || tenths % 10 == 0
            ? Integer.toString(tenths / 10)
            : String.format(Locale.ROOT, "%d.%d", tenths / 10, tenths % 10);
    return digits + suffix;
  }
}
