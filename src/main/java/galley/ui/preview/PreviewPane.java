package galley.ui.preview;

import galley.render.Header;
import galley.render.HtmlBlock;
import galley.render.IssueRenderer;
import galley.render.RenderedIssue;
import galley.text.TextRange;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows an issue as its readers will see it.
///
/// A text is rendered in the background, of several that come quickly only the last; then the page
/// is changed where it differs, keeping the nodes of all other blocks and the place it is scrolled
/// to. The caret and the selected item are given in offsets of the text set last, and are shown as
/// soon as that text is.
public final class PreviewPane extends BorderPane {
  private final PreviewPage page;
  private final LatestRender<Source, RenderedIssue> rendering;
  private final ReadOnlyObjectWrapper<RenderedIssue> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", RenderedIssue.EMPTY);
  private final ToggleButton phone;
  private RenderedIssue issue = RenderedIssue.EMPTY;
  private Consumer<TextRange> onBlockClicked = _ -> {};
  private @Nullable TextRange highlighted;
  private OptionalInt caret = OptionalInt.empty();
  private boolean dark;
  private String images = "";
  private boolean remoteImages = true;

  private record Source(String text, Header header) {}

  /// @param messages gives the sentence for a key of this package's messages
  /// @param webData a folder that the web view may write into
  /// @param openInBrowser is given every link that is clicked: `http`, `https` or `mailto`
  /// @param background where texts are rendered
  /// @param fx runs on the JavaFX thread what it is given
  public PreviewPane(
      IssueRenderer renderer,
      UnaryOperator<String> messages,
      Path webData,
      Consumer<URI> openInBrowser,
      Executor background,
      Executor fx) {
    rendering =
        new LatestRender<>(
            source -> renderer.render(source.text(), source.header()), background, fx, this::show);
    page = new PreviewPage(webData, openInBrowser, this::clicked, this::setUp);
    phone = phoneToggle(messages);
    getStyleClass().add("preview");
    getStylesheets().add("/assets/styles/preview.css");
    setTop(header(messages.apply("preview.title"), phone));
    setCenter(page.view());
    page.view().setAccessibleText(messages.apply("preview.title"));
  }

  /// Has a text rendered and then shown.
  public void setText(String text, Header header) {
    rendering.ask(new Source(text, header));
  }

  /// Shows an issue that is rendered already.
  public void show(RenderedIssue rendered) {
    issue = rendered;
    if (!page.isReady()) return;
    page.show(issue.blocks());
    if (!rendering.isBusy()) {
      mark();
      reveal();
    }
    shown.set(rendered);
  }

  /// The issue that the page shows now.
  public ReadOnlyObjectProperty<RenderedIssue> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Scrolls to the block that the caret is in, unless it is in view.
  public void followCaret(int offset) {
    caret = OptionalInt.of(offset);
    if (!rendering.isBusy()) reveal();
  }

  /// Brings the block that an offset is in to the top.
  public void showAtTop(int offset) {
    int block = issue.blockAt(offset);
    if (block >= 0) page.call("toTop", block);
  }

  /// Selects the next place, or the one before, that has these words, whatever their case; round
  /// the end of the page and on from its start.
  ///
  /// @return whether there is any
  public boolean find(String words, boolean backwards) {
    return Boolean.TRUE.equals(page.call("find", words, backwards));
  }

  /// Marks the blocks of the selected item; null marks none.
  public void highlight(@Nullable TextRange item) {
    highlighted = item;
    if (!rendering.isBusy()) mark();
  }

  /// Is told the source of a block that is clicked anywhere but on a link.
  public void setOnBlockClicked(Consumer<TextRange> callback) {
    onBlockClicked = callback;
  }

  public void setDark(boolean dark) {
    this.dark = dark;
    page.call("setDark", dark);
  }

  /// The folder that addresses of pictures without a scheme are in; none is looked for outside it.
  public void setImageFolder(Path folder) {
    String address = folder.toUri().toString();
    images = address.endsWith("/") ? address : address + "/";
    page.call("setImages", images);
  }

  /// Whether pictures with an address of the web are shown.
  public void setRemoteImages(boolean on) {
    remoteImages = on;
    page.call("setRemoteImages", on);
  }

  /// Shows the issue as wide as a telephone does.
  public BooleanProperty phoneProperty() {
    return phone.selectedProperty();
  }

  /// How large the text is; 1 is the usual size.
  public void setTextScale(double scale) {
    page.view().setFontScale(scale);
  }

  private void setUp() {
    page.call("setDark", dark);
    page.call("setRemoteImages", remoteImages);
    page.call("setImages", images);
    page.call("setPhone", phone.isSelected());
    show(issue);
  }

  private void clicked(int block) {
    List<HtmlBlock> blocks = shown.get().blocks();
    if (block < blocks.size()) onBlockClicked.accept(blocks.get(block).source());
  }

  private void mark() {
    List<HtmlBlock> blocks = issue.blocks();
    int first = 0;
    int last = -1;
    for (int i = 0; i < blocks.size() && highlighted != null; i++) {
      if (!blocks.get(i).source().overlaps(highlighted)) continue;
      if (last < 0) first = i;
      last = i;
    }
    page.call("mark", first, last);
  }

  private void reveal() {
    if (caret.isEmpty() || !page.isReady()) return;
    int block = issue.blockAt(caret.getAsInt());
    if (block < 0) return;
    TextRange source = issue.blocks().get(block).source();
    double into = caret.getAsInt() - (double) source.start();
    page.call("reveal", block, Math.clamp(into / Math.max(1, source.length()), 0, 1));
    caret = OptionalInt.empty();
  }

  private ToggleButton phoneToggle(UnaryOperator<String> messages) {
    var toggle =
        new ToggleButton(messages.apply("preview.phone"), new FontIcon(Feather.SMARTPHONE));
    toggle.getStyleClass().addAll("flat", "small");
    toggle.setTooltip(new Tooltip(messages.apply("preview.phone.tooltip")));
    toggle.selectedProperty().addListener((_, _, on) -> page.call("setPhone", on));
    return toggle;
  }

  private static HBox header(String title, ToggleButton phone) {
    var label = new Label(title);
    label.getStyleClass().add("preview-title");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var header = new HBox(label, space, phone);
    header.getStyleClass().add("preview-header");
    return header;
  }
}
