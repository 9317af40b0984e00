package galley.compose;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The values that texts of an issue may name: `{number}`, `{date}`, `{year}`, `{month}`, `{day}`,
/// and the counts of an issue that has nothing in it yet.
final class Variables {
  private static final Pattern FIELD = Pattern.compile("\\\\\\{|\\{([a-z]+)}");

  private Variables() {}

  /// @param number as the publication writes it, which may be `007`
  static Map<String, String> of(Facts facts, String number) {
    Map<String, String> values = new HashMap<>();
    facts.number().map(BigInteger::toString).ifPresent(_ -> values.put("number", number));
    facts.date().ifPresent(date -> values.putAll(of(date)));
    return values;
  }

  static Map<String, String> of(LocalDate date) {
    return Map.of(
        "date",
        date.toString(),
        "year",
        Integer.toString(date.getYear()),
        "month",
        "%02d".formatted(date.getMonthValue()),
        "day",
        "%02d".formatted(date.getDayOfMonth()));
  }

  /// A text with its variables filled in. What is no variable stays as it stands, `{{ page.url }}`
  /// of a site generator too; `\{` is a brace.
  static String fill(String text, Map<String, String> values) {
    return FIELD
        .matcher(text)
        .replaceAll(
            field -> {
              String name = field.group(1);
              String value = name == null ? "{" : values.getOrDefault(name, field.group());
              return Matcher.quoteReplacement(value);
            });
  }
}
