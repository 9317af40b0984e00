package galley.summarize;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Judges what pages say of themselves: whether it can stand as a summary beside this page's text.
public final class OwnWords {

  /// How far it can: a better one comes first.
  public enum Worth {
    /** It says what a reader gets. */
    GOOD,
    /** It is short, asks, or announces: the text may say it better. */
    WEAK,
    /** It is cut, of the whole site, a list of keywords, or not about this text. */
    POOR
  }

  private static final int LONGEST = 420;
  private static final int SHORTEST = 45;
  private static final int SHORTEST_DENSE = 18;
  private static final int ENOUGH_TEXT = 240;
  private static final Pattern REMNANT =
      Pattern.compile(
          "&(?:amp|hellip|lt|gt|quot|nbsp|#\\d{1,6}|#x[0-9a-fA-F]{1,5});|</?[a-zA-Z][^>]{0,80}>"
              + "|\\]\\(https?:|^\\s*[>#*]|\\u00C3[\\u0080-\\u00BF]|â€|\\uFFFD|锟斤拷|\\{\\{|\\$\\{");
  private static final Pattern LIST_MARK = Pattern.compile("[,，、;；|｜·•]");
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "posted by |abstract page for |by .{2,40} on .{2,40}$|learn from .{2,30} experts|(?:find"
              + " out|discover|learn|read|see|explore|get) (?:more|everything|all)? ?(?:about"
              + " |here)|(?:read|find|discover|learn|see|watch|view|browse|explore|click|visit|join|buy|shop|order|download|follow|stay|sign|get)"
              + " .{0,160}(?:to (?:learn|find out|see|discover|know)"
              + " (?:more|how|what|why)|here[.!]?$|now[.!]?$|today[.!]?$|!$)|the"
              + " (?:official|best|leading|#1|number one) |stay up to date|(?:the |my |a"
              + " )?(?:personal )?(?:blog|weblog|website|web site|site|homepage|home"
              + " page|portfolio|rants|musings|ramblings)(?: and \\w+)? (?:of|by|about|for|from)"
              + " |all the latest|the latest (?:news|posts|articles|updates)|"
              + ".{0,80}(?:为您|為您|为你)(?:提供|带来|整理)|.{0,80}(?:最新|全面)的?.{0,20}(?:资讯|资料|新闻)|"
              + ".{0,80}(?:の使い方、|はこちら|ご紹介します。?$)");

  private static final Pattern INVITATION =
      Pattern.compile(
          "(?i)is the (?:best|leading|number one) |contribute to \\S{1,100} development"
              + " by|\\b(?:clic?k|tap) here\\b|点击查看|点击阅读");

  private final Set<String> text;
  private final String head;
  private final String title;
  private final Set<String> titleTerms;
  private final List<String> sites;
  private final boolean dense;
  private final boolean enough;

  /// @param paragraphs the main text
  /// @param sites what the site calls itself
  public OwnWords(List<String> paragraphs, @Nullable String title, List<String> sites) {
    StringBuilder some = new StringBuilder();
    for (String paragraph : paragraphs) {
      if (some.length() < 20_000) {
        some.append(paragraph, 0, Math.min(paragraph.length(), 20_000)).append('\n');
      }
    }
    this.head = some.toString();
    this.text = Terms.of(head);
    this.title = title == null ? "" : title;
    this.titleTerms = Terms.of(this.title);
    this.sites = List.copyOf(sites);
    this.dense = Scripts.isDense(head);
    this.enough = head.length() > (dense ? ENOUGH_TEXT / 3 : ENOUGH_TEXT);
  }

  /// How well a description would do as the summary of this page.
  public Worth worth(String description) {
    if (isPoor(description)) {
      return Worth.POOR;
    }
    return isWeak(description) ? Worth.WEAK : Worth.GOOD;
  }

  private boolean isPoor(String it) {
    Set<String> terms = Terms.of(it);
    return terms.isEmpty()
        || Clipped.is(it)
        || isCutInWord(it)
        || REMNANT.matcher(it).find()
        || INVITATION.matcher(it).find()
        || repeatsTitle(it, terms)
        || repeatsItself(it)
        || isKeywords(it)
        || isOfSite(it, terms)
        || isElsewhere(it, terms)
        || TEMPLATE.matcher(it.toLowerCase(Locale.ROOT)).lookingAt();
  }

  private boolean isWeak(String it) {
    boolean denseOne = Scripts.isDense(it);
    List<String> sentences = Sentences.of(it);
    String first = sentences.isEmpty() ? it : sentences.getFirst();
    return it.length() < (denseOne ? SHORTEST_DENSE : SHORTEST)
        || it.length() > (denseOne ? LONGEST / 2 : LONGEST)
        || sentences.size() > 3
        || sentences.stream().anyMatch(Boilerplate::is)
        || first.endsWith("?")
        || first.endsWith("？")
        || beginsWithTitle(it)
        || hasDateline(it)
        || (Openings.isDangling(first) && Openings.isPersonal(first));
  }

  /** A cut without dots: no stop at the end, while the text has the same words and goes on. */
  private boolean isCutInWord(String it) {
    String plain = it.strip();
    if (Sentences.isWhole(plain) || plain.length() < 20) {
      return false;
    }
    String end = plain.substring(plain.length() - 12);
    int at = head.indexOf(plain.substring(0, 12));
    int last = at < 0 ? -1 : head.indexOf(end, at);
    int after = last + end.length();
    boolean goesOn =
        last >= 0
            && last - at < plain.length() + 40
            && after < head.length()
            && head.charAt(after) != '\n'
            && !isStop(head.charAt(after));
    boolean usual = plain.length() >= 147 && plain.length() <= 166;
    return goesOn || (usual && Sentences.of(plain).size() > 1);
  }

  private static boolean isStop(char c) {
    return ".!?。！？".indexOf(c) >= 0;
  }

  private boolean repeatsTitle(String it, Set<String> terms) {
    long beyond = terms.stream().filter(t -> !titleTerms.contains(t)).count();
    boolean only = beyond * 4 <= terms.size();
    boolean framed = beyond < titleTerms.size() && it.contains(title) && !Sentences.isWhole(it);
    return (!titleTerms.isEmpty() && (only || framed)) || folded(it).equals(folded(title));
  }

  /** The title first, and then a text that would do without it. */
  private boolean beginsWithTitle(String it) {
    if (title.length() < 8 || !it.startsWith(title)) {
      return false;
    }
    String rest = it.substring(title.length()).strip();
    return !rest.isEmpty() && !Character.isLowerCase(rest.codePointAt(0));
  }

  /** A place and date first, while the text has the same without. */
  private boolean hasDateline(String it) {
    String rest = Dateline.strip(it);
    return !rest.equals(it) && head.contains(rest.substring(0, Math.min(12, rest.length())));
  }

  private static boolean repeatsItself(String it) {
    int half = it.length() / 2;
    return half >= 20 && it.indexOf(it.substring(0, 20), 20) > 0;
  }

  private static boolean isKeywords(String it) {
    String[] parts = LIST_MARK.split(it);
    if (parts.length < 3 || Sentences.isWhole(it)) {
      return parts.length == 2 && it.length() < 16 && !it.contains(" ");
    }
    int longest = Scripts.isDense(it) ? 9 : 26;
    long small = List.of(parts).stream().filter(p -> p.strip().length() <= longest).count();
    return small * 10 >= parts.length * 8L;
  }

  /** It begins with the name of the site and an explanation, and shares little with the text. */
  private boolean isOfSite(String it, Set<String> terms) {
    String folded = folded(it);
    boolean named =
        sites.stream().map(OwnWords::folded).anyMatch(s -> s.length() > 2 && folded.startsWith(s));
    return enough
        && named
        && Terms.share(terms, text) < 0.75
        && Terms.share(terms, titleTerms) < 0.3;
  }

  private boolean isElsewhere(String it, Set<String> terms) {
    if (!enough) {
      return false;
    }
    boolean otherScript = Scripts.isDense(it) != dense;
    return otherScript || (Terms.share(terms, text) < 0.34 && Terms.share(terms, titleTerms) < 0.3);
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
