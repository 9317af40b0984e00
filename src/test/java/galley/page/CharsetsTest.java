package galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {
  private static final String CHINESE = "夜里的批处理总是慢在意想不到的地方，我们把最慢的一步挪到单独的队列里重新测量。";
  private static final String TRADITIONAL = "夜裡的批次處理總是慢在意想不到的地方，我們把最慢的一步移到單獨的佇列裡重新測量。";
  private static final String JAPANESE = "夜間のバッチ処理は、思いもよらないところで待たされている。もう一度測り、書き留めた。";
  private static final String KOREAN = "밤에 도는 배치 작업은 늘 생각하지 못한 곳에서 기다린다. 다시 재 보았다.";
  private static final String RUSSIAN =
      "Ночная обработка ждёт там, где никто не искал. Мы измерили её ещё раз.";
  private static final String GERMAN = "Grüße aus Köln: „schön“ – für 5 €";

  private static String text(String charset) {
    return switch (charset) {
      case "GB18030" -> CHINESE;
      case "Big5" -> TRADITIONAL;
      case "Shift_JIS", "EUC-JP" -> JAPANESE;
      case "EUC-KR" -> KOREAN;
      case "windows-1251", "KOI8-R" -> RUSSIAN;
      default -> GERMAN;
    };
  }

  private static String decoded(String charset, String head, @Nullable String declared) {
    String html = head + "<title>" + text(charset) + "</title><p>" + text(charset).repeat(8);
    return Charsets.decode(html.getBytes(Charset.forName(charset)), declared);
  }

  @ParameterizedTest
  @CsvSource({
    "GB18030, gb2312",
    "GB18030, GBK",
    "Big5, big5",
    "Shift_JIS, x-sjis",
    "EUC-JP, euc-jp",
    "EUC-KR, euc-kr",
    "EUC-KR, ks_c_5601-1987",
    "windows-1251, windows-1251",
    "KOI8-R, koi8-r",
    "windows-1252, iso-8859-1"
  })
  void aDeclaredCharsetIsBelievedWhoeverDeclaresIt(String charset, String declared) {
    assertThat(decoded(charset, "<meta charset=" + declared + ">", null)).contains(text(charset));
    assertThat(decoded(charset, "", declared)).contains(text(charset));
  }

  @ParameterizedTest
  @CsvSource({"GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "windows-1251"})
  void whatNobodyDeclaresIsFoundOut(String charset) {
    assertThat(decoded(charset, "", null)).contains(text(charset));
  }

  @ParameterizedTest
  @CsvSource({
    "GB18030, utf-8", "Shift_JIS, utf-8", "EUC-KR, utf-8", "windows-1251, utf-8",
    "GB18030, iso-8859-1", "Shift_JIS, iso-8859-1", "EUC-KR, iso-8859-1", "UTF-8, gbk",
    "UTF-8, shift_jis", "GB18030, no-such-charset", "GB18030, 'utf-8;q=1'"
  })
  void aWrongDeclarationIsSeenThrough(String charset, String declared) {
    assertThat(decoded(charset, "<meta charset='" + declared + "'>", declared))
        .contains(text(charset));
  }

  @Test
  void aDeclarationMayComeLate() {
    String late = "<!--" + " made by a template ".repeat(150) + "--><meta charset=windows-1251>";

    assertThat(decoded("windows-1251", late, null)).contains(RUSSIAN);
    assertThat(decoded("windows-1252", late.replace("windows-1251", "iso-8859-1"), null))
        .contains(GERMAN);
  }

  @Test
  void aCharacterBeyondGb2312IsReadThoughThePageDeclaresThat() {
    String rare = "喆镕䶮的博客";
    byte[] bytes = ("<meta charset=gb2312><p>" + rare).getBytes(Charset.forName("GB18030"));

    assertThat(Charsets.decode(bytes, "GB2312")).contains(rare);
  }

  @Test
  void utf8ThatWasCutStaysUtf8() {
    byte[] whole = ("<p>" + CHINESE.repeat(40)).getBytes(StandardCharsets.UTF_8);

    assertThat(Charsets.decode(Arrays.copyOf(whole, whole.length - 1), "utf-8")).contains(CHINESE);
  }
}
