package galley.chat;

/// What a request asks for that some servers take for a mistake; it is left out where they do.
enum Extra {
  /** That the tokens are counted in a stream too. */
  USAGE("stream_options"),
  /** That the answer is one JSON object. */
  JSON("response_format"),
  TEMPERATURE("temperature"),
  /** Newer models want the same by another name. */
  MAX_TOKENS("max_tokens");

  private final String field;

  Extra(String field) {
    this.field = field;
  }

  String field() {
    return field;
  }
}
