package org.eksamik.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.profile.StarterProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DetailTest {
  private final ExamException noAccount =
      ExamException.of(Fault.USAGE).with("detail", Detail.of("no-account", "login", "mari"));

  @ParameterizedTest
  @CsvSource({
    "en, there is no account mari",
    "et, kontot mari ei ole",
    "ru, нет учётной записи mari",
    "kk, mari тіркелгісі жоқ",
    "zh, 没有账号 mari"
  })
  void isSaidInTheLanguageOfWhoeverReadsIt(String language, String detail) {
    assertThat(noAccount.facts(Locale.of(language))).containsEntry("detail", detail);
  }

  @Test
  void isSaidInEnglishToTheLogAndToMachines() {
    assertThat(noAccount.facts()).containsEntry("detail", "there is no account mari");
    assertThat(noAccount).hasMessageContaining("there is no account mari");
  }

  @Test
  void isSaidInEnglishWhereALanguageIsNotSpoken() {
    assertThat(noAccount.facts(Locale.FRENCH)).containsEntry("detail", "there is no account mari");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void leavesOptionsAndValuesAsTheyAreTyped(Language language) {
    ExamException why =
        ExamException.of(Fault.USAGE)
            .with("detail", Detail.of("one-of", Map.of("option", "--by", "values", "id, login")));
    assertThat(why.facts(language.locale()).get("detail")).contains("--by", "id, login");
  }

  @ParameterizedTest
  @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "EN")
  void namesTheFileAndNothingElseInEnglish(Language language, @TempDir Path folder)
      throws Exception {
    Path file = Files.createFile(folder.resolve("profile.json"));
    ExamException why =
        catchThrowableOfType(ExamException.class, () -> StarterProfile.write(file, List.of()));
    assertThat(why.facts(language.locale()).get("detail"))
        .contains(file.toString())
        .doesNotContain("exists", "left");
    assertThat(why.facts().get("detail")).isEqualTo(file + " exists already and is left as it is");
  }
}
