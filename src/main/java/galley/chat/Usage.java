package galley.chat;

/// How many tokens a question and its answer took.
///
/// @param estimated whether they were guessed from the length of the text, because the server did
///   not say
public record Usage(int asked, int answered, boolean estimated) {
  public static final Usage NONE = new Usage(0, 0, true);

  public int total() {
    return asked + answered;
  }

  /// About as many tokens as the tokenizers in use make of a text: one for each Chinese, Japanese
  /// or Korean character, one for four characters of other scripts.
  public static int estimate(String text) {
    int quarters = 0;
    for (int i = 0; i < text.length(); i++) quarters += text.charAt(i) < 0x2E80 ? 1 : 4;
    return (quarters + 3) / 4;
  }

  static Usage estimate(ChatRequest request, int answeredChars, int answered) {
    int asked = request.messages().stream().mapToInt(m -> estimate(m.text()) + 4).sum();
    return new Usage(asked, Math.max(answered, answeredChars / 4), true);
  }
}
