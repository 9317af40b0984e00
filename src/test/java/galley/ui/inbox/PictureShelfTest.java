package galley.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import galley.link.LinkUrl;
import galley.test.Fx;
import galley.ui.kit.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class PictureShelfTest {
  private static final LinkUrl ICON = new LinkUrl("https://notes.example/icon.png");

  private final FakePictures pictures = new FakePictures();
  private final List<Optional<Image>> shown = new ArrayList<>();
  private final PictureShelf shelf =
      new PictureShelf(
          pictures,
          new Tasks(
              error -> {
                throw new AssertionError(error);
              }));

  private Subscription show() throws Exception {
    return Fx.get(() -> shelf.show(ICON, 32, 32, shown::add));
  }

  @Test
  void aPictureIsLoadedOnceHoweverManyShowIt() throws Exception {
    pictures.put(ICON.value(), FakePictures.PNG);
    pictures.hold(ICON.value());
    show();
    show();
    pictures.letGo(ICON.value());
    Fx.await(() -> shown.size() == 2);
    show();
    assertThat(shown).hasSize(3).allMatch(Optional::isPresent);
    assertThat(pictures.asked).hasSize(1);
  }

  @Test
  void whatNobodyWantsAnyMoreIsGivenUp() throws Exception {
    pictures.hold(ICON.value());
    Subscription first = show();
    Subscription second = show();
    Fx.await(() -> pictures.asked.size() == 1);
    Fx.run(first::unsubscribe);
    assertThat(pictures.cancelled).isEmpty();
    Fx.run(second::unsubscribe);
    Fx.await(() -> pictures.cancelled.size() == 1);
    assertThat(shown).isEmpty();
  }

  @Test
  void whatIsNoPictureIsNothing() throws Exception {
    pictures.put(ICON.value(), new byte[] {1, 2, 3});
    show();
    Fx.await(() -> shown.size() == 1);
    assertThat(shown.getFirst()).isEmpty();
  }
}
