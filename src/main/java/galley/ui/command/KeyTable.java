package galley.ui.command;

import galley.ui.kit.Language;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// All keys as Markdown tables, one for each place where they count: what the help shows.
public final class KeyTable {
  private KeyTable() {}

  public static String markdown(Language language) {
    return Arrays.stream(Command.Group.values())
        .map(group -> table(group, language))
        .collect(Collectors.joining("\n"));
  }

  private static String table(Command.Group group, Language language) {
    List<Command> known =
        Arrays.stream(Command.values())
            .filter(command -> command.group() == group && !command.keys().isEmpty())
            .toList();
    String keys = language.messages(KeyTable.class).text("keys");
    return known.stream()
        .map(command -> "| " + keys(command) + " | " + command.title(language) + " |\n")
        .collect(
            Collectors.joining(
                "", "| " + keys + " | " + group.title(language) + " |\n|---|---|\n", ""));
  }

  private static String keys(Command command) {
    return command.allKeysText().stream().map(KeyTable::code).collect(Collectors.joining(" "));
  }

  /** Behind two backticks one may stand. */
  private static String code(String keys) {
    return keys.contains("`") ? "`` " + keys + " ``" : "`" + keys + "`";
  }
}
