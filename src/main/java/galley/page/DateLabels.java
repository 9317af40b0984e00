package galley.page;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Tells by the words around a date whether it is when the page was changed.
///
/// The words before a date are its label, back to the date before it: of `Published 8 May 2026,
/// updated 9 May 2026` only the second is a change. Behind it only what ends the line counts:
/// `2026-05-08 修改`.
final class DateLabels {
  private static final String WORD =
      "updat|modif|edited|revis|last review|最后(?:更新|编辑|修改)|最終更新|更新|修改|编辑于|編集|改訂"
          + "|수정|업데이트|geändert|aktualis|stand:|mis[e]? à jour|actualiz|atualiz|aggiorn"
          + "|обновл|изменен|güncelle|zaktualiz";
  private static final Pattern CHANGED = Pattern.compile("(?i)" + WORD);
  private static final Pattern CHANGED_BEHIND =
      Pattern.compile(
          "(?i)^[\\s\\d:：,.()（）]*(?:(?:last|已)?\\s*(?:" + WORD + ")\\p{L}{0,4})[\\s.)）]*$");
  private static final Pattern PUBLISHED =
      Pattern.compile("(?i)publi[sc]|posted|公開|投稿|掲載|发布|发表|發佈|veröffentlicht|입력");
  private static final Pattern COMMENTED =
      Pattern.compile("(?i)last (?:reply|post|activity)|最后(?:回复|发表)|copyright|©");
  private static final int AROUND = 120;
  private static final int LEVELS = 3;

  private DateLabels() {}

  static boolean isChanged(String words) {
    return CHANGED.matcher(words).find();
  }

  /** The dates of a line that are not said to be something else. */
  static Stream<LocalDate> own(String line, List<Dates.Found> dates) {
    return IntStream.range(0, dates.size())
        .filter(i -> !isOther(before(line, dates, i), behind(line, dates, i)))
        .mapToObj(i -> dates.get(i).date());
  }

  private static String before(String line, List<Dates.Found> dates, int i) {
    int from = i == 0 ? 0 : dates.get(i - 1).end();
    return line.substring(from, Math.max(from, dates.get(i).start()));
  }

  private static String behind(String line, List<Dates.Found> dates, int i) {
    return i + 1 < dates.size() ? "" : line.substring(dates.get(i).end());
  }

  static boolean isOther(String before, String behind) {
    return isChanged(before)
        || COMMENTED.matcher(before).find()
        || CHANGED_BEHIND.matcher(behind).find();
  }

  /// Whether what stands around an element that holds a date says that it is a change: as much of
  /// the page around it as fits in a line.
  static boolean isOther(Page page, Element element, Dates dates) {
    String own = page.text(element, AROUND);
    String line = own;
    Element at = element.parent();
    for (int level = 0; level < LEVELS && at != null; level++) {
      String around = page.text(at, AROUND);
      if (around.isEmpty()) {
        break;
      }
      line = around;
      at = at.parent();
    }
    int start = own.isEmpty() ? -1 : line.indexOf(own);
    if (start < 0) {
      return false;
    }
    String before = line.substring(0, start);
    List<Dates.Found> earlier = dates.all(before);
    String label = earlier.isEmpty() ? before : before.substring(earlier.getLast().end());
    return isOther(label, line.substring(start + own.length()));
  }

  /// Whether an element's attributes, or those of the one around it, call it a change, and its
  /// words do not say that it is the first.
  static boolean isChanged(Element element, Page page) {
    Element around = element.parent();
    boolean named = isChanged(names(element)) || (around != null && isChanged(names(around)));
    return named && !PUBLISHED.matcher(page.text(element, AROUND)).find();
  }

  private static String names(Element element) {
    return element.className() + ' ' + element.id() + ' ' + element.attr("itemprop");
  }
}
