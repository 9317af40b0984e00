package galley.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A few emoji: with plain circles for tests, or with the program's own drawings to look at. */
record SomeEmoji(Map<String, String> drawings) implements EmojiDrawings {
  private static final Pattern ONE =
      Pattern.compile("[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}]\\x{FE0F}?");

  static SomeEmoji circles(String... emoji) {
    Map<String, String> drawings = new TreeMap<>();
    for (String each : emoji)
      drawings.put(each, document("<circle cx='18' cy='18' r='18' fill='red'/>"));
    return new SomeEmoji(drawings);
  }

  static SomeEmoji twemoji() {
    JsonNode all =
        JsonMapper.shared().readTree(SomeEmoji.class.getResourceAsStream("/emoji/twemoji.json"));
    Map<String, String> drawings = new TreeMap<>();
    for (String each : List.of("🦄", "🐿", "🐢", "🐧", "🐱", "🎁", "🚀")) {
      String name = all.at("/chars/" + Integer.toHexString(each.codePointAt(0))).stringValue();
      drawings.put(each, document(all.at("/icons/" + name + "/body").stringValue()));
    }
    return new SomeEmoji(drawings);
  }

  private static String document(String body) {
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 36 36'>" + body + "</svg>";
  }

  @Override
  public List<At> find(String text) {
    List<At> found = new ArrayList<>();
    var matcher = ONE.matcher(text);
    while (matcher.find()) found.add(new At(matcher.start(), matcher.end(), matcher.group()));
    return found;
  }

  @Override
  public Optional<String> svg(String emoji) {
    return Optional.ofNullable(drawings.get(emoji.replace("\uFE0F", "")));
  }
}
