package galley.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// The first page of a PDF as lines and their sizes, to find the one that is set like a title.
///
/// Fonts in the file are not read, what is drawn from elsewhere is not followed, and only the
/// beginning of the page is looked at: it is enough for a title, and a page can be made to cost
/// hours.
final class FirstPage extends PDFTextStripper {
  private static final int OPERATORS = 50_000;
  private static final int FONTS = 60;
  private static final int LETTERS = 10_000;
  private static final int LINES = 4;
  private static final Set<String> LEAD_ELSEWHERE = Set.of("Do", "gs", "sh", "BI", "ID", "EI");

  /** Text of one size, in points, on one line. */
  private record Line(String text, float size) {}

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private final Map<Float, Integer> sizes = new HashMap<>();
  private int operators;
  private int fonts;
  private int letters;

  private FirstPage() {
    setStartPage(1);
    setEndPage(1);
    setShouldSeparateByBeads(false);
  }

  /** The largest text of the page, if it is larger than the rest; null if none stands out. */
  static @Nullable String headline(PDDocument document) throws IOException {
    PlainFonts.use();
    withoutFonts(document.getPage(0).getResources());
    FirstPage page = new FirstPage();
    page.writeText(document, Writer.nullWriter());
    page.writeLineSeparator();
    return page.headline();
  }

  private static void withoutFonts(@Nullable PDResources resources) {
    COSDictionary fonts =
        resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.FONT);
    if (fonts == null) {
      return;
    }
    for (COSName name : fonts.keySet()) {
      if (fonts.getDictionaryObject(name) instanceof COSDictionary font) {
        withoutFile(font);
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        COSBase one =
            descendants == null || descendants.size() == 0 ? null : descendants.getObject(0);
        if (one instanceof COSDictionary descendant) {
          withoutFile(descendant);
        }
      }
    }
  }

  private static void withoutFile(COSDictionary font) {
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    if (descriptor != null) {
      List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3)
          .forEach(descriptor::removeItem);
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    String name = operator.getName();
    boolean font = name.equals("Tf");
    if (++operators > OPERATORS || LEAD_ELSEWHERE.contains(name) || (font && ++fonts > FONTS)) {
      return;
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++letters <= LETTERS && text.getDir() == 0) { // what is written up the margin is no title
      super.processTextPosition(text);
    }
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    words.append(text);
    positions.forEach(it -> sizes.merge(rounded(it), 1, Integer::sum));
  }

  private static float rounded(TextPosition text) {
    return Math.round(text.getFontSizeInPt() * 2) / 2f;
  }

  @Override
  protected void writeWordSeparator() {
    words.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    if (!words.isEmpty()) {
      lines.add(new Line(words.toString(), mostly(sizes)));
    }
    words.setLength(0);
    sizes.clear();
  }

  private @Nullable String headline() {
    Map<Float, Integer> all = new HashMap<>();
    lines.forEach(line -> all.merge(line.size(), line.text().length(), Integer::sum));
    float largest =
        (float) lines.stream().filter(FirstPage::isText).mapToDouble(Line::size).max().orElse(0);
    if (largest <= mostly(all) * 1.1) {
      return null;
    }
    List<String> headline =
        lines.stream()
            .dropWhile(line -> line.size() != largest || !isText(line))
            .takeWhile(line -> line.size() == largest)
            .map(Line::text)
            .toList();
    return headline.size() > LINES ? null : joined(headline);
  }

  private static boolean isText(Line line) {
    return line.text().codePoints().filter(Character::isLetter).count() >= 4;
  }

  /** A word divided at the end of a line is put together, Chinese lines have no space between. */
  private static String joined(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String next = line.strip();
      if (!text.isEmpty() && !Character.isIdeographic(text.codePointBefore(text.length()))) {
        text.append(' ');
      }
      text.append(next);
    }
    return text.toString();
  }

  private static float mostly(Map<Float, Integer> sizes) {
    return sizes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0f);
  }
}
