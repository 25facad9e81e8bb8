package org.eksamik.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.1, 1.4.3: text stands out from its ground by 4.5 : 1. */
class ContrastTest {
  private static final Path SHEET = Path.of("resources/css/eksamik.css");
  private static final List<String> THEMES = List.of("light", "dark", "contrast");
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
  private static final Pattern TEXT = Pattern.compile("-fx-text-fill:\\s*(-ek-[a-z-]+)");
  private static final Pattern GROUND = Pattern.compile("-fx-background-color:([^;]*-ek-[^;]*);");
  private static final Pattern TOKEN_NAME = Pattern.compile("-ek-[a-z-]+");
  private static final Pattern TOKEN = Pattern.compile("(-ek-[a-z-]+):\\s*#([0-9A-Fa-f]{6})");

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "ink, ground",
    "ink, surface",
    "ink, action-tint",
    "ink, attention-tint",
    "soft, ground",
    "soft, surface",
    "off, ground",
    "off, line-or-disabled",
    "soft, action-tint",
    "action, ground",
    "action, surface",
    "action, action-tint",
    "action-ink, action",
    "action-ink, action-strong",
    "attention, ground",
    "attention, attention-tint",
    "stop, ground",
    "stop, surface",
    "good, surface",
    "good, good-tint"
  })
  void textStandsOutInEveryTheme(String text, String ground) throws IOException {
    for (String theme : new String[] {"light", "dark", "contrast"}) {
      Map<String, String> tokens = tokens("\\." + theme);
      // In high contrast a switched-off button has its own ground.
      String on =
          !ground.equals("line-or-disabled")
              ? ground
              : theme.equals("contrast") ? "ground" : "line";
      assertThat(
              ratio(
                  tokens.getOrDefault("-ek-" + text, "no such token"),
                  tokens.getOrDefault("-ek-" + on, "no such token")))
          .as(theme)
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "bar-ink, bar",
    "bar-ink, bar-hover",
    "bar-soft, bar",
    "bar-amber-ink, bar-amber",
    "bar-done-ink, bar-done",
    "demo-ink, demo",
    "demo-ink, demo-stripe"
  })
  void textStandsOutOnTheBar(String text, String ground) throws IOException {
    Map<String, String> tokens = tokens("\\.root");
    assertThat(
            ratio(
                tokens.getOrDefault("-ek-" + text, "no such token"),
                tokens.getOrDefault("-ek-" + ground, "no such token")))
        .isGreaterThanOrEqualTo(4.5);
  }

  /** WCAG 2.1, 1.4.11: how far a bar has come stands out from what is left by 3 : 1. */
  @ParameterizedTest
  @CsvSource({"light", "dark", "contrast"})
  void aBarStandsOutFromItsTrack(String theme) throws IOException {
    Map<String, String> tokens = tokens("\\." + theme);
    assertThat(
            ratio(
                tokens.getOrDefault("-ek-action", "no such token"),
                tokens.getOrDefault("-ek-track", "no such token")))
        .isGreaterThanOrEqualTo(3);
  }

  /** Whatever a rule writes on a ground of its own stands out from it. */
  @Test
  void everyRuleThatPaintsAGroundWritesOnItReadably() throws IOException {
    List<String> weak = new ArrayList<>();
    Matcher rules = RULE.matcher(Files.readString(SHEET).replaceAll("(?s)/\\*.*?\\*/", ""));
    while (rules.find()) {
      Matcher text = TEXT.matcher(rules.group(2));
      Matcher ground = GROUND.matcher(rules.group(2));
      if (text.find() && ground.find()) {
        for (String theme : THEMES) {
          // In high contrast a switched-off button has its own ground.
          boolean replaced =
              theme.equals("contrast") && rules.group(1).contains(".button.primary:disabled");
          Map<String, String> tokens = new HashMap<>(tokens("\\.root"));
          tokens.putAll(tokens("\\." + theme));
          for (String on :
              TOKEN_NAME
                  .matcher(ground.group(1))
                  .results()
                  .map(MatchResult::group)
                  .skip(ground.group(1).contains("gradient") ? 0 : layers(ground.group(1)) - 1L)
                  .toList()) {
            if (!replaced && ratio(token(tokens, text.group(1)), token(tokens, on)) < 4.5) {
              weak.add(theme + ": " + rules.group(1).strip() + " on " + on);
            }
          }
        }
      }
    }
    assertThat(weak).isEmpty();
  }

  /** Only the innermost of several grounds is behind the text. */
  private static long layers(String grounds) {
    return TOKEN_NAME.matcher(grounds).results().count();
  }

  private static String token(Map<String, String> tokens, String name) {
    return tokens.getOrDefault(name, "no such token");
  }

  @Test
  void theEdgesOfFieldsAreSeen() throws IOException {
    for (String theme : new String[] {"light", "dark", "contrast"}) {
      Map<String, String> tokens = tokens("\\." + theme);
      assertThat(
              ratio(
                  tokens.getOrDefault("-ek-edge", "no such token"),
                  tokens.getOrDefault("-ek-surface", "no such token")))
          .isGreaterThanOrEqualTo(3);
    }
  }

  private static Map<String, String> tokens(String selector) throws IOException {
    String sheet = Files.readString(Path.of("resources/css/eksamik.css"));
    Matcher block = Pattern.compile("(?m)^" + selector + " \\{([^}]*-ek-[^}]*)}").matcher(sheet);
    assertThat(block.find()).isTrue();
    Map<String, String> tokens = new HashMap<>();
    TOKEN.matcher(block.group(1)).results().forEach(it -> tokens.put(it.group(1), it.group(2)));
    return tokens;
  }

  private static double ratio(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour, 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
