package galley.edition;

import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Urls;
import galley.organize.Entry;
import galley.organize.ItemEdits;
import galley.organize.Organizer;
import galley.organize.Outcome;
import galley.organize.Target;
import galley.text.TextEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What makes the other edition like the first one, an item at a time: gestures on the other
/// edition's text.
public final class Counterparts {
  private Counterparts() {}

  /// Writes a copy of an item that the other edition lacks, behind the counterpart of what it
  /// stands behind in the first.
  public static Outcome copy(Pairing pairing, Row.Missing missing) {
    return target(pairing, missing.one())
        .map(at -> Organizer.copy(pairing.one(), missing.one().item(), pairing.other(), at))
        .orElse(new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE));
  }

  /// Moves a pair's item of the other edition to where the one of the first stands.
  public static Outcome move(Pairing pairing, Row.Pair pair) {
    Item item = pair.other().item();
    return target(pairing, pair.one())
        .map(at -> Organizer.move(pairing.other(), List.of(item), without(at, pair.other())))
        .orElse(new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE));
  }

  /// Moves whatever stands elsewhere in the other edition to where it stands in the first. What has
  /// no place there stays, and so does what would follow it.
  public static TextEdit moveAll(Pairing pairing) {
    Pairing now = pairing;
    for (int i = 0; i < pairing.rows().size(); i++) {
      Optional<Row.Pair> next = now.pairs().filter(Row.Pair::isOutOfPlace).findFirst();
      if (next.isEmpty()) break;
      if (!(move(now, next.get()) instanceof Outcome.Done done) || done.edit().isEmpty()) break;
      now = Pairing.of(now.one(), done.after());
    }
    return TextEdit.between(pairing.other().text(), now.other().text());
  }

  /// Writes an item that the other edition lacks with words of its own. Its images come along.
  public static Outcome place(Pairing pairing, Row.Missing missing, String title, String body) {
    Item item = missing.one().item();
    String url = item.urlText();
    var entry = new Entry(title, url == null ? "" : url, "", Map.of(), null);
    Outcome placed =
        target(pairing, missing.one())
            .map(at -> Organizer.place(pairing.other(), List.of(entry), at))
            .orElse(new Outcome.Refused(Outcome.Reason.NO_SUCH_PLACE));
    String words = withImages(body, Links.images(item, pairing.one().text()));
    if (!(placed instanceof Outcome.Done done) || words.isEmpty()) return placed;
    Item there = done.after().itemAt(done.landed().getFirst()).orElse(null);
    if (there == null) return placed;
    Outcome worded = words(done.after(), there, words);
    if (!(worded instanceof Outcome.Done whole)) return worded;
    TextEdit both = TextEdit.between(pairing.other().text(), whole.after().text());
    return new Outcome.Done(both, done.landed(), whole.after());
  }

  /// Gives an item a text of several lines, which stands in a quote where its form has one.
  private static Outcome words(Outline outline, Item item, String words) {
    String there = item.body().in(outline.text());
    if (there.isBlank()) {
      boolean quoted = Wording.isQuoted(item.form().body().print(Map.of("summary", "a")));
      String text = quoted ? Wording.quoted(words).replaceFirst("^> ?", "") : words;
      return ItemEdits.body(outline, item, text);
    }
    return ItemEdits.body(outline, item, Wording.isQuoted(there) ? Wording.quoted(words) : words);
  }

  /// Gives a pair's item of the other edition another title and text; an empty text stays as it is.
  /// Its images stay.
  public static Outcome reword(Pairing pairing, Row.Pair pair, String title, String body) {
    Outline other = pairing.other();
    Item item = pair.other().item();
    String before = other.text();
    if (!title.isBlank() && !title.equals(item.titleText())) {
      Outcome titled = ItemEdits.title(other, item, title);
      if (!(titled instanceof Outcome.Done done)) return titled;
      other = done.after();
    }
    if (!body.isBlank()) {
      Item now = other.itemAt(item.range().start()).orElse(item);
      String text = withImages(body, Links.images(now, other.text()));
      Outcome worded = words(other, now, text);
      if (!(worded instanceof Outcome.Done done)) return worded;
      other = done.after();
    }
    return new Outcome.Done(
        TextEdit.between(before, other.text()), List.of(item.range().start()), other);
  }

  private static String withImages(String body, List<String> images) {
    var text = new StringBuilder(body.strip());
    List<String> there = Urls.images(body);
    for (String image : images) {
      if (!there.contains(image)) text.append("\n\n![](").append(image).append(')');
    }
    return text.toString().strip();
  }

  /// The item that is moved leaves its own place, which may be before the one it is to have.
  private static Target without(Target at, Spot moved) {
    boolean before = moved.section() == at.section() && moved.position() < at.position();
    return before ? new Target(at.section(), at.position() - 1) : at;
  }

  /// Where an item of the first edition would be in the other one: behind the counterpart of the
  /// nearest item before it that has one in the section; first where there is none.
  public static Optional<Target> target(Pairing pairing, Spot spot) {
    return section(pairing, spot.section())
        .map(
            section ->
                new Target(
                    section,
                    pairing
                        .pairs()
                        .filter(it -> it.one().section() == spot.section())
                        .filter(it -> it.one().position() < spot.position())
                        .filter(it -> it.other().section() == section)
                        .reduce((_, nearer) -> nearer)
                        .map(it -> it.other().position() + 1)
                        .orElse(0)));
  }

  /// The section that belongs to one of the first edition; where nothing tells, the only one.
  private static Optional<Integer> section(Pairing pairing, int section) {
    Outline other = pairing.other();
    return pairing
        .sectionOfOther(section)
        .or(() -> other.sections().size() == 1 ? Optional.of(0) : Optional.empty());
  }
}
