package galley.ui.inbox;

import galley.fetch.FailureKind;
import galley.inbox.Fetched;
import galley.inbox.InboxLink;
import galley.text.WriteFailedException;
import galley.ui.kit.Language;
import galley.ui.kit.Messages;
import galley.yaml.Fields;
import galley.yaml.YamlProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What is said about links, in the window's language.
final class LinkWords {
  private static final int EXCERPT = 60;

  private final Messages messages;
  private final Locale locale;

  LinkWords(Language language) {
    messages = language.messages(LinkWords.class);
    locale = language.locale();
  }

  /// The name of the site, or else its host.
  static String site(InboxLink link) {
    String site = link.facts().site();
    return site == null || site.isBlank() ? host(link) : site;
  }

  static String host(InboxLink link) {
    String host = link.url().host().toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /// The language of a tag without its region: `zh` of `zh-CN`.
  static String primary(String tag) {
    return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  /// Where a title stood, as its chip says it.
  String titleSource(String source) {
    return switch (source) {
      case "title" -> "<title>";
      case "headline" -> messages.text("source.headline");
      default -> source;
    };
  }

  /// Where a summary comes from, as its chip says it: what the page says of itself, wherever it
  /// says so, is its description.
  String summarySource(String source) {
    return switch (source) {
      case "first paragraph", "extracted" -> messages.text("source.extracted");
      case "description", "og:description", "twitter:description", "JSON-LD", "meta" ->
          messages.text("source.description");
      default -> source;
    };
  }

  /// Why a page could not be had: `timed out after 20 s`.
  String failure(Fetched.Failure failure) {
    String detail = Objects.requireNonNullElse(failure.detail(), "");
    boolean known =
        Arrays.stream(FailureKind.values()).anyMatch(k -> Fields.word(k).equals(failure.error()));
    if (!known) return (failure.error() + " " + detail).strip();
    boolean status = failure.error().equals("not-found") && !detail.matches("\\d{3}");
    return messages.text("failure." + failure.error(), status ? "" : detail).strip();
  }

  /// What a person can do where the page did not answer.
  String advice(Fetched.Failure failure) {
    return messages.text(
        switch (failure.error()) {
          case "login", "consent", "blocked" -> "advice.wall";
          case "not-found", "unknown-host", "not-web", "too-many-redirects" -> "advice.address";
          case "private-address" -> "advice.private";
          default -> "advice.later";
        });
  }

  /// The beginning of a text, in one line.
  String excerpt(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int end = Math.min(line.length(), EXCERPT);
    if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) end--;
    return end < line.length() ? line.substring(0, end) + "…" : line;
  }

  String problem(YamlProblem problem) {
    return messages.text(
        "unreadable.line",
        "inbox/" + problem.file(),
        Integer.toString(problem.line()),
        problem.sentence(locale));
  }

  /// What could not be written, why, and that it is not lost.
  String notWritten(List<LinkFiles.Failure> failures) {
    LinkFiles.Failure first = failures.getFirst();
    String why = messages.text("write." + reason(first.cause()).name(), folder(first.cause()));
    boolean deleted = failures.stream().allMatch(failed -> failed.write().delete());
    return messages.text(
        deleted ? "delete.failed" : "write.failed",
        failures.size(),
        first.write().link().title(),
        why);
  }

  private static WriteFailedException.Reason reason(IOException cause) {
    return switch (cause) {
      case WriteFailedException failed -> failed.reason();
      case FileAlreadyExistsException _ -> WriteFailedException.Reason.NOT_A_FOLDER;
      case AccessDeniedException _ -> WriteFailedException.Reason.FOLDER_READ_ONLY;
      default -> WriteFailedException.Reason.OTHER;
    };
  }

  private static String folder(IOException cause) {
    return switch (cause) {
      case WriteFailedException failed -> failed.folder().toString();
      case FileSystemException failed -> String.valueOf(failed.getFile());
      default -> "inbox";
    };
  }
}
