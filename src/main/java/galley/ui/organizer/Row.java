package galley.ui.organizer;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.PlainText;
import galley.issue.Region;
import galley.issue.Section;
import galley.organize.Stats;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One line of the organizer. Rows hold places in the outline and read the words only when they are
/// shown: an issue of 764 items is read anew at every keystroke. Two rows are equal if they are the
/// same place of the same reading: a list asks for each of them, and must not compare all that an
/// outline holds.
public sealed interface Row {
  /// What of the text it stands for.
  TextRange range();

  /// Whether it is shown just as another row is, wherever in the text the two stand.
  boolean looksLike(Row other);

  /// Whether two stretches of two texts are the same characters.
  private static boolean same(TextRange a, Outline in, TextRange b, Outline other) {
    return a.length() == b.length()
        && in.text().regionMatches(a.start(), other.text(), b.start(), a.length());
  }

  /// A section's heading.
  ///
  /// @param section the section's number in the outline
  /// @param depth 0 for a section, 1 for a group inside one
  record Heading(int section, Section of, int depth, boolean folded) implements Row {
    @Override
    @SuppressWarnings("ReferenceEquality") // of the same reading, not of a like one
    public boolean equals(@Nullable Object other) {
      return other instanceof Heading h && of == h.of && section == h.section && folded == h.folded;
    }

    @Override
    public int hashCode() {
      return range().hashCode();
    }

    @Override
    public TextRange range() {
      return of.headingRange();
    }

    @Override
    public boolean looksLike(Row other) {
      return other instanceof Heading h
          && title().equals(h.title())
          && of.items().size() == h.of.items().size()
          && counts() == h.counts()
          && of.block() == h.of.block()
          && depth == h.depth
          && folded == h.folded;
    }

    /// Whether it is a section for items, not a block or a place of mere text.
    public boolean counts() {
      return !of.block() && (!of.items().isEmpty() || of.role() != null);
    }

    public String title() {
      return of.heading() == null ? "" : of.heading();
    }
  }

  /// An item.
  ///
  /// @param position among the items of its section, from 0
  record Entry(int section, int position, Item item, Outline outline) implements Row {
    @Override
    @SuppressWarnings("ReferenceEquality") // of the same reading, not of a like one
    public boolean equals(@Nullable Object other) {
      return other instanceof Entry e && outline == e.outline && range().equals(e.range());
    }

    @Override
    public int hashCode() {
      return range().hashCode();
    }

    @Override
    public TextRange range() {
      return item.range();
    }

    @Override
    public boolean looksLike(Row other) {
      return other instanceof Entry e
          && same(range(), outline, e.range(), e.outline)
          && item.form().equals(e.item.form())
          && item.titleText().equals(e.item.titleText())
          && item.links().size() == e.item.links().size()
          && Objects.equals(item.urlText(), e.item.urlText());
    }

    /// The item's number as it stands, or nothing.
    public String number() {
      return item.number() == null ? "" : item.number().in(outline.text());
    }

    /// The beginning of its body without markup; empty where it has none.
    public String body() {
      return Excerpt.of(item.body(), outline.text());
    }

    public List<Mark> marks() {
      return Mark.of(item);
    }
  }

  /// Text that is neither item nor block.
  ///
  /// @param figures the numbers in it, where it is the line that counts what the issue holds
  /// @param follows whether these are right, so that gestures keep them right
  record Prose(TextRange range, Outline outline, List<Stats.Figure> figures, boolean follows)
      implements Row {
    public Prose {
      figures = List.copyOf(figures);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // of the same reading, not of a like one
    public boolean equals(@Nullable Object other) {
      return other instanceof Prose p && outline == p.outline && range.equals(p.range);
    }

    @Override
    public int hashCode() {
      return range().hashCode();
    }

    @Override
    public boolean looksLike(Row other) {
      return other instanceof Prose p
          && same(range, outline, p.range, p.outline)
          && figures.size() == p.figures.size()
          && follows == p.follows;
    }

    /** A stretch of the text, as plain text. */
    public record Run(String text, boolean figure) {}

    /// The text, its figures set apart.
    public List<Run> runs() {
      if (figures.isEmpty()) return List.of(new Run(Excerpt.of(range, outline.text()), false));
      List<Run> runs = new ArrayList<>();
      int from = range.start();
      for (Stats.Figure figure : figures) {
        runs.add(plain(from, figure.range().start()));
        runs.add(new Run(figure.said(), true));
        from = figure.range().end();
      }
      runs.add(plain(from, range.end()));
      return runs;
    }

    /// Spaces beside a figure stay.
    private Run plain(int from, int to) {
      String raw = outline.text().substring(from, to);
      String text = PlainText.of(raw);
      boolean before = !raw.isEmpty() && raw.startsWith(" ");
      boolean after = !raw.isEmpty() && raw.endsWith(" ");
      return new Run((before ? " " : "") + text + (after ? " " : ""), false);
    }
  }

  /// Text that no gesture touches: a block, reference definitions, a comment.
  record Aside(Region.Kind kind, TextRange range, Outline outline) implements Row {
    @Override
    @SuppressWarnings("ReferenceEquality") // of the same reading, not of a like one
    public boolean equals(@Nullable Object other) {
      return other instanceof Aside a && outline == a.outline && range.equals(a.range);
    }

    @Override
    public int hashCode() {
      return range().hashCode();
    }

    @Override
    public boolean looksLike(Row other) {
      return other instanceof Aside a && kind == a.kind && same(range, outline, a.range, a.outline);
    }

    public String text() {
      return kind == Region.Kind.COMMENT
          ? Excerpt.ofComment(range, outline.text())
          : Excerpt.of(range, outline.text());
    }
  }

  /// The empty place of a section without items.
  record Vacant(int section, TextRange range) implements Row {
    @Override
    public boolean looksLike(Row other) {
      return other instanceof Vacant;
    }
  }
}
