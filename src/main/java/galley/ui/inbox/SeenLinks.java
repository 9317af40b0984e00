package galley.ui.inbox;

import galley.archive.Appearance;
import galley.archive.Archive;
import galley.archive.IssueRef;
import galley.link.LinkKey;
import galley.link.LinkUrl;
import galley.link.PageFacts;
import galley.ui.kit.Coalesced;
import galley.ui.kit.Tasks;
import galley.ui.session.Published;
import galley.ui.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Keeps what the cards say of their links' past: asks the archive, off the FX thread and once for
/// all links that are new or have changed, and looks into the open draft. Until the archive has
/// been read, nothing is said.
final class SeenLinks {
  /// All that an answer depends on.
  private record Question(
      LinkUrl url,
      @Nullable LinkUrl canonical,
      String title,
      @Nullable IssueRef open,
      int version) {}

  private final Cards cards;
  private final Session session;
  private final Tasks tasks;
  private final DraftBodies draftBodies = new DraftBodies();
  private final Coalesced later = new Coalesced(this::look);
  private final Map<String, Question> asked = new HashMap<>();
  private Set<LinkKey> allowed = Set.of();
  private @Nullable Published published;
  private @Nullable IssueRef open;
  private boolean asking;
  private boolean askAgain;

  SeenLinks(Cards cards, Session session, Tasks tasks) {
    this.cards = cards;
    this.session = session;
    this.tasks = tasks;
    cards.onChange(later::request);
    session.outlineProperty().addListener(_ -> later.request());
  }

  void setPublished(Published archive) {
    published = archive;
    archive.versionProperty().addListener(_ -> later.request());
    later.request();
  }

  /// The issue that is open: nothing is seen in it.
  void setOpen(@Nullable IssueRef issue) {
    open = issue;
    later.request();
  }

  /// The links that a person has allowed.
  void setAllowed(Set<LinkKey> keys) {
    allowed = keys;
    later.request();
  }

  private void look() {
    Map<LinkKey, Integer> inDraft = draftBodies.of(session.outline());
    for (InboxCard card : List.copyOf(cards.all())) {
      boolean may = allowed.contains(card.key());
      int item = inDraft.getOrDefault(card.key(), 0);
      cards.setSeen(card.file(), seen -> seen.withDraftItem(item).withAllowed(may));
    }
    ask();
  }

  private void ask() {
    if (published == null || published.versionProperty().get() == 0) return;
    if (asking) {
      askAgain = true;
      return;
    }
    Map<String, Question> questions = new LinkedHashMap<>();
    for (InboxCard card : cards.all()) {
      Question question = question(card, published.versionProperty().get());
      if (!question.equals(asked.get(card.file()))) questions.put(card.file(), question);
    }
    if (questions.isEmpty()) return;
    asking = true;
    asked.putAll(questions);
    Archive archive = published.archive();
    tasks
        .run(() -> answers(archive, questions))
        .named("look-up-links")
        .onSuccess(this::show)
        .onEnd(this::asked)
        .start();
  }

  private void asked() {
    asking = false;
    if (!askAgain) return;
    askAgain = false;
    later.request();
  }

  private Question question(InboxCard card, int version) {
    PageFacts facts = card.link().facts();
    return new Question(card.link().url(), facts.canonical(), card.link().title(), open, version);
  }

  private static Map<String, Seen> answers(Archive archive, Map<String, Question> questions) {
    Map<String, Seen> answers = new HashMap<>();
    questions.forEach((file, question) -> answers.put(file, answer(archive, question)));
    return answers;
  }

  private static Seen answer(Archive archive, Question question) {
    List<Appearance> published = archive.of(question.url(), question.open());
    List<Appearance> maybe = new ArrayList<>();
    LinkUrl canonical = question.canonical();
    boolean other = canonical != null && !LinkKey.of(canonical).equals(LinkKey.of(question.url()));
    if (canonical != null && other) maybe.addAll(archive.of(canonical, question.open()));
    boolean titled = !question.title().equals(question.url().value());
    if (titled) {
      archive.similar(question.url(), question.title(), question.open()).stream()
          .filter(it -> !maybe.contains(it))
          .forEach(maybe::add);
    }
    return new Seen(published, maybe, 0, false);
  }

  private void show(Map<String, Seen> answers) {
    answers.forEach(
        (file, now) ->
            cards.setSeen(
                file, was -> now.withDraftItem(was.draftItem()).withAllowed(was.allowed())));
    Set<String> there =
        cards.all().stream().map(InboxCard::file).collect(Collectors.toUnmodifiableSet());
    asked.keySet().retainAll(there);
  }
}
