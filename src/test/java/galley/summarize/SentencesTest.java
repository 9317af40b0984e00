package galley.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In the examples a bar stands where one sentence ends and the next begins.
class SentencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dr. Ek met Mr. Byron at 3 p.m. in Oslo.|They spoke of looms.",
        "Use a queue, e.g. Tinq, or a log, i.e. Ledger.|Both work.",
        "Python 3.12 and v2.0 of Loom are out.|See www.loom.example for more.",
        "The U.S. Senate voted.|It took the U.S. Navy two years.",
        "Made by Weft Inc. and Woof Ltd. in May.|J. R. Weaver wrote it.",
        "Is it fast?|Yes!|It takes 0.4 ms…|Not more.",
        "“It is slow. It was always slow,” she said.|Then she fixed it.",
        "She said: “It is done.”|He left.",
        "It works (I tried. Twice.) on every machine.|Really.",
        "Am 3. Mai erscheint z. B. die Version 2.|Sie ist ca. doppelt so schnell.",
        "„Es läuft. Endlich“, sagte sie.|Alle lachten.",
        "« C’est fait. » Il part.",
        "Версия вышла 3 мая 2026 г. и весит 5 МБ.|Она быстрее.",
        "새 버전이 나왔다.|속도는 두 배다.",
        "新版本发布了。|它快了一倍！|你试过吗？",
        "他说：“慢查询已经解决。”|大家都很高兴。",
        "“慢。一直都慢。”她说道。|后来修好了。",
        "版本 3.12 已发布，体积 1.5 MB。|下载见官网。",
        "「遅い。ずっと遅い。」と彼女は言った。|その後、直った。",
        "新機能（詳細は後述。）が加わった。|速度も上がった。",
      })
  void eachEndsWhereItDoes(String marked) {
    List<String> expected = List.of(marked.split("\\|"));
    String joint = marked.codePointAt(0) > 0x2E7F && marked.indexOf(' ') < 0 ? "" : " ";
    String paragraph = String.join(isDense(expected) ? "" : joint, expected);

    assertThat(Sentences.of(paragraph)).isEqualTo(expected);
  }

  @Test
  void theJdkAloneWouldCutInsideThem() {
    BreakIterator jdk = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    String text = "Dr. Ek met Mr. Byron. They spoke.";
    jdk.setText(text);
    List<String> cut = new ArrayList<>();
    for (int from = jdk.first(), to = jdk.next(); to != BreakIterator.DONE; to = jdk.next()) {
      cut.add(text.substring(from, to).strip());
      from = to;
    }

    assertThat(cut).startsWith("Dr.");
    assertThat(Sentences.of(text)).containsExactly("Dr. Ek met Mr. Byron.", "They spoke.");
  }

  @Test
  void nothingIsLost() {
    String text = "( One. \"Two. Three? )) „Four! Five… six. ".repeat(2_000);

    assertThat(String.join("", Sentences.of(text)).replace(" ", ""))
        .isEqualTo(text.replace(" ", ""));
  }

  private static boolean isDense(List<String> sentences) {
    return Scripts.isDense(sentences.getFirst());
  }
}
