package galley.ui.organizer;

import galley.issue.Outline;
import galley.ui.session.Gestures;

/// What a person does with whole sections in a list of rows, by menu and by key.
final class SectionGestures {
  private final RowList list;
  private final Gestures gestures;
  private final NameLayer names;

  SectionGestures(RowList list, Gestures gestures, NameLayer names) {
    this.list = list;
    this.gestures = gestures;
    this.names = names;
  }

  void rename(Row.Heading heading) {
    int section = heading.section();
    names.ask(
        rowOf(section),
        false,
        Headings.words(heading.title()),
        name -> follow(gestures.renameSection(section, name)));
  }

  /// A new section behind this one and its groups.
  void addBelow(int section) {
    if (!gestures.mayEdit()) return;
    Outline outline = list.session().outline();
    int level = outline.sections().get(section).level();
    int after = section + 1;
    while (after < outline.sections().size() && outline.sections().get(after).level() > level) {
      after++;
    }
    int position = after;
    names.ask(rowBefore(position), true, "", name -> follow(gestures.addSection(name, position)));
  }

  void splitAt(Row.Entry entry) {
    if (!gestures.mayEdit()) return;
    names.ask(
        list.getItems().indexOf(entry),
        false,
        "",
        name -> follow(gestures.splitSection(entry.section(), entry.position(), name)));
  }

  boolean canStep(int section, boolean down) {
    return SectionOrder.of(list.session().outline(), section).step(down).isPresent();
  }

  /// One place up or down; the heading keeps the focus.
  void step(int section, boolean down) {
    SectionOrder.of(list.session().outline(), section)
        .step(down)
        .ifPresent(to -> follow(gestures.moveSection(section, to)));
  }

  void merge(int section) {
    follow(gestures.mergeSection(section));
  }

  /// The focus goes where the gesture has put the caret.
  private void follow(boolean done) {
    if (done) list.goToCaret();
  }

  private int rowOf(int section) {
    return list.headingOf(section);
  }

  /// The last row before a section.
  private int rowBefore(int section) {
    int next = section < list.session().outline().sections().size() ? rowOf(section) : -1;
    return (next < 0 ? list.getItems().size() : next) - 1;
  }
}
