package galley.render;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Which sequences of code points have a drawing, and where in the file it stands.
///
/// The file is a JSON object: `icons` gives a name its drawing, `{"unicorn": {"body": "<path
/// …>"}}`, and `chars` a sequence its name, `{"1f984": "unicorn"}`, without variation selectors.
/// The index is a tree with a level for each code point of a sequence.
final class EmojiIndex {
  private static final int TEXT_STYLE = 0xFE0E;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int KEYCAP = 0x20E3;
  private static final JsonFactory JSON = new JsonFactory();

  private static final class Node {
    private final Map<Integer, Node> next = new HashMap<>(2);

    /** The offset of the drawing's JSON string in the file's bytes; -1 where there is none. */
    private int place = -1;
  }

  private final Node root = new Node();

  private EmojiIndex() {}

  static EmojiIndex read(byte[] file) {
    var index = new EmojiIndex();
    Map<String, Integer> places = Map.of();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), file)) {
      json.nextToken();
      for (String key = json.nextName(); key != null; key = json.nextName()) {
        json.nextToken();
        switch (key) {
          case "icons" -> places = places(json);
          case "chars" -> {
            for (String code = json.nextName(); code != null; code = json.nextName()) {
              Integer place = places.get(json.nextStringValue());
              if (place != null) index.add(code, place);
            }
          }
          default -> json.skipChildren();
        }
      }
    }
    return index;
  }

  private static Map<String, Integer> places(JsonParser json) {
    Map<String, Integer> places = new HashMap<>(8192);
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      for (String key = json.nextName(); key != null; key = json.nextName()) {
        JsonToken value = json.nextToken();
        if (key.equals("body") && value == JsonToken.VALUE_STRING) {
          places.put(name, Math.toIntExact(json.currentTokenLocation().getByteOffset()));
        }
      }
    }
    return places;
  }

  private void add(String sequence, int place) {
    Node node = root;
    for (String code : sequence.split("-", -1)) {
      node = node.next.computeIfAbsent(Integer.parseInt(code, 16), _ -> new Node());
    }
    node.place = place;
  }

  /// The drawing that stands at a place of the file.
  static String drawing(byte[] file, int place) {
    try (JsonParser json =
        JSON.createParser(ObjectReadContext.empty(), file, place, file.length - place)) {
      json.nextToken();
      return json.getString();
    }
  }

  /// Whether an emoji may start here: quick, needs no index, and is no for nearly all text.
  static boolean mayStart(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x80) return (c == '#' || c == '*' || (c >= '0' && c <= '9')) && isKeycap(text, at + 1);
    return Character.isHighSurrogate(c)
        ? at + 1 < text.length() && Character.isEmoji(text.codePointAt(at))
        : Character.isEmoji(c);
  }

  private static boolean isKeycap(String text, int at) {
    if (at < text.length() && text.charAt(at) == EMOJI_STYLE) at++;
    return at < text.length() && text.charAt(at) == KEYCAP;
  }

  /// Where the longest emoji ends that starts at `at`; `at` itself where none does.
  int match(String text, int at) {
    int end = at;
    @Nullable Node node = root;
    for (int i = at; i < text.length(); ) {
      int code = text.codePointAt(i);
      i += Character.charCount(code);
      if (code == EMOJI_STYLE && i - 1 > at) {
        if (end == i - 1 || isShown(node, text, at, i)) end = i;
        continue;
      }
      node = node.next.get(code);
      if (node == null) break;
      if (isShown(node, text, at, i)) end = i;
    }
    return end;
  }

  /// Whether what stands from `at` to `end` has a drawing and is meant as an emoji.
  private static boolean isShown(Node node, String text, int at, int end) {
    if (node.place < 0 || (end < text.length() && text.charAt(end) == TEXT_STYLE)) return false;
    int first = text.codePointAt(at);
    boolean alone = end == at + Character.charCount(first);
    return !alone || (Character.isEmojiPresentation(first) && !isRegional(first));
  }

  /// How much to pass over where no emoji was found: both halves of a flag that has no drawing, so
  /// that its second half makes no flag with the next one's first.
  static int lengthOfUnknown(String text, int at) {
    int first = text.codePointAt(at);
    int length = Character.charCount(first);
    boolean flag =
        isRegional(first)
            && at + length < text.length()
            && isRegional(text.codePointAt(at + length));
    return flag ? 2 * length : length;
  }

  private static boolean isRegional(int code) {
    return code >= 0x1F1E6 && code <= 0x1F1FF;
  }

  /// Where the drawing of exactly this emoji stands; -1 if there is none.
  int place(String emoji) {
    @Nullable Node node = root;
    for (int code : emoji.codePoints().toArray()) {
      if (code == EMOJI_STYLE) continue;
      node = node.next.get(code);
      if (node == null) return -1;
    }
    return node.place;
  }
}
