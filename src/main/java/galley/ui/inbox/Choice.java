package galley.ui.inbox;

import galley.inbox.Draft;
import galley.inbox.InboxLink;
import galley.link.Candidate;
import galley.link.PageFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One answer to what a link's title or summary could be. What is in use is used by exactly one.
///
/// @param sources where the page says it; empty for what the curator or a model wrote
/// @param isNew whether the page said it only when it was fetched again
record Choice(Origin origin, String text, List<String> sources, boolean used, boolean isNew) {
  /** Who says it. */
  enum Origin {
    PAGE,
    MODEL,
    CURATOR
  }

  /// @param earlier what the page said before it was fetched again, or null
  static List<Choice> titles(InboxLink link, @Nullable PageFacts earlier) {
    return of(link, earlier, PageFacts::titles, Draft::title, link.words().title());
  }

  static List<Choice> summaries(InboxLink link, @Nullable PageFacts earlier) {
    return of(link, earlier, PageFacts::descriptions, Draft::summary, link.words().summary());
  }

  private static List<Choice> of(
      InboxLink link,
      @Nullable PageFacts earlier,
      Function<PageFacts, List<Candidate>> field,
      Function<Draft, String> drafted,
      @Nullable String written) {
    Draft draft = link.draft();
    List<Choice> choices = new ArrayList<>(said(field.apply(link.facts()), earlier, field));
    if (draft != null && !drafted.apply(draft).isEmpty()) {
      choices.add(new Choice(Origin.MODEL, drafted.apply(draft), List.of(), false, false));
    }
    return written == null ? withDefault(choices) : withWritten(choices, written);
  }

  /// A page that says the same twice has said one thing.
  private static List<Choice> said(
      List<Candidate> candidates,
      @Nullable PageFacts earlier,
      Function<PageFacts, List<Candidate>> field) {
    Set<String> known =
        (earlier == null ? candidates : field.apply(earlier))
            .stream().map(each -> oneLine(each.text())).collect(Collectors.toSet());
    Map<String, List<Candidate>> byText = new LinkedHashMap<>();
    for (Candidate each : candidates) {
      byText.computeIfAbsent(oneLine(each.text()), _ -> new ArrayList<>()).add(each);
    }
    return byText.entrySet().stream()
        .map(
            said ->
                new Choice(
                    Origin.PAGE,
                    said.getValue().getFirst().text(),
                    said.getValue().stream().map(Candidate::source).distinct().toList(),
                    false,
                    !known.contains(said.getKey())))
        .toList();
  }

  private static List<Choice> withDefault(List<Choice> choices) {
    if (choices.isEmpty()) return choices;
    List<Choice> all = new ArrayList<>(choices);
    int used = choices.getLast().origin == Origin.MODEL ? choices.size() - 1 : 0;
    all.set(used, all.get(used).inUse());
    return all;
  }

  private static List<Choice> withWritten(List<Choice> choices, String written) {
    List<Choice> all = new ArrayList<>(choices);
    for (int i = 0; i < all.size(); i++) {
      if (!oneLine(all.get(i).text).equals(oneLine(written))) continue;
      all.set(i, all.get(i).inUse());
      return all;
    }
    all.add(new Choice(Origin.CURATOR, written, List.of(), true, false));
    return all;
  }

  private Choice inUse() {
    return new Choice(origin, text, sources, true, isNew);
  }

  /// A field of one line and one of several hold the same words differently.
  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
