package galley.edition;

import galley.issue.FrontMatter;
import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Region;
import galley.issue.Section;
import galley.text.Lines;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Divides a draft that holds two languages: titles `[中文---English](url)`, and texts paragraph by
/// paragraph.
///
/// A text in one language only, and a paragraph that may be either, stay in both editions and are
/// told. Which part is in which language is seen from the script; where both languages have the
/// same, titles are divided in the order of the languages and texts stay whole.
public final class Bilingual {
  private static final Pattern DIVIDER = Pattern.compile("[ \\t]*-{3,}[ \\t]*");
  private static final Pattern NAME = Pattern.compile("^(?:#+[ \\t]+|[\\w-]+:[ \\t]*['\"]?)");

  private final Outline outline;
  private final String text;
  private final Lines lines;
  private final Script one;
  private final Script other;
  private final List<TextRange> notInOne = new ArrayList<>();
  private final List<TextRange> notInOther = new ArrayList<>();
  private final List<Split.Note> notes = new ArrayList<>();

  private Bilingual(Outline outline, String language, String otherLanguage) {
    this.outline = outline;
    this.text = outline.text();
    this.lines = Lines.of(text);
    this.one = Script.ofLanguage(language);
    this.other = Script.ofLanguage(otherLanguage);
  }

  /// Divides an issue.
  ///
  /// @param language of the first edition, a tag such as `zh`
  public static Split split(Outline outline, String language, String otherLanguage) {
    var all = new Bilingual(outline, language, otherLanguage);
    all.titles();
    all.texts();
    Split split = all.split();
    if (all.readsAsBefore(split)) return split;
    var titles = new Bilingual(outline, language, otherLanguage);
    titles.titles();
    titles.notes.add(new Split.Note(Split.Note.Kind.ALL_TEXTS, 1));
    Split careful = titles.split();
    return titles.readsAsBefore(careful)
        ? careful
        : new Split(TextEdit.none(outline.text()), TextEdit.none(outline.text()), titles.notes);
  }

  private Split split() {
    notes.sort(Comparator.comparingInt(Split.Note::line));
    return new Split(without(notInOne), without(notInOther), notes);
  }

  private TextEdit without(List<TextRange> ranges) {
    return new TextEdit(text, ranges.stream().map(Replacement::delete).toList());
  }

  /// Whether both editions have the items of the draft, in the same sections.
  private boolean readsAsBefore(Split split) {
    return List.of(split.one(), split.other()).stream()
        .map(edit -> Outline.parse(edit.after(), outline.conventions()))
        .allMatch(after -> urls(after).equals(urls(outline)));
  }

  private static List<List<String>> urls(Outline outline) {
    return outline.sections().stream()
        .filter(section -> section.heading() != null || !section.items().isEmpty())
        .map(section -> section.items().stream().map(it -> String.valueOf(it.urlText())).toList())
        .toList();
  }

  private void titles() {
    FrontMatter head = outline.frontMatter();
    if (head != null) lines(head.range()).forEach(this::name);
    for (Section section : outline.sections()) {
      if (section.heading() != null) lines(section.headingRange()).forEach(this::name);
      for (Item item : section.items()) {
        TextRange title = item.title() == null ? item.headline() : item.title();
        if (!divide(title)) note(Split.Note.Kind.TITLE, title.start());
      }
    }
  }

  private List<TextRange> lines(TextRange range) {
    List<TextRange> all = new ArrayList<>();
    for (int i = lines.at(range.start()); i < lines.count(); i++) {
      if (lines.start(i) >= range.end()) break;
      all.add(lines.content(i));
    }
    return all;
  }

  /// The heading or the value on a line, without its hashes or its key and quotes.
  private void name(TextRange line) {
    Matcher name = NAME.matcher(line.in(text));
    int start = name.find() ? line.start() + name.end() : line.start();
    int end = line.end();
    if (end > start && "'\"".indexOf(text.charAt(end - 1)) >= 0) end--;
    divide(new TextRange(start, end));
  }

