package org.eksamik.app.cli;

import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Takes an option's value only when it is written with an equals sign: {@code --fake-devices FILE}
 * must leave the file to the command.
 */
final class OnlyAfterEquals implements IParameterPreprocessor {
  @Override
  @SuppressWarnings("JdkObsolete") // the stack is picocli's
  public boolean preprocess(
      Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> info) {
    if (info.get("separator") instanceof String separator && !separator.isEmpty()) {
      return false;
    }
    option.setValue(Optional.of(""));
    return true;
  }
}
