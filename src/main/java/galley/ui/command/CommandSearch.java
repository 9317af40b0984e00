package galley.ui.command;

import galley.ui.kit.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Finds commands by what is typed, in every language of the window: somebody who learned a name in
/// English goes on finding it in Chinese.
final class CommandSearch {
  /** Longer than any name; nobody types it. */
  private static final int LONGEST = 60;

  private final Map<Command, List<NameMatch>> names = new EnumMap<>(Command.class);

  CommandSearch() {
    for (Command command : Command.values()) {
      names.put(
          command,
          Arrays.stream(Language.values())
              .map(language -> new NameMatch(command.title(language)))
              .toList());
    }
  }

  /// What fits, the best first; of those that fit alike, what was used last first.
  ///
  /// @param recent what was used, the last first
  List<Command> find(String query, List<Command> among, List<Command> recent) {
    if (query.length() > LONGEST) return List.of();
    record Hit(Command command, int rank) {}
    return among.stream()
        .flatMap(command -> hit(command, query).stream().mapToObj(r -> new Hit(command, r)))
        .sorted(
            Comparator.comparingInt(Hit::rank)
                .thenComparingInt(hit -> age(recent, hit.command()))
                .thenComparing(Hit::command))
        .map(Hit::command)
        .toList();
  }

  private OptionalInt hit(Command command, String query) {
    return names.getOrDefault(command, List.of()).stream()
        .map(name -> name.rank(query))
        .flatMapToInt(OptionalInt::stream)
        .min();
  }

  private static int age(List<Command> recent, Command command) {
    int at = recent.indexOf(command);
    return at < 0 ? Integer.MAX_VALUE : at;
  }
}