  /// Divides a title; whether it is in two languages. Of a link only the words are divided, and
  /// what no word is before them (an emoji, a bracket) stays in both.
  private boolean divide(TextRange whole) {
    TextRange title = words(whole);
    Matcher divider = DIVIDER.matcher(title.in(text));
    if (!divider.find()) return false;
    var first = new TextRange(title.start(), title.start() + divider.start());
    var second = new TextRange(title.start() + divider.end(), title.end());
    if (divider.find() || first.isEmpty() || second.isEmpty()) return false;
    boolean inOrder = one == other;
    if (!inOrder) {
      Optional<Script> script = Script.of(first.in(text));
      Optional<Script> also = Script.of(second.in(text));
      if (script.isEmpty() || also.isEmpty() || script.equals(also)) return false;
      inOrder = script.get() == one;
    }
    (inOrder ? notInOther : notInOne).add(new TextRange(first.start(), second.start()));
    (inOrder ? notInOne : notInOther).add(new TextRange(first.end(), second.end()));
    return true;
  }

  private TextRange words(TextRange title) {
    Matcher divider = DIVIDER.matcher(text).region(title.start(), title.end());
    if (!divider.find()) return title;
    int start = title.start();
    int open = text.lastIndexOf('[', divider.start());
    int close = text.indexOf("](", divider.end());
    boolean inLink = open >= start && close >= 0 && close < title.end();
    if (inLink) start = open + 1;
    while (start < divider.start() && !Character.isLetterOrDigit(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    return start < divider.start() ? new TextRange(start, inLink ? close : title.end()) : title;
  }

  private void texts() {
    if (one == other) return;
    for (Item item : outline.items()) {
      if (!item.body().isEmpty()) text(item.body(), true);
    }
    // What stands between two regions that are no text divides texts.
    List<Region> run = new ArrayList<>();
    for (Region region : outline.regions()) {
      if (region.kind() == Region.Kind.PROSE || region.kind() == Region.Kind.BLANK) {
        run.add(region);
      } else {
        prose(run);
        run.clear();
      }
    }
    prose(run);
  }

  private void prose(List<Region> run) {
    List<Region> prose = run.stream().filter(it -> it.kind() == Region.Kind.PROSE).toList();
    if (prose.isEmpty()) return;
    text(new TextRange(prose.getFirst().range().start(), prose.getLast().range().end()), false);
  }

  /// Gives each paragraph of a text to the edition whose script it has.
  ///
  /// @param ofItem whether it is the text of an item, of which a person is told more
  private void text(TextRange range, boolean ofItem) {
    List<Paragraph> paragraphs = Paragraph.in(lines, range);
    boolean mine = paragraphs.stream().anyMatch(it -> it.isIn(one));
    boolean theirs = paragraphs.stream().anyMatch(it -> it.isIn(other));
    if (!mine || !theirs) {
      if (ofItem && (mine || theirs)) note(Split.Note.Kind.TEXT, range.start());
      else if (ofItem) unsure(paragraphs);
      return;
    }
    unsure(paragraphs);
    takeOut(paragraphs, one, notInOther);
    takeOut(paragraphs, other, notInOne);
  }

  private void unsure(List<Paragraph> paragraphs) {
    paragraphs.stream()
        .filter(Paragraph::isUnsure)
        .forEach(it -> note(Split.Note.Kind.PARAGRAPH, it.range().start()));
  }

  /// A paragraph goes with the blank lines behind it; the last with those before it, so that the
  /// text ends as it did.
  private void takeOut(List<Paragraph> paragraphs, Script script, List<TextRange> out) {
    int kept = -1;
    for (int i = 0; i < paragraphs.size(); i++) if (!paragraphs.get(i).isIn(script)) kept = i;
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      if (!paragraph.isIn(script)) continue;
      if (i < kept) {
        out.add(new TextRange(paragraph.range().start(), paragraphs.get(i + 1).range().start()));
      } else {
        int from = i == 0 ? paragraph.range().start() : paragraphs.get(i - 1).range().end();
        out.add(new TextRange(from, paragraph.range().end()));
      }
    }
  }

  private void note(Split.Note.Kind kind, int offset) {
    notes.add(new Split.Note(kind, lines.at(offset) + 1));
  }
}
