package galley.app;

import galley.text.LineEnding;
import galley.text.LineEndings;
import galley.text.Lines;
import galley.text.Mojibake;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import galley.ui.kit.Action;
import galley.ui.kit.BeforeAfter;
import galley.ui.kit.Dialogs;
import galley.ui.kit.EmojiImages;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.ui.kit.Notice;
import galley.ui.kit.NoticeBar;
import galley.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Repairs of a whole file that are offered in a bar and never done by themselves: text that was
/// read in the wrong encoding, and line ends of several kinds. What would happen is shown first.
final class Repair {
  /// Lines that are shown; whoever has seen these knows what becomes of the others.
  private static final int MOST_SHOWN = 12;

  private static final int SHOWN_BEFORE = 24;
  private static final int SHOWN_AFTER = 100;

  private final Session session;
  private final Dialogs dialogs;
  private final EmojiImages images;
  private final NoticeBar notices;
  private final Messages messages;
  private @Nullable Notice offered;

  Repair(
      Session session, Dialogs dialogs, EmojiImages images, NoticeBar notices, Language language) {
    this.session = session;
    this.dialogs = dialogs;
    this.images = images;
    this.notices = notices;
    messages = language.messages(Repair.class);
  }

  /// Offers to repair the session's text, if it is damaged.
  ///
  /// @param unlock is called before the repair of an issue that was opened to be read
  void offer(Runnable unlock) {
    withdraw();
    Mojibake.find(session.text()).ifPresent(found -> offer(found, unlock));
  }

  /// Another issue is opened: what was offered for the last one goes.
  void withdraw() {
    if (offered != null) notices.dismiss(offered);
    offered = null;
  }

  private void offer(Mojibake found, Runnable unlock) {
    Replacement example = example(found.repair());
    String sentence =
        messages.text(
            "misread",
            name(found),
            example.range().in(found.repair().before()),
            example.text(),
            found.repair().replacements().size());
    show(sentence, new Action(messages.text("misread.show"), () -> ask(unlock)));
  }

  /// The first repair that every font can show: no emoji, nothing invisible.
  private static Replacement example(TextEdit repair) {
    List<Replacement> all = repair.replacements();
    return all.stream()
        .filter(r -> isPlain(r.text()) && isPlain(r.range().in(repair.before())))
        .findFirst()
        .orElse(all.getFirst());
  }

  private static boolean isPlain(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isBmpCodePoint(c)
                    && !Character.isISOControl(c)
                    && !Character.isSpaceChar(c)
                    && Character.getType(c) != Character.PRIVATE_USE
                    && Character.getType(c) != Character.FORMAT);
  }

  private void show(String sentence, Action action) {
    offered = new Notice(Notice.Kind.WARNING, sentence, action);
    notices.show(offered);
  }

  /// On the text as it is now: somebody may have typed since it was offered.
  private void ask(Runnable unlock) {
    Mojibake found = Mojibake.find(session.text()).orElse(null);
    if (found == null) return;
    int places = found.repair().replacements().size();
    List<BeforeAfter.Line> lines = lines(found.repair());
    boolean yes =
        dialogs.confirm(
            messages.text("misread.ask", places, name(found)),
            messages.text("misread.why"),
            new BeforeAfter(messages.text("misread.lines"), images, lines),
            messages.text("misread.yes"));
    if (!yes) {
      offer(found, unlock);
      return;
    }
    unlock.run();
    session.apply(found.repair(), messages.text("misread.step"));
  }

  /// Offers to end all lines alike.
  void offerLineEndings(String sentence, Runnable show) {
    withdraw();
    show(sentence, new Action(messages.text("lineEnds.show"), show));
  }

  /// Whether the person wants all lines to end as most of them do.
  boolean confirms(LineEndings endings) {
    String kinds =
        Stream.of(LineEnding.values())
            .filter(kind -> endings.count(kind) > 0)
            .map(kind -> messages.text("lineEnds.kind", endings.count(kind), kind))
            .collect(Collectors.joining(messages.text("lineEnds.and")));
    return dialogs.confirm(
        messages.text("lineEnds.ask", endings.commonest()),
        messages.text("lineEnds.why", kinds),
        messages.text("lineEnds.yes"));
  }

  private String name(Mojibake found) {
    return messages.text("misread." + found.misreadAs().name().toLowerCase(Locale.ROOT));
  }

  /// The damaged lines, from shortly before the first damage in each.
  static List<BeforeAfter.Line> lines(TextEdit edit) {
    List<BeforeAfter.Line> shown = new ArrayList<>();
    Lines lines = Lines.of(edit.before());
    String after = edit.after();
    int last = -1;
    for (Replacement replacement : edit.replacements()) {
      int line = lines.at(replacement.range().start());
      if (line == last) continue;
      last = line;
      if (shown.size() == 2 * MOST_SHOWN) break;
      TextRange range = lines.content(line);
      int from = Math.max(range.start(), replacement.range().start() - SHOWN_BEFORE);
      shown.add(new BeforeAfter.Line(false, cut(edit.before(), from, range.end())));
      shown.add(new BeforeAfter.Line(true, cut(after, edit.map(from), edit.map(range.end()))));
    }
    return shown;
  }

  private static String cut(String text, int from, int lineEnd) {
    int start = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    int end = Math.min(lineEnd, start + SHOWN_BEFORE + SHOWN_AFTER);
    if (end < lineEnd && Character.isHighSurrogate(text.charAt(end - 1))) end--;
    return text.substring(start, end) + (end < lineEnd ? "…" : "");
  }
}
