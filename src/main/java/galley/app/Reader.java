package galley.app;

import galley.issue.FrontMatter;
import galley.issue.Item;
import galley.issue.Outline;
import galley.issue.Template;
import galley.render.Header;
import galley.text.TextRange;
import galley.ui.command.Commands;
import galley.ui.kit.Coalesced;
import galley.ui.kit.Tasks;
import galley.ui.preview.PictureSupply;
import galley.ui.preview.PreviewLook;
import galley.ui.preview.PreviewPane;
import galley.ui.session.Session;
import galley.workspace.Settings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
  private Consumer<TextRange> onChosen = _ -> {};
  private boolean marks;
  private @Nullable PreviewPane pane;
  private @Nullable String shown;
  private PictureSupply pictures = PictureSupply.NONE;
  private Optional<String> ownStyle = Optional.empty();

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
    pane().setHeaderShown(writing);
    follow.request();
  }

  /// Where the pictures of the text come from.
  void setPictures(PictureSupply supply) {
    pictures = supply;
    if (pane != null) pane.setPictures(supply);
  }

  /// The publication's own style, if it has one.
  void setOwnStyle(Optional<String> css) {
    ownStyle = css;
    if (pane != null) pane.setOwnStyle(css);
  }

  /// Shows the preview as the person has it.
  void heed(Settings settings) {
    PreviewPane preview = pane;
    if (preview == null) return;
    preview.imagesProperty().set(settings.images());
    preview.zoomProperty().set(settings.previewZoom());
    preview.lookProperty().set(look(settings));
  }

  private static PreviewLook look(Settings settings) {
    String kept = settings.previewLook().toUpperCase(Locale.ROOT);
    return Arrays.stream(PreviewLook.values())
        .filter(it -> it.name().equals(kept))
        .findFirst()
        .orElse(PreviewLook.BLOG);
  }

  /// Offers what can be done with the preview; it is made when that is first wanted.
  void offer(Commands to, BooleanSupplier onScreen) {
    PreviewPane.offer(to, onScreen, this::pane);
  }

  private void remember(PreviewPane preview) {
    Person person = shared.person();
    preview.imagesProperty().addListener((_, _, on) -> person.change(s -> s.withImages(on)));
    preview
        .zoomProperty()
        .addListener((_, _, now) -> person.change(s -> s.withPreviewZoom(now.doubleValue())));
    preview
        .lookProperty()
        .addListener(
            (_, _, now) ->
                person.change(s -> s.withPreviewLook(now.name().toLowerCase(Locale.ROOT))));
  }

  PreviewPane pane() {
    PreviewPane made = pane;
    if (made != null) return made;
    Executor background = work -> Thread.ofVirtual().name("render").start(work);
    made =
        new PreviewPane(
            shared.renderer(),
            shared.language(),
            shared.webData(),
            shared.browser(),
            background,
            Tasks.fx());
    made.setOnBlockClicked(this::clicked);
    PreviewPane it = made;
    shared.theme().darkProperty().subscribe(dark -> it.setDark(dark));
    shared.theme().textScaleProperty().subscribe(scale -> it.setTextScale(scale.doubleValue()));
    made.setPictures(pictures);
    made.setOwnStyle(ownStyle);
    pane = made;
    heed(shared.person().settings());
    remember(made);
    return made;
  }

  /// Selects in the text what is clicked.
  void setOnChosen(Consumer<TextRange> select) {
    onChosen = select;
  }

  /// A word is selected in the text; of a block, whose next letter would replace it all, only the
  /// start is gone to.
  private void clicked(TextRange place) {
    session.caretProperty().set(place.start());
    session.reveal(place);
    if (place.in(session.text()).lines().count() == 1) onChosen.accept(place);
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
