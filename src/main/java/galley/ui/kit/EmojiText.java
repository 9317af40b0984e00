package galley.ui.kit;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;

/// A label whose emoji are pictures in colour. It has one line, or up to `maxLines`, and ends in
/// `…` where the text does not fit.
///
/// It is styled like a label (`-fx-text-fill`, `-fx-font-…`), and is meant to be kept in a list
/// cell and given one text after another: it lays out anew only when text, font or width changed.
///
/// One class, because measuring, cutting and drawing share one flow; half of it is what JavaFX
/// wants of a control.
public final class EmojiText extends Region {
  private static final StyleablePropertyFactory<EmojiText> CSS =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final CssMetaData<EmojiText, Paint> TEXT_FILL =
      CSS.createPaintCssMetaData("-fx-text-fill", text -> text.textFill, Color.BLACK, true);
  private static final CssMetaData<EmojiText, Font> FONT =
      CSS.createFontCssMetaData("-fx-font", text -> text.font, Font.getDefault(), true);
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{IsLatin})’(?=\\p{IsLatin})");
  private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");
  private static final String ELLIPSIS = "…";
  private static final double EMOJI_SIZE = 1.2;

  private final EmojiImages images;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final BooleanProperty struck = new SimpleBooleanProperty(this, "struck");
  private final IntegerProperty maxLines = new SimpleIntegerProperty(this, "maxLines", 1);
  private final SimpleStyleableObjectProperty<Paint> textFill =
      new SimpleStyleableObjectProperty<>(TEXT_FILL, this, "textFill", Color.BLACK);
  private final SimpleStyleableObjectProperty<Font> font =
      new SimpleStyleableObjectProperty<>(FONT, this, "font", Font.getDefault());

  private final TextFlow flow = new TextFlow();
  private List<EmojiDrawings.At> emoji = List.of();
  private double naturalWidth = -1;
  private double measuredWidth = -1;
  private double measuredHeight;
  private double laidOutWidth = -1;
  private int shown;

  public EmojiText(EmojiImages images) {
    this(images, "");
  }

  public EmojiText(EmojiImages images, String text) {
    this.images = images;
    getStyleClass().add("emoji-text");
    setAccessibleRole(AccessibleRole.TEXT);
    flow.setManaged(false);
    getChildren().add(flow);
    this.text.addListener(_ -> textChanged());
    font.addListener(_ -> showAll());
    maxLines.addListener(_ -> showAll());
    setText(text);
  }

  public StringProperty textProperty() {
    return text;
  }

  public String getText() {
    return text.get();
  }

  public void setText(String text) {
    this.text.set(text);
  }

  /// Draws a line through the words, or not.
  public void setStruck(boolean through) {
    struck.set(through);
  }

  /// How many lines there are at most; 1 unless set.
  public IntegerProperty maxLinesProperty() {
    return maxLines;
  }

  public void setMaxLines(int lines) {
    maxLines.set(lines);
  }

  public ObjectProperty<Paint> textFillProperty() {
    return textFill;
  }

  public ObjectProperty<Font> fontProperty() {
    return font;
  }

  /// What is shown at the present width: the whole text, or a part of it that ends in `…`.
  String shownText() {
    return shown == getText().length() ? getText() : getText().substring(0, shown) + ELLIPSIS;
  }

  private void textChanged() {
    emoji = images.find(getText());
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    showAll();
  }

  private void showAll() {
    naturalWidth = -1;
    measuredWidth = -1;
    laidOutWidth = -1;
    fill(getText().length(), "");
    requestLayout();
  }

  /// Measures all of the text, and leaves what is shown as it was.
  private double measure(DoubleSupplier measurement) {
    int cut = shown;
    if (cut == getText().length()) return measurement.getAsDouble();
    fill(getText().length(), "");
    double measured = measurement.getAsDouble();
    fill(cut, ELLIPSIS);
    return measured;
  }

  /// Puts the first `end` characters into the flow, and `tail` after them.
  private void fill(int end, String tail) {
    List<Node> nodes = new ArrayList<>(emoji.size() * 2 + 1);
    int from = 0;
    for (EmojiDrawings.At at : emoji) {
      if (at.end() > end) break;
      Optional<Image> image = images.image(at.emoji(), pixels());
      if (image.isEmpty()) continue;
      nodes.addAll(runs(getText().substring(from, at.start())));
      nodes.add(new Drawing(image.get(), emojiSize()));
      from = at.end();
    }
    String rest = getText().substring(from, end) + tail;
    shown = end;
    if (nodes.isEmpty() && isOneRun(rest)) {
      showRun(rest);
      return;
    }
    nodes.addAll(runs(rest));
    if (nodes.isEmpty()) nodes.add(run(rest));
    flow.getChildren().setAll(nodes);
  }

  /// A run that is there is given the words: a new one would have to be styled.
  private void showRun(String string) {
    List<Node> there = flow.getChildren();
    if (there.size() == 1 && there.getFirst() instanceof Text run) run.setText(string);
    else flow.getChildren().setAll(run(string));
  }

  private static boolean isOneRun(String string) {
    char[] chars = string.toCharArray();
    return !Bidi.requiresBidi(chars, 0, chars.length);
  }

  /// Right-to-left text in a run for each word: JavaFX 26.0.1 fails to lay out a right-to-left run
  /// that wraps (`PrismTextLayout.computeTrailingSpaceWidth` indexes before its glyphs).
  private List<Text> runs(String string) {
    if (string.isEmpty()) return List.of();
    return isOneRun(string)
        ? List.of(run(string))
        : WORD.matcher(string).results().map(word -> run(word.group())).toList();
  }

  /// A font with Chinese letters draws the apostrophe of a Latin word as wide as one of them.
  private Text run(String string) {
    var run = new Text(APOSTROPHE.matcher(string).replaceAll("'"));
    run.fontProperty().bind(font);
    run.fillProperty().bind(textFill);
    run.strikethroughProperty().bind(struck);
    return run;
  }

  private double emojiSize() {
    return Math.rint(font.get().getSize() * EMOJI_SIZE);
  }

  /// Without a window yet, the main screen's scale is the best guess.
  private int pixels() {
    var scene = getScene();
    double scale =
        scene == null || scene.getWindow() == null
            ? Screen.getPrimary().getOutputScaleX()
            : scene.getWindow().getOutputScaleX();
    return (int) Math.ceil(emojiSize() * scale);
  }

  /// Cuts where the ellipsis still fits, after having laid out all of the text: one line is cut
  /// anywhere, the last of several between words or, where a word fills it, inside that.
  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    if (width != laidOutWidth) {
      if (shown < getText().length()) fill(getText().length(), "");
      if (maxLines.get() == 1) cutOneLine(width);
      else cutLines(width);
      laidOutWidth = width;
    }
    double flowWidth = maxLines.get() == 1 ? flow.prefWidth(-1) : width;
    double flowHeight = flow.prefHeight(flowWidth);
    flow.resizeRelocate(
        snappedLeftInset(),
        snappedTopInset() + Math.max(0, snapPositionY((height - flowHeight) / 2)),
        flowWidth,
        flowHeight);
  }

  private void cutOneLine(double width) {
    double all = flow.prefWidth(-1);
    if (all <= Math.ceil(width)) return;
    flow.resize(all, flow.prefHeight(all));
    flow.layout();
    cutAt(Math.max(0, width - ellipsisWidth()), flow.getHeight() / 2);
  }

  private void cutLines(double width) {
    flow.resize(width, flow.prefHeight(width));
    flow.layout();
    var layout = flow.getLayoutInfo();
    if (layout.getTextLineCount() <= maxLines.get()) return;
    var last = layout.getTextLine(maxLines.get() - 1, false).bounds();
    double x = Math.min(last.getMaxX(), width - ellipsisWidth());
    cutAt(Math.max(0, x), (last.getMinY() + last.getMaxY()) / 2);
  }

  private void cutAt(double x, double y) {
    var hit = flow.getHitInfo(new Point2D(x, y));
    int cut = sourceIndex(hit.getCharIndex());
    while (cut > 0 && Character.isWhitespace(getText().charAt(cut - 1))) cut--;
    if (cut > 0 && Character.isHighSurrogate(getText().charAt(cut - 1))) cut--;
    fill(cut, ELLIPSIS);
  }

  /// A drawing counts as one character in the flow.
  private int sourceIndex(int flowIndex) {
    int source = flowIndex;
    for (EmojiDrawings.At at : emoji) {
      if (at.start() >= source) break;
      if (images.image(at.emoji(), pixels()).isPresent()) source += at.end() - at.start() - 1;
    }
    return Math.min(source, getText().length());
  }

  private double ellipsisWidth() {
    var dots = new Text(ELLIPSIS);
    dots.setFont(font.get());
    return Math.ceil(dots.getLayoutBounds().getWidth());
  }

  @Override
  protected double computePrefWidth(double height) {
    if (naturalWidth < 0) {
      naturalWidth = measure(() -> flow.prefWidth(-1));
    }
    return Math.ceil(naturalWidth) + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + ellipsisWidth() + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width - snappedLeftInset() - snappedRightInset();
    double height = maxLines.get() == 1 || inner <= 0 ? lineHeight() : wrappedHeight(inner);
    return snapSizeY(height) + snappedTopInset() + snappedBottomInset();
  }

  private double wrappedHeight(double width) {
    if (width != measuredWidth) {
      measuredWidth = width;
      measuredHeight =
          Math.min(measure(() -> flow.prefHeight(width)), lineHeight() * maxLines.get());
    }
    return measuredHeight;
  }

  /// The same with and without emoji, so that the rows of a list are of one height.
  private double lineHeight() {
    var line = new Text(ELLIPSIS);
    line.setFont(font.get());
    return Math.ceil(line.getLayoutBounds().getHeight());
  }

  /// Lines are never squeezed into each other; `maxLines` already keeps the height within bounds.
  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMaxWidth(double height) {
    return Double.MAX_VALUE;
  }

  @Override
  public Orientation getContentBias() {
    return maxLines.get() > 1 ? Orientation.HORIZONTAL : super.getContentBias();
  }

  @Override
  public double getBaselineOffset() {
    var line = new Text(ELLIPSIS);
    line.setFont(font.get());
    line.setTextOrigin(VPos.TOP);
    return snappedTopInset() + line.getBaselineOffset();
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? getText()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
    return CSS.getCssMetaData();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return getClassCssMetaData();
  }

  /** One emoji, standing a little below the line like a glyph. */
  private static final class Drawing extends ImageView {
    private Drawing(Image image, double size) {
      super(image);
      setFitWidth(size);
      setFitHeight(size);
    }

    @Override
    public double getBaselineOffset() {
      return Math.rint(getFitHeight() * 0.82);
    }
  }
}
