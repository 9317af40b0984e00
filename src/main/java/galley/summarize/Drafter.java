package galley.summarize;

import galley.chat.Answer;
import galley.chat.Answer.Ending;
import galley.chat.ChatClient;
import galley.chat.ChatFailure;
import galley.chat.ChatFailure.Kind;
import galley.chat.ChatModel;
import galley.chat.Usage;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/// Has a chat model write a headline and a summary of a page, in the publication's language and
/// style, with one question.
///
/// Whatever the page or the model says, what comes out is plain text on one line each, bounded, and
/// with no address that is not on the page.
public final class Drafter {
  private final ChatClient client;
  private final SecureRandom random = new SecureRandom();

  public Drafter(ChatClient client) {
    this.client = client;
  }

  /// Asks and waits; to interrupt the thread is to cancel.
  ///
  /// @param onPartial is given what is there so far, each time it is more; on another thread, one
  ///   call at a time, and never after this method has returned
  /// @throws ChatFailure if nothing that can be used came of it
  public Proposal draft(
      ChatModel model, Source source, HouseStyle style, Consumer<Proposal> onPartial)
      throws ChatFailure {
    PageText page = PageText.of(source);
    if (page.sentences().isEmpty()) throw new ChatFailure(Kind.NOTHING_TO_READ, "");
    var prompt = new Prompt(source, page, style, fence());
    var judge = new Judge(source, style, prompt.rules());
    var growing = new Growing(judge, onPartial);
    Answer said = client.ask(model, prompt.request(), growing);
    AnswerText answer = AnswerText.read(said.text(), true);
    if (!isEnough(said, answer)) throw brokenOff(said.ending());
    AnswerText judged = judge.judge(said.text(), answer);
    return new Proposal(
        judged.headline(),
        judged.summary(),
        Grounds.of(judged, page, source, style),
        said.usage(),
        true);
  }

  private String fence() {
    byte[] bytes = new byte[4];
    random.nextBytes(bytes);
    return "-----PAGE " + HexFormat.of().formatHex(bytes) + "-----";
  }

  /** What broke off is enough where the object was closed all the same. */
  private static boolean isEnough(Answer said, AnswerText answer) {
    return said.isWhole() || (answer.closed() && !answer.summary().isEmpty());
  }

  static ChatFailure brokenOff(Ending ending) {
    Kind kind =
        switch (ending) {
          case LENGTH -> Kind.TOO_LONG;
          case FILTERED -> Kind.REFUSED;
          case STALLED -> Kind.STALLED;
          case CUT, DONE -> Kind.CUT_OFF;
        };
    return new ChatFailure(kind, "");
  }

  /** Shows an answer as it grows, as long as it may still become one. */
  private static final class Growing implements Consumer<String> {
    private final Judge judge;
    private final Consumer<Proposal> to;
    private String last = "";

    private Growing(Judge judge, Consumer<Proposal> to) {
      this.judge = judge;
      this.to = to;
    }

    @Override
    public void accept(String said) {
      AnswerText answer = AnswerText.read(said, false);
      String shown = answer.headline() + "\n" + answer.summary();
      if (shown.isBlank() || shown.equals(last) || !judge.mayBecomeUsable(said, answer)) return;
      last = shown;
      to.accept(new Proposal(answer.headline(), answer.summary(), List.of(), Usage.NONE, false));
    }
  }
}
