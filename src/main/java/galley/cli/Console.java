package galley.cli;

import galley.text.Sentences;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Where a command reads and writes, and in which language. Output is UTF-8 and its lines end with
/// LF, whatever the system's own ways are.
///
/// @param folder where the command was called: relative paths start from it
public record Console(InputStream in, PrintWriter out, PrintWriter err, Path folder, Lang lang) {
  private static final Sentences SENTENCES = Sentences.of(Console.class);

  static Console of(InputStream in, OutputStream out, OutputStream err, Path folder, Lang lang) {
    return new Console(in, utf8(out), utf8(err), folder, lang);
  }

  private static PrintWriter utf8(OutputStream out) {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** One line on standard output. */
  void print(String line) {
    out.print(line + "\n");
  }

  /** One line on standard error. */
  void complain(String sentence) {
    out.flush();
    err.print(sentence + "\n");
    err.flush();
  }

  String say(String key, Object... args) {
    return SENTENCES.get(lang.locale(), key, args);
  }

  Path resolve(Path path) {
    return folder.resolve(path).normalize();
  }
}
