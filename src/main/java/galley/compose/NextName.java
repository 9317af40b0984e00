package galley.compose;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The `{name}` of the next issue's file, where the last one followed from number and day: after
/// `weekly-2026-11` of number 11 and `weekly-2026-12` of number 12 comes `weekly-2026-13`. A name
/// of the issue's own words follows from nothing.
final class NextName {
  private static final Pattern FIGURE = Pattern.compile("\\d+");

  private NextName() {}

  /// @param issues the newest first
  /// @param number as a path has it, `007`
  static Optional<String> of(List<Known> issues, Facts next, String number) {
    if (issues.size() < 2) return Optional.empty();
    Known last = issues.getFirst();
    Known before = issues.get(1);
    String name = last.values().get("name");
    String older = before.values().get("name");
    if (name == null || older == null) return Optional.empty();
    return bare(renewed(older, before, last.facts(), number(last))).equals(bare(name))
        ? Optional.of(renewed(name, last, next, number))
        : Optional.empty();
  }

  /// A name in which `08` and `8` are the same.
  private static String bare(String name) {
    return name.replaceAll("(?<!\\d)0+(?=\\d)", "");
  }

  private static String renewed(String name, Known of, Facts next, String number) {
    Optional<LocalDate> to = next.date();
    Optional<WrittenDay> day = WrittenDay.in(name);
    if (day.isPresent() && of.date().equals(day.map(WrittenDay::day)) && to.isPresent()) {
      int at = name.indexOf(day.get().text());
      int end = at + day.get().text().length();
      return figures(name.substring(0, at), of, next, number)
          + day.get().like(to.get())
          + figures(name.substring(end), of, next, number);
    }
    return figures(name, of, next, number);
  }

  private static String number(Known known) {
    return known.values().getOrDefault("number", "");
  }

  private static String figures(String text, Known of, Facts next, String number) {
    Optional<BigInteger> year = of.year().map(BigInteger::valueOf);
    return FIGURE
        .matcher(text)
        .replaceAll(
            figure -> {
              Optional<BigInteger> said = Optional.of(new BigInteger(figure.group()));
              if (figure.group().equals(number(of))) return number;
              if (said.equals(of.number()) && next.number().isPresent()) {
                return Renewal.asIn(Map.of("number", figure.group()), next.number().get());
              }
              return said.equals(year) && next.date().isPresent()
                  ? Integer.toString(next.date().get().getYear())
                  : figure.group();
            });
  }
}
