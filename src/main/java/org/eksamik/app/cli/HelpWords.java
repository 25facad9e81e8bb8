package org.eksamik.app.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eksamik.words.Language;
import org.eksamik.words.Texts;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What help says about commands and what is wrong with a command line, in one language. Names of
 * commands, options and parameters are the same in each. Read only when somebody needs help: the
 * window opens without it.
 */
final class HelpWords {
  private final Texts texts;

  private HelpWords(Texts texts) {
    this.texts = texts;
  }

  static HelpWords in(Language language) {
    return new HelpWords(Texts.of("help", language));
  }

  /** Lets the command and all that follow it speak. */
  void give(CommandLine tree) {
    tree.setResourceBundle(texts.bundle());
  }

  /** What is wrong, in one sentence. */
  String mistake(ParameterException wrong) {
    return switch (wrong) {
      case UnmatchedArgumentException unknown -> what("mistake.unknown", unknown.getUnmatched());
      case MissingParameterException missing -> missing(missing);
      case OverwrittenOptionException twice ->
          what("mistake.twice", List.of(name(twice.getOverwritten())));
      case MutuallyExclusiveArgsException _ ->
          what(
              "mistake.together",
              wrong.getCommandLine().getCommandSpec().argGroups().stream()
                  .map(CommandLine.Model.ArgGroupSpec::synopsis)
                  .toList());
      default -> other(wrong);
    };
  }

  /** What may have been meant, one a sentence; empty where nothing comes near. */
  String meant(UnmatchedArgumentException unknown) {
    List<String> near = unknown.getSuggestions();
    return near.isEmpty() ? "" : what("mistake.meant", near);
  }

  private String missing(MissingParameterException wrong) {
    List<String> missing = wrong.getMissing().stream().map(HelpWords::name).toList();
    return missing.isEmpty() ? otherwise(wrong) : what("mistake.missing", missing);
  }

  private String other(ParameterException wrong) {
    ArgSpec argument = wrong.getArgSpec();
    String value = wrong.getValue();
    CommandLine command = wrong.getCommandLine();
    if (argument != null && value != null) {
      return texts.text("mistake.value", Map.of("what", name(argument), "value", value));
    }
    if (argument == null && !command.getSubcommands().isEmpty()) {
      return what("mistake.command", List.copyOf(command.getSubcommands().keySet()));
    }
    return otherwise(wrong);
  }

  private String otherwise(ParameterException wrong) {
    return texts.text("mistake.other", Map.of("what", String.valueOf(wrong.getMessage())));
  }

  private String what(String key, List<String> which) {
    return texts.text(key, Map.of("what", which.stream().collect(Collectors.joining(", "))));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? named(option) : argument.paramLabel();
  }

  private static String named(OptionSpec option) {
    return option.arity().max() == 0
        ? option.longestName()
        : option.longestName() + " " + option.paramLabel();
  }
}
