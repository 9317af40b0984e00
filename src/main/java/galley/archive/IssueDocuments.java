package galley.archive;

import galley.issue.Item;
import galley.issue.ItemLink;
import galley.issue.Outline;
import galley.issue.PlainText;
import galley.issue.Region;
import galley.issue.Section;
import galley.link.LinkKey;
import galley.link.LinkUrl;
import galley.text.Lines;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// An issue as documents of the index: one for its file, one for each item, one for each run of
/// prose. Blocks are left out: what stands in every issue would be found in every issue.
final class IssueDocuments {
  static final String HEAD = "head";
  static final String PATH = "path";
  static final String SIZE = "size";
  static final String MODIFIED = "modified";
  static final String UNREAD = "unread";
  static final String NUMBER = "number";
  static final String DATE = "date";
  static final String ITEM = "item";
  static final String LINE = "line";
  static final String TITLE = "title";
  static final String URL = "url";
  static final String BODY_URL = "body-url";
  static final String BODY = "body";

  /** Keys to find a document by: of the title link, of the links of the body. */
  static final String TITLE_KEY = "title-key";

  static final String BODY_KEY = "body-key";

  /** The host of the title link, and the words of the title, for what is maybe the same page. */
  static final String SITE = "site";

  static final String TITLE_WORDS = "title-words";

  /** All words: of title, text, and the hosts and paths of links. */
  static final String TEXT = "text";

  /** Names in a front matter whose values are text for readers. */
  private static final Set<String> SAID_OF_ISSUE =
      Set.of("title", "subtitle", "description", "summary", "headline");

  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_KEY = 1_000;
  private static final int LONGEST_PATH = 300;
  private static final Pattern MIRROR = Pattern.compile("^(?:www|m)\\.(?=.*\\.)");
  private static final Pattern LONG_RUN = Pattern.compile("[A-Za-z0-9]{31,}");

  /** Positions, so that neighbours can be asked for; no frequencies of use and no lengths. */
  private static final FieldType WORDS = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  private static final FieldType WORDS_ALONE = words(IndexOptions.DOCS);

  private final ArchivedIssue issue;
  private final Outline outline;
  private final Lines lines;
  private final List<Document> documents = new ArrayList<>();

  private IssueDocuments(ArchivedIssue issue) {
    this.issue = issue;
    this.outline = issue.outline();
    this.lines = Lines.of(outline.text());
  }

  private static FieldType words(IndexOptions options) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  /// All documents of an issue, the file's first.
  static List<Document> of(ArchivedIssue issue, IssueStamp stamp) {
    var made = new IssueDocuments(issue);
    made.documents.add(head(stamp, issue.number(), issue.date(), false));
    made.add();
    return made.documents;
  }

  /// The document of a file that holds no text.
  static List<Document> unread(IssueStamp stamp) {
    return List.of(head(stamp, null, null, true));
  }

  private static Document head(
      IssueStamp stamp, @Nullable String number, @Nullable String date, boolean unread) {
    var head = new Document();
    head.add(new StringField(HEAD, "", Field.Store.NO));
    path(head, stamp.path());
    head.add(new NumericDocValuesField(SIZE, stamp.size()));
    head.add(new NumericDocValuesField(MODIFIED, stamp.modified()));
    if (unread) head.add(new NumericDocValuesField(UNREAD, 1));
    value(head, NUMBER, number);
    value(head, DATE, date);
    return head;
  }

  /// What is longer than any number or date is none.
  private static void value(Document head, String field, @Nullable String value) {
    if (value == null || value.length() > LONGEST_VALUE) return;
    head.add(new SortedDocValuesField(field, new BytesRef(value)));
  }

  private static void path(Document document, String path) {
    document.add(new StringField(PATH, path, Field.Store.NO));
    document.add(new SortedDocValuesField(PATH, new BytesRef(path)));
  }

  private void add() {
    int number = 0;
    for (Item item : outline.items()) item(item, ++number);
    String said = saidOfIssue();
    if (!said.isEmpty()) document(0, 0, "", said);
    for (Region region : outline.regions()) prose(region);
  }

