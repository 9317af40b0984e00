package galley.ui.command;

import java.util.Arrays;
import java.util.List;
import net.sourceforge.pinyin4j.PinyinHelper;

/// How Chinese characters are read, without tones. A character may have several readings, and which
/// one a name has is not decided: whoever types any of them finds it.
final class Pinyin {
  private Pinyin() {}

  /// `重` → `zhong`, `chong`; `绿` → `lv`, as ü is typed; nothing for what is no Chinese character.
  static List<String> of(int character) {
    if (!Character.isBmpCodePoint(character)) return List.of();
    String[] readings = PinyinHelper.toHanyuPinyinStringArray((char) character);
    if (readings == null) return List.of();
    return Arrays.stream(readings)
        .map(reading -> reading.replace("u:", "v").replaceAll("[^a-z]", ""))
        .distinct()
        .toList();
  }
}
