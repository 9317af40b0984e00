package galley.issue;

/// Paragraphs that are the same from issue to issue but for their figures.
public final class Boilerplate {
  private Boilerplate() {}

  /// A paragraph as it is compared: digits as one `0`, white space as one space.
  public static String normalize(String paragraph) {
    return paragraph.strip().replaceAll("[0-9]+", "0").replaceAll("\\s+", " ");
  }
}