  private String saidOfIssue() {
    if (outline.frontMatter() == null) return "";
    List<String> values = new ArrayList<>();
    outline
        .frontMatter()
        .fields()
        .forEach(
            (name, value) -> {
              if (SAID_OF_ISSUE.contains(name.toLowerCase(Locale.ROOT))) values.add(value);
            });
    return String.join("\n", values).strip();
  }

  private void prose(Region region) {
    String text = region.range().in(outline.text());
    Section section = outline.sectionAt(region.range().start()).orElse(null);
    switch (region.kind()) {
      case PROSE -> {
        String heading = section == null || section.heading() == null ? "" : section.heading();
        document(0, region.range().start(), heading, PlainText.ofBlocks(text));
      }
      case HEADING -> {
        boolean title = section != null && outline.isTitle(section);
        if (title) document(0, region.range().start(), "", PlainText.ofBlocks(text));
      }
      default -> {}
    }
  }

  private Document document(int item, int start, String title, String body) {
    var document = new Document();
    path(document, issue.path());
    document.add(new NumericDocValuesField(ITEM, item));
    document.add(new StoredField(LINE, lines.at(start) + 1));
    document.add(new StoredField(TITLE, title));
    if (!body.isEmpty()) {
      document.add(new StoredField(BODY, body));
      document.add(new Field(TEXT, body, WORDS));
    }
    if (item > 0) document.add(new Field(TEXT, title, WORDS));
    documents.add(document);
    return document;
  }

  private void item(Item item, int number) {
    String body = PlainText.ofBlocks(item.body().in(outline.text()));
    Document document = document(number, item.range().start(), item.titleText(), body);
    Set<LinkKey> keys = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    String title = item.urlText();
    if (title != null) titleLink(item, title, document, keys, addresses);
    for (ItemLink link : item.links()) {
      // Reading a URL is what most of the time goes into that is not Lucene's.
      if (link.url().equals(title)) continue;
      LinkUrl url = LinkUrl.parse(link.url()).orElse(null);
      if (url == null) continue;
      addresses.add(address(url));
      LinkKey key = LinkKey.of(url);
      if (!keys.add(key)) continue;
      document.add(new StringField(BODY_KEY, term(key), Field.Store.NO));
      document.add(new StoredField(BODY_URL, link.url()));
    }
    for (String address : addresses) document.add(new Field(TEXT, address, WORDS));
  }

  private static void titleLink(
      Item item, String text, Document document, Set<LinkKey> keys, Set<String> addresses) {
    Optional<LinkUrl> parsed = LinkUrl.parse(text);
    if (parsed.isEmpty()) return;
    LinkUrl url = parsed.get();
    LinkKey key = LinkKey.of(url);
    keys.add(key);
    addresses.add(address(url));
    document.add(new StringField(TITLE_KEY, term(key), Field.Store.NO));
    document.add(new StoredField(URL, text));
    document.add(new StringField(SITE, site(url), Field.Store.NO));
    document.add(new Field(TITLE_WORDS, item.titleText(), WORDS_ALONE));
  }

  /// What a reader may remember of an address: its host and the words of its path, decoded. Long
  /// runs without a pause are nobody's words, and would be half of the index.
  private static String address(LinkUrl url) {
    String path = url.path();
    String start = path.substring(0, Math.min(path.length(), LONGEST_PATH));
    String words = LONG_RUN.matcher(start).replaceAll("/");
    return url.host() + decoded(words);
  }

  private static String decoded(String path) {
    if (path.indexOf('%') < 0) return path;
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException cut) {
      return path;
    }
  }

  /// A key as a term of the index, which has to end somewhere.
  static String term(LinkKey key) {
    return key.value().length() <= LONGEST_KEY ? key.value() : "sha256 " + sha256(key.value());
  }

  /// The host by which two pages are of one site: in lower case, without `www.` and `m.`.
  static String site(LinkUrl url) {
    String host = url.host().toLowerCase(Locale.ROOT);
    String bare = MIRROR.matcher(host).replaceFirst("");
    return bare.length() <= LONGEST_KEY ? bare : "sha256 " + sha256(bare);
  }

  static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
