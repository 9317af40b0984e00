package galley.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The help of every command, in one language: picocli looks up what an option means here, by the
/// key that its annotation names.
final class HelpTexts extends ResourceBundle {
  private final Console console;
  private final Set<String> keys = new TreeSet<>();

  HelpTexts(Console console) {
    this.console = console;
  }

  void describe(CommandLine command) {
    describeOne(command);
    command.setResourceBundle(this);
  }

  private void describeOne(CommandLine command) {
    command.getCommandSpec().args().stream()
        .map(ArgSpec::descriptionKey)
        .filter(Objects::nonNull)
        .forEach(keys::add);
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.description(console.say("command." + command.getCommandName()), "");
    usage.synopsisHeading(console.say("help.usage") + " ");
    usage.commandListHeading("\n" + console.say("help.commands") + "\n");
    usage.sortOptions(false);
    command.getSubcommands().values().forEach(this::describeOne);
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return keys.contains(key) ? console.say(key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(keys);
  }
}
