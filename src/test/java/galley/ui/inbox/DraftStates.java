package galley.ui.inbox;

import galley.chat.ChatFailure;
import galley.chat.Usage;
import galley.inbox.Draft;
import galley.inbox.InboxLink;
import galley.summarize.Proposal;
import java.time.Instant;
import java.util.List;

/// Puts a link into each state that a chat model can bring it into, for whoever looks at it.
public enum DraftStates {
  QUEUED,
  WRITING,
  DONE,
  UNUSABLE,
  FAILED;

  private static final Draft DRAFT =
      new Draft(
          "为什么虚拟线程会被钉住",
          "文章用三个例子说明虚拟线程何时会占住载体线程，并给出排查的办法。",
          List.of(
              "A virtual thread that is pinned keeps its carrier.",
              "Three ways to find out which call it was are shown below."),
          "small",
          Instant.parse("2026-11-20T19:00:00Z"),
          false);

  public void show(InboxCard card) {
    InboxLink link = this == DONE ? card.link().withDraft(DRAFT) : card.link();
    card.set(card.entry().withLink(link).withDrafting(drafting()));
  }

  private Drafting drafting() {
    return switch (this) {
      case QUEUED -> new Drafting.Queued();
      case WRITING ->
          new Drafting.Writing(
              "small", new Proposal("为什么虚拟线程会被钉住", "文章用三个例子说明", List.of(), Usage.NONE, false));
      case DONE -> new Drafting.Wrote(new Usage(2_184, 96, false));
      case UNUSABLE -> new Drafting.Failed(ChatFailure.Kind.WRONG_LANGUAGE, "");
      case FAILED -> new Drafting.Failed(ChatFailure.Kind.UNREACHABLE, "localhost");
    };
  }
}
