package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eksamik.words.Language;
import org.eksamik.words.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Every command is helped with in the language of whoever asks. */
class HelpWordsTest {
  private final Locale usual = Locale.getDefault();
  private final TypedCommand command = new TypedCommand();

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(usual);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCommandOptionAndParameterIsDescribed(Language language) {
    List<String> silent = new ArrayList<>();
    for (CommandSpec each : all(language)) {
      if (each.usageMessage().description().length == 0) {
        silent.add(each.qualifiedName());
      }
      Stream.concat(each.options().stream(), each.positionalParameters().stream())
          .filter(argument -> argument.description().length == 0)
          .forEach(argument -> silent.add(each.qualifiedName() + " " + argument.paramLabel()));
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void everyTextBelongsToACommandOrIsAMistake() {
    Set<String> left = new TreeSet<>(Texts.of("help", Language.EN).bundle().keySet());
    left.removeIf(key -> key.startsWith("usage.") || key.startsWith("mistake."));
    for (CommandSpec each : all(Language.EN)) {
      String command = each.qualifiedName(".") + ".";
      left.remove(command + "usage.description");
      Stream.concat(each.options().stream(), each.positionalParameters().stream())
          .flatMap(HelpWordsTest::keys)
          .forEach(key -> {
            if (!left.remove(command + key)) {
              left.remove(key);
            }
          });
    }
    assertThat(left).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "et, Kasutus: eksamik link, Eksaminand",
    "ru, Использование: eksamik link, Экзаменуемый",
    "kk, Қолданылуы: eksamik link, Емтихан тапсырушы",
    "zh, 用法：eksamik link, 考生",
    "de, Usage: eksamik link, The candidate",
  })
  void helpsInTheLanguageOfTheSystem(Locale language, String usage, String candidate) {
    Locale.setDefault(language);
    assertThat(command.type("link", "--help")).isZero();
    assertThat(command.out()).contains(usage, "--candidate=FILE", candidate);
  }

  @ParameterizedTest
  @CsvSource({
    "et, demo --nothing-like-that, Eksamik ei tunne seda: --nothing-like-that.",
    "ru, demo --nothing-like-that, Eksamik не знает: --nothing-like-that.",
    "kk, check, Жетіспейді: URL.",
    "zh, demo --screenshots, 缺少：--screenshots DIR。",
    "en, check https://a.example --timeout soon, --timeout S does not take “soon”.",
    "et, demo --screenshots a --screenshots b, --screenshots DIR võib olla ainult üks kord.",
    "en, evidence, 'A command has to follow: list, view, verify'",
    "ru, accounts lst, 'Возможно, имелось в виду: list?'",
  })
  void saysWhatIsWrongInTheLanguageOfTheSystem(Locale language, String words, String said) {
    Locale.setDefault(language);
    assertThat(command.type(words.split(" "))).isEqualTo(2);
    assertThat(command.err()).contains(said);
    assertThat(command.out()).isEmpty();
  }

  @Test
  void theManualPageIsEnglishInEveryLanguage() {
    Locale.setDefault(Locale.of("kk"));
    assertThat(command.type("manual")).isZero();
    assertThat(command.out())
        .contains("Starts and guards exams", "Opens a page as an exam would", "a person must act");
  }

  private static List<CommandSpec> all(Language language) {
    CommandLine tree =
        new Commands(
                new TypedCommand(),
                InstantSource.system(),
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()))
            .tree();
    HelpWords.in(language).give(tree);
    List<CommandSpec> all = new ArrayList<>();
    add(tree.getCommandSpec(), all);
    return all;
  }

  private static void add(CommandSpec command, List<CommandSpec> all) {
    all.add(command);
    command.subcommands().values().forEach(sub -> add(sub.getCommandSpec(), all));
  }

  /** Under which its description may be found. */
  private static Stream<String> keys(ArgSpec argument) {
    if (argument instanceof OptionSpec option) {
      return option.descriptionKey().isEmpty()
          ? Stream.of(option.longestName().replaceFirst("^-+", ""))
          : Stream.of(option.descriptionKey());
    }
    PositionalParamSpec parameter = (PositionalParamSpec) argument;
    return Stream.of(parameter.paramLabel() + "[" + parameter.index() + "]");
  }
}
