package galley.inbox;

import galley.link.LinkUrl;
import galley.link.PageFacts;
import galley.yaml.YamlMap;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One link of the inbox, as its file says it.
///
/// @param file the name of its file, fixed when the link was added
/// @param url as it will be published
/// @param pasted as it was pasted, where that differs (tracking parameters); else null
/// @param reason why it was rejected
/// @param words what the curator wrote
/// @param draft what a chat model wrote, or null
/// @param markdown an item that was taken back from an issue: its exact content
/// @param fetched what came of fetching the page; null before the first time
/// @param others entries this version does not know, kept on save
public record InboxLink(
    String file,
    LinkUrl url,
    @Nullable LinkUrl pasted,
    Instant added,
    LinkState state,
    @Nullable String reason,
    Words words,
    @Nullable Draft draft,
    @Nullable String markdown,
    @Nullable Fetched fetched,
    List<YamlMap.Entry> others) {
  public InboxLink {
    others = List.copyOf(others);
  }

  /** The curator's title, else the model's, else the page's best, else the URL. */
  public String title() {
    if (words.title() != null) return words.title();
    if (draft != null && !draft.title().isEmpty()) return draft.title();
    String said = facts().title();
    return said != null ? said : url.value();
  }

  /** The curator's summary, else the model's, else the page's best description, else nothing. */
  public @Nullable String summary() {
    if (words.summary() != null) return words.summary();
    return draft != null && !draft.summary().isEmpty() ? draft.summary() : facts().description();
  }

  /// Whether the title or the summary is a model's and nobody has accepted it or written another.
  public boolean isDraft() {
    return draft != null
        && !draft.accepted()
        && ((words.title() == null && !draft.title().isEmpty())
            || (words.summary() == null && !draft.summary().isEmpty()));
  }

  /** What the page said; [PageFacts#NONE] where it was not fetched or did not answer. */
  public PageFacts facts() {
    return fetched instanceof Fetched.Page page ? page.facts() : PageFacts.NONE;
  }

  /** Why the last fetch failed, or null. */
  public Fetched.@Nullable Failure failure() {
    return fetched instanceof Fetched.Failure failure ? failure : null;
  }

  /** The same page under another URL: corrected by hand, or with its parameters put back. */
  public InboxLink withUrl(LinkUrl value) {
    LinkUrl first = pasted != null ? pasted : url;
    return copy(
        value, first.equals(value) ? null : first, state, reason, words, draft, markdown, fetched);
  }

  public InboxLink waiting() {
    return copy(url, pasted, LinkState.WAITING, null, words, draft, markdown, fetched);
  }

  public InboxLink held() {
    return copy(url, pasted, LinkState.HELD, null, words, draft, markdown, fetched);
  }

  public InboxLink rejected(@Nullable String why) {
    return copy(url, pasted, LinkState.REJECTED, why, words, draft, markdown, fetched);
  }

  public InboxLink withWords(Words value) {
    return copy(url, pasted, state, reason, value, draft, markdown, fetched);
  }

  public InboxLink withDraft(@Nullable Draft value) {
    return copy(url, pasted, state, reason, words, value, markdown, fetched);
  }

  public InboxLink withMarkdown(@Nullable String value) {
    return copy(url, pasted, state, reason, words, draft, value, fetched);
  }

  public InboxLink withFetched(@Nullable Fetched value) {
    return copy(url, pasted, state, reason, words, draft, markdown, value);
  }

  private InboxLink copy(
      LinkUrl url,
      @Nullable LinkUrl pasted,
      LinkState state,
      @Nullable String reason,
      Words words,
      @Nullable Draft draft,
      @Nullable String markdown,
      @Nullable Fetched fetched) {
    return new InboxLink(
        file, url, pasted, added, state, reason, words, draft, markdown, fetched, others);
  }
}
