package galley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class DetailsTest {
  private final ObjectProperty<List<String>> links = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<List<String>> items = new SimpleObjectProperty<>(List.of());
  private final Pane inboxList = new Pane();
  private final Pane itemList = new Pane();
  private final Pane link = new Pane();
  private final Pane item = new Pane();
  private final Details details =
      new Details(
          new Details.Side(links, inboxList, link), new Details.Side(items, itemList, item));

  @Test
  void whatWasChosenLastIsShown() {
    links.set(List.of("link"));
    items.set(List.of("item"));
    assertThat(details.getChildren()).containsExactly(item);

    links.set(List.of("another link"));
    assertThat(details.getChildren()).containsExactly(link);
  }

  @Test
  void aPlacedItemIsShownWhenItsLinkHasLeftTheInbox() {
    links.set(List.of("link"));
    items.set(List.of("item"));
    links.set(List.of());

    assertThat(details.getChildren()).containsExactly(item);
  }

  @Test
  void theHintIsThatOfTheInbox() {
    items.set(List.of("item"));
    items.set(List.of());

    assertThat(details.getChildren()).containsExactly(link);
  }
}
