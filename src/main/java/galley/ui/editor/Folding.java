package galley.ui.editor;

import galley.issue.Outline;
import galley.issue.Section;
import galley.text.TextRange;
import galley.ui.session.SectionMarks;
import galley.ui.session.Session;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Folds sections of the text down to their headings.
///
/// What is folded is a style of its paragraphs, never a change of the text. The area skips folded
/// paragraphs when the caret comes by key; whatever else leads into them opens their section.
final class Folding {
  /** The area's own stylesheet takes paragraphs of this class out of sight. */
  private static final String FOLDED = "collapse";

  private final Session session;
  private final MarkdownArea area;
  private final LineNumbers numbers;
  private SectionMarks folds = SectionMarks.NONE;
  private boolean styled;

  Folding(Session session, MarkdownArea area, LineNumbers numbers) {
    this.session = session;
    this.area = area;
    this.numbers = numbers;
    numbers.setOnFold(this::toggleAt);
    session.onEdit(edit -> folds = folds.after(edit));
    session.onLoad(_ -> folds = SectionMarks.NONE);
    session.outlineProperty().subscribe(_ -> show());
  }

  /// Folds the section that the caret is in, or opens it.
  void toggle() {
    session.outline().sectionAt(area.getCaretPosition()).ifPresent(this::toggle);
  }

  /// Folds all sections, or opens them where all are folded.
  void toggleAll() {
    List<Section> sections = foldable(session.outline());
    boolean all = sections.stream().allMatch(folds::has);
    show(all ? SectionMarks.NONE : SectionMarks.of(sections));
  }

  /// Opens whatever is folded of a range.
  void open(TextRange range) {
    if (folds.isEmpty()) return;
    SectionMarks left = folds;
    for (Section section : session.outline().sections()) {
      TextRange hidden = hidden(section);
      boolean within =
          range.start() < hidden.end() && hidden.start() < Math.max(range.end(), range.start() + 1);
      if (within && left.has(section)) left = left.toggle(section);
    }
    if (!left.equals(folds)) show(left);
  }

  private void toggleAt(int paragraph) {
    int start = area.getAbsolutePosition(paragraph, 0);
    session.outline().sectionAt(start).ifPresent(this::toggle);
  }

  private void toggle(Section section) {
    if (isFoldable(section)) show(folds.toggle(section));
  }

  private static List<Section> foldable(Outline outline) {
    return outline.sections().stream().filter(Folding::isFoldable).toList();
  }

  /// What is under a heading.
  private static TextRange hidden(Section section) {
    return new TextRange(section.headingRange().end(), section.range().end());
  }

  private static boolean isFoldable(Section section) {
    return section.heading() != null && !hidden(section).isEmpty();
  }

  private void show(SectionMarks now) {
    folds = now;
    leaveFolded();
    show();
  }

  /// The caret goes to the heading of the section that is folded around it.
  private void leaveFolded() {
    int caret = area.getCaretPosition();
    for (Section section : session.outline().sections()) {
      if (!folds.has(section) || !isIn(section, caret)) continue;
      area.moveTo(headingEnd(section));
    }
  }

  private boolean isIn(Section section, int caret) {
    int last = area.getLength();
    TextRange hidden = hidden(section);
    return hidden.contains(caret) || (caret == last && hidden.end() == last);
  }

  private int headingEnd(Section section) {
    String heading = section.headingRange().in(session.text());
    return section.headingRange().start() + heading.stripTrailing().length();
  }

  /// Brings the paragraphs' styles to what is folded; who types in a folded section opens it.
  private void show() {
    Outline outline = session.outlineProperty().get();
    boolean inStep = outline.text().equals(session.text());
    // The area has no text yet while it is made.
    if (!inStep || area.getLength() != session.text().length()) return;
    folds = folds.in(outline);
    for (Section section : outline.sections()) {
      if (folds.has(section) && isIn(section, area.getCaretPosition()))
        folds = folds.toggle(section);
    }
    if (!folds.isEmpty() || styled) style(outline);
    numbers.foldable(headings(outline));
  }

  private void style(Outline outline) {
    BitSet wanted = new BitSet();
    for (Section section : foldable(outline)) {
      if (!folds.has(section)) continue;
      TextRange hidden = hidden(section);
      wanted.set(area.paragraph(hidden.start()), lastLine(hidden) + 1);
    }
    styled = !wanted.isEmpty();
    area.skipFolded(styled);
    for (int i = 0; i < area.getParagraphs().size(); i++) {
      Collection<String> style = area.getParagraph(i).getParagraphStyle();
      if (style.contains(FOLDED) != wanted.get(i)) {
        area.setParagraphStyle(i, wanted.get(i) ? List.of(FOLDED) : List.of());
      }
    }
  }

  /// A section that is the last one has the text's end, and else the next heading is not its own.
  private int lastLine(TextRange hidden) {
    return hidden.end() == area.getLength()
        ? area.getParagraphs().size() - 1
        : area.paragraph(hidden.end() - 1);
  }

  /// The paragraphs that have something to fold, and whether it is.
  private Map<Integer, Boolean> headings(Outline outline) {
    Map<Integer, Boolean> headings = new TreeMap<>();
    for (Section section : foldable(outline)) {
      headings.put(area.paragraph(section.range().start()), folds.has(section));
    }
    return headings;
  }
}
