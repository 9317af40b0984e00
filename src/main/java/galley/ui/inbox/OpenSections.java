package galley.ui.inbox;

import galley.issue.Outline;
import galley.issue.Section;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// The sections that links can be put into, in their order; the first nine have a digit.
final class OpenSections {
  /// One of them.
  ///
  /// @param index its number in the outline
  record Open(int index, String title) {}

  private OpenSections() {}

  /// Those that the profile knows or that have items; without any, all that are no block.
  static List<Open> of(Outline outline) {
    List<Open> all =
        IntStream.range(0, outline.sections().size())
            .filter(i -> !outline.sections().get(i).block())
            .filter(i -> outline.sections().get(i).heading() != null)
            .mapToObj(i -> new Open(i, title(outline.sections().get(i))))
            .toList();
    List<Open> known = all.stream().filter(o -> known(outline.sections().get(o.index()))).toList();
    return known.isEmpty() ? all : known;
  }

  private static boolean known(Section section) {
    return section.role() != null || !section.items().isEmpty();
  }

  private static String title(Section section) {
    return Objects.requireNonNullElse(section.heading(), "").strip();
  }
}
