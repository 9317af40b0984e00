package galley.cli;

import galley.export.ExportRefusedException;
import galley.text.WriteFailedException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The sentence for everything that can go wrong. */
final class Failures {
  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  String sentence(Throwable failure) {
    return switch (failure) {
      case CommandException e -> String.valueOf(e.getMessage());
      case ParameterException e -> wrong(e);
      case WriteFailedException e -> e.sentence(console.lang().locale());
      case ExportRefusedException e -> e.sentence(console.lang().locale());
      case NoSuchFileException e -> console.say("failed.missing", name(e));
      case NotDirectoryException e -> console.say("failed.no-folder", name(e));
      case AccessDeniedException e -> console.say("failed.denied", name(e));
      case FileSystemException e -> console.say("failed.io", name(e));
      case IOException e -> console.say("failed.io", words(e));
      default -> console.say("failed.unexpected", words(failure));
    };
  }

  private String wrong(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    return switch (e) {
      case UnmatchedArgumentException u ->
          console.say("wrong.unmatched", String.join(" ", u.getUnmatched()), command);
      case MissingParameterException m -> console.say("wrong.missing", labels(m), command);
      case MutuallyExclusiveArgsException _ -> console.say("wrong.exclusive", command);
      case OverwrittenOptionException o ->
          console.say("wrong.twice", label(o.getOverwritten()), command);
      default -> console.say("wrong.value", value(e), command);
    };
  }

  private static String labels(MissingParameterException e) {
    return e.getMissing().stream().map(Failures::label).collect(Collectors.joining(" "));
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String value(ParameterException e) {
    return e.getValue() == null ? words(e) : e.getValue();
  }

  private static String name(FileSystemException e) {
    return e.getFile() == null ? words(e) : e.getFile();
  }

  private static String words(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
