package galley.app;

import galley.issue.FrontMatter;
import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Template;
import galley.render.Header;
import galley.text.TextRange;
import galley.ui.kit.Coalesced;
import galley.ui.kit.Tasks;
import galley.ui.preview.PreviewPane;
import galley.ui.session.Session;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The preview of the open issue, kept in step with the session while somebody can see it.
///
/// There is one web view, because each costs tens of megabytes and half a second: the stages that
/// show it lend each other the pane.
final class Reader {
  private final Session session;
  private final Shared shared;
  private final Coalesced follow = new Coalesced(this::follow);
  private final ObjectProperty<@Nullable StackPane> place = new SimpleObjectProperty<>();
  private boolean marks;
  private boolean remoteImages = true;
  private @Nullable PreviewPane pane;
  private @Nullable String shown;
  private @Nullable Path images;

  Reader(Session session, Shared shared) {
    this.session = session;
    this.shared = shared;
    session.outlineProperty().addListener(_ -> follow.request());
    session.caretProperty().addListener(_ -> follow.request());
  }

  /// Shows the preview in a place, and takes it out of the one it was in.
  ///
  /// @param writing whether beside the text: with the preview's own header, and the item that the
  ///   caret is in marked
  void showIn(@Nullable StackPane newPlace, boolean writing) {
    marks = writing;
    StackPane before = place.get();
    if (before != null) before.getChildren().clear();
    place.set(newPlace);
    if (newPlace == null) return;
    newPlace.getChildren().setAll(pane());
    pane().getTop().setVisible(writing);
    pane().getTop().setManaged(writing);
    follow.request();
  }

  /// Pictures with relative paths are looked for here.
  void setImageFolder(Path folder) {
    images = folder;
    if (pane != null) pane.setImageFolder(folder);
  }

  /// Whether pictures are fetched from the network.
  void setRemoteImages(boolean on) {
    remoteImages = on;
    if (pane != null) pane.setRemoteImages(on);
  }

  PreviewPane pane() {
    PreviewPane made = pane;
    if (made != null) return made;
    var messages = shared.language().messages(PreviewPane.class);
    Executor background = work -> Thread.ofVirtual().name("render").start(work);
    made =
        new PreviewPane(
            shared.renderer(),
            messages::text,
            shared.webData(),
            shared.browser(),
            background,
            Tasks.fx());
    made.setOnBlockClicked(this::clicked);
    PreviewPane it = made;
    shared.theme().darkProperty().subscribe(dark -> it.setDark(dark));
    shared.theme().textScaleProperty().subscribe(scale -> it.setTextScale(scale.doubleValue()));
    if (images != null) made.setImageFolder(images);
    made.setRemoteImages(remoteImages);
    pane = made;
    return made;
  }

  private void clicked(TextRange block) {
    session.caretProperty().set(block.start());
    session.reveal(block);
  }

  private void follow() {
    PreviewPane preview = pane;
    if (preview == null || place.get() == null) return;
    Outline outline = session.outline();
    if (!outline.text().equals(shown)) {
      shown = outline.text();
      preview.setText(outline.text(), header(outline));
    }
    int caret = session.caretProperty().get();
    preview.followCaret(caret);
    preview.highlight(marks ? outline.itemAt(caret).map(Item::range).orElse(null) : null);
  }

  private static Header header(Outline outline) {
    FrontMatter head = outline.frontMatter();
    if (head == null) return Header.NONE;
    Map<String, String> fields = head.fields();
    Map<String, Template> forms = outline.conventions().frontMatterFields();
    String date =
        forms.entrySet().stream()
            .filter(form -> form.getValue().has("date"))
            .map(form -> fields.get(form.getKey()))
            .flatMap(value -> Optional.ofNullable(value).stream())
            .findFirst()
            .orElse(fields.get("date"));
    return new Header(head.range().end(), fields.get("title"), date);
  }
}
