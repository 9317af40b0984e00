package galley.ui.inbox;

import galley.link.Candidate;
import galley.link.PageFacts;
import galley.link.Stars;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a page said of itself, in the window's language.
final class FactWords {
  private static final Map<String, String> FILE_TYPES =
      Map.of(
          "application/pdf", "PDF",
          "application/epub+zip", "EPUB",
          "application/zip", "ZIP",
          "application/gzip", "GZIP",
          "application/x-tar", "TAR",
          "application/json", "JSON",
          "audio/mpeg", "MP3",
          "image/svg+xml", "SVG",
          "text/csv", "CSV");

  private final Messages messages;
  private final Locale locale;

  FactWords(Language language) {
    messages = language.messages(FactWords.class);
    locale = language.locale();
  }

  /// The little that a card says: `2026-11-14`, `12 min`, `★ 2.2K`, `Rust`, `Apache-2.0`.
  List<String> brief(PageFacts facts) {
    return present(
        Stream.of(
            Stream.of(facts.date() == null ? null : facts.date().toString(), time(facts)),
            work(facts).stream(),
            file(facts).stream()));
  }

  /// When it was published, how long it takes, and the name of its language.
  List<String> publication(PageFacts facts) {
    return present(
        Stream.of(
            Stream.of(
                facts.date() == null ? null : messages.text("about.date", facts.date().toString()),
                facts.duration() == null
                    ? time(facts)
                    : messages.text("about.length", length(facts.duration())),
                facts.language() == null ? null : language(facts.language()))));
  }

  /// What one wants to know of a repository: `★ 2.2K`, `Rust`, `Apache-2.0`.
  List<String> work(PageFacts facts) {
    return present(
        Stream.of(
            Stream.of(
                facts.stars() == null ? null : "★ " + Stars.shown(facts.stars()),
                facts.code(),
                facts.licence())));
  }

  /// What is no web page: `PDF`, `24 pages`, `1.2 MB`.
  List<String> file(PageFacts facts) {
    return present(
        Stream.of(
            Stream.of(
                facts.contentType() == null ? null : fileType(facts.contentType()),
                facts.pages() == null ? null : messages.text("pages", facts.pages()),
                facts.size() == null ? null : size(facts.size()))));
  }

  private static List<String> present(Stream<Stream<? extends @Nullable String>> facts) {
    return facts.flatMap(each -> each).filter(Objects::nonNull).map(String::valueOf).toList();
  }

  /// How long a recording runs, or else how long the page takes to read.
  private @Nullable String time(PageFacts facts) {
    if (facts.duration() != null) return length(facts.duration());
    return facts.minutes() == null ? null : messages.text("minutes", facts.minutes());
  }

  /// As players show it: `12:30`, `1:12:05`.
  static String length(Duration duration) {
    String rest = "%02d".formatted(duration.toSecondsPart());
    return duration.toHours() == 0
        ? duration.toMinutesPart() + ":" + rest
        : "%d:%02d:%s".formatted(duration.toHours(), duration.toMinutesPart(), rest);
  }

  /// A short name for a media type where it has one, else the type itself.
  static String fileType(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    String known = FILE_TYPES.get(type);
    if (known != null) return known;
    return type.matches("(image|audio|video)/\\w{2,4}")
        ? type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT)
        : type;
  }

  /// In decimal units, as browsers show it: `830 B`, `48 KB`, `1.2 MB`.
  private String size(long bytes) {
    if (bytes < 1_000) return messages.text("size.B", bytes);
    if (bytes < 999_500) return messages.text("size.KB", bytes / 1e3);
    return bytes < 999_950_000
        ? messages.text("size.MB", bytes / 1e6)
        : messages.text("size.GB", bytes / 1e9);
  }

  /// The name of a language, as this window's language has it: `English`, `英语`.
  private String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayLanguage(locale);
    return name.isEmpty() ? tag : name;
  }

  /// What a page that was fetched again says that it did not say before.
  String news(PageFacts before, PageFacts now) {
    List<String> news = new ArrayList<>();
    if (!texts(before.titles()).containsAll(texts(now.titles()))) news.add("title");
    if (!texts(before.descriptions()).containsAll(texts(now.descriptions()))) news.add("summary");
    if (!Objects.equals(before.author(), now.author())) news.add("author");
    if (!Objects.equals(before.date(), now.date())) news.add("date");
    if (!Objects.equals(before.stars(), now.stars())) news.add("stars");
    if (!Objects.equals(before.licence(), now.licence())) news.add("licence");
    if (before.archived() != now.archived()) news.add("archived");
    if (!Objects.equals(before.image(), now.image())) news.add("image");
    if (news.isEmpty()) return messages.text("news.none");
    String separator = messages.text("news.separator");
    return messages.text(
        "news",
        news.stream()
            .map(each -> messages.text("news." + each))
            .collect(Collectors.joining(separator)));
  }

  private static Set<String> texts(List<Candidate> candidates) {
    Set<String> texts = new HashSet<>();
    candidates.forEach(candidate -> texts.add(Choice.oneLine(candidate.text())));
    return texts;
  }
}
