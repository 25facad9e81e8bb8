package org.eksamik.app.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A manual page in the language of {@code man(7)}: every command with what it takes. */
final class ManualPage {
  private final StringBuilder page = new StringBuilder();

  private ManualPage() {}

  static String of(CommandSpec root) {
    ManualPage manual = new ManualPage();
    manual.write(root);
    return manual.page.toString();
  }

  private void write(CommandSpec root) {
    line(".TH EKSAMIK 1");
    section("NAME");
    line("eksamik \\- " + text(description(root)));
    section("SYNOPSIS");
    line(".B eksamik");
    line("[options] [command]");
    section("DESCRIPTION");
    line("Without a command the window opens.");
    section("OPTIONS");
    line("They may stand before or after a command.");
    root.options().stream().filter(option -> !option.hidden()).forEach(this::option);
    section("COMMANDS");
    root.subcommands().values().stream().map(CommandLine::getCommandSpec).forEach(this::command);
    section("EXIT STATUS");
    exitCodes(root)
        .forEach((code, meaning) -> {
          line(".TP");
          line(".B " + code);
          line(text(meaning));
        });
  }

  private void command(CommandSpec command) {
    if (command.usageMessage().hidden()) {
      return;
    }
    if (!command.subcommands().isEmpty()) {
      command.subcommands().values().forEach(sub -> command(sub.getCommandSpec()));
      return;
    }
    String parameters =
        command.positionalParameters().stream()
            .map(PositionalParamSpec::paramLabel)
            .collect(Collectors.joining(" "));
    line(".SS " + text(command.qualifiedName() + " " + parameters).strip());
    line(text(description(command)));
    command.positionalParameters().forEach(parameter -> entry(parameter.paramLabel(), parameter));
    command.options().stream()
        .filter(option -> !option.hidden() && !option.inherited() && !isStandard(option))
        .forEach(this::option);
  }

  private static boolean isStandard(OptionSpec option) {
    return option.usageHelp() || option.versionHelp();
  }

  private void option(OptionSpec option) {
    String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    entry(String.join(", ", option.names()) + value, option);
  }

  private void entry(String head, ArgSpec argument) {
    line(".TP");
    line(".B " + text(head));
    line(text(String.join(" ", argument.description())));
  }

  private void section(String name) {
    line(".SH " + name);
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  private static Map<String, String> exitCodes(CommandSpec root) {
    return new LinkedHashMap<>(root.usageMessage().exitCodeList());
  }

  private static String description(CommandSpec command) {
    return Arrays.stream(command.usageMessage().description()).collect(Collectors.joining(" "));
  }

  /** A line must not look like a request of the formatter's. */
  private static String text(String plain) {
    String escaped = plain.replace("\\", "\\e").replace("-", "\\-").replace("%n", " ");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
