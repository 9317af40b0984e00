package galley.edit;

import galley.edit.FindException.Reason;
import galley.text.Replacement;
import galley.text.TextEdit;
import galley.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for a query in a part of a text, and replaces what it finds.
///
/// The work is bounded whatever pattern and text are: a pattern that would go on and on ends with
/// [Reason#TOO_SLOW], and so does what is no longer wanted. Nothing here needs a window, so that
/// the window can let another thread do it.
public final class Finder {
  /// More finds than this are not counted.
  public static final int MOST = 100_000;

  private static final int LONGEST_RESULT = 10_000_000;

  private final Query query;
  private final String text;
  private final TextRange within;
  private final BooleanSupplier stopped;

  /// @param within finds lie in it whole; what is around it counts as context (`^`, `\b`)
  /// @param stopped is asked now and then whether the answer is still wanted
  public Finder(Query query, String text, TextRange within, BooleanSupplier stopped) {
    this.query = query;
    this.text = text;
    this.within = within;
    this.stopped = stopped;
  }

  /// The finds in order; [#MOST] of them where there are more. A pattern may find nothing at a
  /// place, such as `^` the start of each line: an empty range.
  public Finds find() throws FindException {
    List<TextRange> found = new ArrayList<>();
    Pattern pattern = Patterns.of(query);
    each(
        pattern,
        within.start(),
        match -> {
          found.add(new TextRange(match.start(), match.end()));
          return found.size() < MOST;
        });
    return new Finds(found);
  }

  /// Replaces the find that is exactly this range, if it is one.
  public Optional<Replacement> replaceAt(TextRange find, String form) throws FindException {
    Pattern pattern = Patterns.of(query);
    ReplacementForm filled = ReplacementForm.of(query, pattern, form);
    List<Replacement> done = new ArrayList<>();
    each(
        pattern,
        find.start(),
        match -> {
          if (match.start() == find.start() && match.end() == find.end()) {
            done.add(new Replacement(find, filled.fill(match)));
          }
          return false;
        });
    return done.stream().findFirst();
  }

  /// Replaces every find, as one edit.
  public TextEdit replaceAll(String form) throws FindException {
    Pattern pattern = Patterns.of(query);
    ReplacementForm filled = ReplacementForm.of(query, pattern, form);
    List<Replacement> all = new ArrayList<>();
    long[] length = {text.length()};
    each(
        pattern,
        within.start(),
        match -> {
          String with = filled.fill(match);
          all.add(Replacement.of(match.start(), match.end(), with));
          length[0] += with.length();
          return length[0] <= LONGEST_RESULT && all.size() < MOST;
        });
    if (length[0] > LONGEST_RESULT) throw new FindException(Reason.TOO_LONG, "");
    return new TextEdit(text, all);
  }

  /// @param more is given each find, and says whether to go on
  private void each(Pattern pattern, int from, Predicate<MatchResult> more) throws FindException {
    if (query.isEmpty()) return;
    Matcher matcher = pattern.matcher(new Steps(text, Steps.MOST, stopped));
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    matcher.region(from, within.end());
    try {
      while (matcher.find()) {
        if (isWanted(matcher) && !more.test(matcher)) return;
      }
    } catch (Steps.Exhausted | StackOverflowError e) {
      throw new FindException(Reason.TOO_SLOW, "");
    }
  }

  private boolean isWanted(MatchResult match) {
    return !query.wholeWord()
        || (Words.isEdge(text, match.start()) && Words.isEdge(text, match.end()));
  }
}
