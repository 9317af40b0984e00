package galley.ui.organizer;

import static org.assertj.core.api.Assertions.assertThat;

import galley.issue.Outline;
import galley.test.Publications;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class ShownRowsTest {
  private final ShownRows rows = new ShownRows();
  private final List<String> told = new ArrayList<>();

  ShownRowsTest() {
    rows.addListener(
        (ListChangeListener<Row>)
            change -> {
              while (change.next()) {
                told.add(
                    change.getFrom() + "+" + change.getAddedSize() + "-" + change.getRemovedSize());
              }
            });
  }

  @Test
  void whatMovesWithoutLookingOtherwiseIsNotTold() {
    String text = LargeIssue.text(40);
    show(text);
    told.clear();
    show(text.replace("title: '码上周刊", "title: '更长的码上周刊"));
    assertThat(told).isEmpty();
    Row.Entry last = (Row.Entry) rows.getLast();
    assertThat(last.range().end()).isEqualTo(last.outline().text().length());
  }

  @Test
  void oneItemThatChangesIsOneRow() {
    String text = LargeIssue.text(40);
    show(text);
    told.clear();
    show(text.replace("条目 5 of", "条目五 of"));
    assertThat(told).containsExactly("7+1-1");
  }

  @Test
  void anItemThatIsAddedOrTakenAwayLeavesTheOthersAlone() {
    String text = LargeIssue.text(40);
    show(text);
    int size = rows.size();
    told.clear();
    int at = text.indexOf("\n## 🐿️");
    String more = text.substring(0, at) + "\n15、[new](https://n.example)\n" + text.substring(at);
    show(more);
    assertThat(rows).hasSize(size + 1);
    show(text);
    assertThat(rows).hasSize(size);
    // The heading counts its items, so it changes too.
    assertThat(told).containsExactly("1+16-15", "1+15-16");
  }

  @Test
  void rowsOfNothingAreNone() {
    show(LargeIssue.text(3));
    show("");
    assertThat(rows).isEmpty();
    show("");
    assertThat(told).hasSize(2);
  }

  private void show(String text) {
    rows.show(Rows.of(Outline.parse(text, Publications.numberedParagraphs()), Folds.NONE, ""));
  }
}
