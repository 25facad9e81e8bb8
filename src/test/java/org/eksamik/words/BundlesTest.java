package org.eksamik.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every bundle in every language: nothing missing, nothing unused, nothing left in English. */
class BundlesTest {
  /** What reads the same in every language: names, units, and what people type. */
  private static final Pattern NAMES =
      Pattern.compile(
          "Eksamik|QR|PIN|Stuudium|Oqylyq|OnlineExamMaker|Kaoshixing|PDF|MP4|HTML|CSV|JSON|UTF-8"
              + "|Argon2|Ed25519|Wayland|X11|WebRTC|WebGL|WebGPU|Bluetooth|USB|SHA-256|MB|ms|true"
              + "|false|null|direct|pac|https?|host|port|\\d+");

  /** Texts that read as in English, and are right so; by language and key. */
  private static final Set<String> AS_IN_ENGLISH =
      Set.of(
          "et launch.took",
          "et exam.time.hours",
          "et exam.time.minutes",
          "et exam.time.seconds",
          "et profiles.minutes",
          "et viewer.export.video",
          "ru admin.results.file",
          "kk admin.results.file");

  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern BEGS_OR_SHOUTS =
      Pattern.compile(
          "[!！]|(?U)\\b(?:please|oops|palun|vabandust|пожалуйста|ой|өтінеміз|өтінемін|кешіріңіз)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Test
  void everyBundleIsInTheLanguagesThatEksamikSpeaksAndInNoOther() {
    assertThat(BundleFiles.languages())
        .containsExactlyElementsOf(
            new TreeSet<>(Stream.of(Language.values()).map(Language::code).toList()));
    assertThat(BundleFiles.names())
        .containsExactly(
            "cli",
            "details",
            "errors",
            "evidence",
            "files",
            "help",
            "messages",
            "profile",
            "reasons");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasEveryTextAndNoOther(Language language) {
    for (String bundle : BundleFiles.names()) {
      Map<String, String> english = english(bundle);
      Set<String> keys = new TreeSet<>(BundleFiles.read(bundle, language.code()).keySet());
      keys.removeIf(key -> isFew(key) && english.containsKey(other(key)));
      assertThat(keys).as(bundle).isEqualTo(new TreeSet<>(english.keySet()));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextHasThePlacesThatTheEnglishOneHas(Language language) {
    for (String bundle : BundleFiles.names()) {
      Map<String, String> english = english(bundle);
      Map<String, String> texts = BundleFiles.read(bundle, language.code());
      texts.forEach((key, text) -> {
        String counted = isFew(key) ? other(key) : key;
        // Where the last digits decide, "one" is also 21: it has to say the number.
        String like = texts.containsKey(few(counted)) ? other(counted) : counted;
        assertThat(BundleFiles.places(text))
            .as("%s %s", bundle, key)
            .isEqualTo(BundleFiles.places(english.getOrDefault(like, "")));
      });
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noTextIsEmptyOrLeftInEnglish(Language language) {
    List<String> left = new ArrayList<>();
    for (String bundle : BundleFiles.names()) {
      Map<String, String> english = english(bundle);
      BundleFiles.read(bundle, language.code())
          .forEach((key, text) -> {
            assertThat(text).as("%s %s", bundle, key).isNotBlank();
            if (language != Language.EN
                && text.equals(english.get(key))
                && hasWords(text)
                && !AS_IN_ENGLISH.contains(language.code() + " " + key)) {
              left.add(bundle + " " + key + "=" + text);
            }
          });
    }
    assertThat(left).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextIsInTheScriptOfItsLanguage(Language language) {
    Pattern other =
        Pattern.compile(
            switch (language) {
              case ET, EN -> "[\\p{IsCyrillic}]";
              case RU -> "[\\p{IsHan}әғқңөұүһіӘҒҚҢӨҰҮҺІ]";
              case KK -> "\\p{IsHan}";
              case ZH -> "\\p{IsCyrillic}";
            });
    for (String bundle : BundleFiles.names()) {
      BundleFiles.read(bundle, language.code())
          .forEach((key, text) ->
              assertThat(text.replace("总部/财务部", ""))
                  .as("%s %s", bundle, key)
                  .doesNotContainPattern(other));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noTextBegsOrShouts(Language language) {
    for (String bundle : BundleFiles.names()) {
      BundleFiles.read(bundle, language.code())
          .forEach((key, text) ->
              assertThat(text).as("%s %s", bundle, key).doesNotContainPattern(BEGS_OR_SHOUTS));
    }
  }

  @Test
  void everyTextIsUsed() throws IOException {
    Set<String> used = UsedKeys.all();
    for (String bundle : BundleFiles.names()) {
      assertThat(english(bundle).keySet().stream().filter(key -> !used.contains(key)))
          .as(bundle)
          .isEmpty();
    }
  }

  @Test
  void everyTextThatIsAskedForIsThere() throws IOException {
    Set<String> all = new HashSet<>();
    BundleFiles.names().forEach(bundle -> all.addAll(english(bundle).keySet()));
    Set<String> asked = UsedKeys.askedByCode();
    asked.addAll(UsedKeys.ofScreens());
    assertThat(asked).hasSizeGreaterThan(300);
    assertThat(asked.stream().filter(key -> !all.contains(key))).isEmpty();
  }

  private static Map<String, String> english(String bundle) {
    return BundleFiles.read(bundle, Language.EN.code());
  }

  private static boolean hasWords(String text) {
    String rest = NAMES.matcher(BundleFiles.withoutPlaces(text)).replaceAll("");
    return LETTER.matcher(rest).find();
  }

  private static boolean isFew(String key) {
    return key.endsWith(".few");
  }

  private static String few(String key) {
    return key.replaceFirst("\\.(one|few|other)$", ".few");
  }

  private static String other(String key) {
    return key.replaceFirst("\\.(one|few|other)$", ".other");
  }
}
