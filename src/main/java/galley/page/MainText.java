package galley.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The text of the page itself, paragraph by paragraph, without what stands around it, and how long
/// it takes to read.
///
/// From the body down to the element that still holds most of the prose: seven tenths of all, or
/// four tenths of its parent's where the page says that the text is there (`article`, `main`,
/// `articleBody`); but not past an introduction that stands before it, after the headline. Headings
/// and code are no paragraphs, unless the page is one preformatted text.
///
/// The ports of Mozilla's Readability and of boilerpipe for Java had their last releases years ago,
/// and walk over every element's text again and again; this is less than they need for adapters.
final class MainText {
  private static final int WORDS_A_MINUTE = 230;
  private static final int IDEOGRAPHS_A_MINUTE = 400;
  private static final double MOST = 0.7;
  private static final double MARKED = 0.4;
  private static final Pattern BODY_CLASS =
      Pattern.compile(
          "(?:^|[\\s_-])(?:markdown-body|(?:article|post|entry|blog|page|story|news|main|rich_media)[-_]?"
              + "(?:body|content|text|main)|content|cont|prose|js_content)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private MainText() {}

  static List<String> of(Page page) {
    TextBlocks all = TextBlocks.of(page.document());
    Element main = main(page, all);
    List<TextBlock> inside = inside(all.blocks(), main);
    boolean preformatted =
        weight(inside, TextBlock.Kind.CODE) > 2 * weight(inside, TextBlock.Kind.PARAGRAPH)
            && length(inside, TextBlock.Kind.PARAGRAPH) < 400;
    List<String> paragraphs = texts(inside, it -> isText(it, preformatted));
    return paragraphs.isEmpty()
        ? texts(inside, it -> it.kind() != TextBlock.Kind.HEADING && it.linked() <= 0.5)
        : paragraphs;
  }

  private static List<String> texts(List<TextBlock> blocks, Predicate<TextBlock> wanted) {
    return blocks.stream().filter(wanted).map(TextBlock::text).toList();
  }

  private static boolean isText(TextBlock block, boolean preformatted) {
    return switch (block.kind()) {
      case HEADING -> false;
      case CODE -> preformatted;
      case PARAGRAPH, ITEM -> block.linked() <= 0.5 && (!block.isShort() || ends(block.text()));
    };
  }

  private static boolean ends(String text) {
    return text.length() > 10 && ".!?。！？".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static Element main(Page page, TextBlocks all) {
    Element body = page.document().body();
    double whole = all.prose(body);
    Set<Element> titled = titled(page);
    Element at = body;
    while (true) {
      Element next = null;
      for (Element child : at.children()) {
        if (next == null || all.prose(child) > all.prose(next)) {
          next = child;
        }
      }
      if (next == null || !holds(all, at, next, whole) || cutsOff(all, titled, at, next)) {
        return at;
      }
      at = next;
    }
  }

  private static Set<Element> titled(Page page) {
    Set<Element> titled = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element headline : page.layout().named("h1")) {
      for (Element at = headline; at != null && titled.add(at); at = at.parent()) {}
    }
    return titled;
  }

  /** Whether the headline is not in the child, and some prose of its parent stands before it. */
  private static boolean cutsOff(
      TextBlocks all, Set<Element> titled, Element parent, Element child) {
    if (isMarked(child) || titled.isEmpty() || titled.contains(child)) {
      return false;
    }
    for (Element at : parent.children()) {
      if (at.equals(child)) {
        return false;
      }
      if (all.prose(at) > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(TextBlocks all, Element parent, Element child, double whole) {
    double prose = all.prose(child);
    if (prose <= 0 || child.nameIs("p") || child.nameIs("li") || child.nameIs("pre")) {
      return false;
    }
    boolean alone =
        parent.children().stream().filter(it -> it.nameIs(child.normalName())).count() == 1
            || !child.nameIs("article");
    return prose >= MOST * whole
        || (isMarked(child) && alone && prose >= MARKED * all.prose(parent));
  }

  private static boolean isMarked(Element element) {
    return element.nameIs("article")
        || element.nameIs("main")
        || element.attr("role").equals("main")
        || element.attr("itemprop").contains("articleBody")
        || BODY_CLASS.matcher(some(element.className() + " " + element.id())).find();
  }

  private static String some(String names) {
    return names.substring(0, Math.min(names.length(), 200));
  }

  private static List<TextBlock> inside(List<TextBlock> blocks, Element main) {
    Set<Element> elements = Collections.newSetFromMap(new IdentityHashMap<>());
    main.stream().forEach(elements::add);
    return blocks.stream().filter(it -> elements.contains(it.holder())).toList();
  }

  private static double weight(List<TextBlock> blocks, TextBlock.Kind kind) {
    return blocks.stream().filter(it -> it.kind() == kind).mapToDouble(TextBlock::weight).sum();
  }

  private static int length(List<TextBlock> blocks, TextBlock.Kind kind) {
    return blocks.stream().filter(it -> it.kind() == kind).mapToInt(it -> it.text().length()).sum();
  }

  /** Minutes, rounded up, at least one. */
  static int minutes(String text) {
    long dense = 0;
    long words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ideograph = Character.isIdeographic(c) || isKana(c);
      dense += ideograph ? 1 : 0;
      boolean letter = !ideograph && Character.isLetterOrDigit(c);
      words += letter && !inWord ? 1 : 0;
      inWord = letter || (inWord && (c == '\'' || c == '’' || c == '-'));
    }
    double minutes = (double) words / WORDS_A_MINUTE + (double) dense / IDEOGRAPHS_A_MINUTE;
    return Math.max(1, (int) Math.ceil(minutes));
  }

  private static boolean isKana(int c) {
    return c >= 0x3040 && c <= 0x30FF;
  }
}
