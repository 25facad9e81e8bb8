package org.eksamik.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterProfileTest {
  @TempDir private Path folder;

  @Test
  void lacksNothingButItsSecret() {
    assertThat(Samples.findings(StarterProfile.text(), folder))
        .singleElement()
        .extracting(Finding::path, Finding::fault)
        .containsExactly("providers.onlineexammaker.code", Fault.PROFILE_SECRET_MISSING);
  }

  @Test
  void isValidOnceItIsFilledIn() {
    String filled = StarterProfile.text().replace("\"code\": \"…\"", "\"code\": \"c\"");
    assertThat(Samples.valid(filled, folder).exams()).hasSize(1);
  }

  @Test
  void isValidWithEverythingTurnedOn() throws Exception {
    String everything =
        StarterProfile.text()
            .replaceAll("(?m)^( *)//(?=[\"{},]|  \"|$)", "$1")
            .replace("$argon2id$…", Samples.HASH)
            .replace(": \"…\"", ": \"filled\"");
    Profile profile = Samples.valid(everything, Samples.prepared(folder));
    assertThat(profile.exams()).hasSize(3);
    assertThat(profile.providers()).hasSize(3);
    assertThat(profile.login().stuudium()).isPresent();
    assertThat(profile.kiosk().quitPassword()).isPresent();
  }

  @Test
  void isWrittenToANewFileOnly() throws Exception {
    Path file = folder.resolve("profile.json");
    StarterProfile.write(file, List.of());
    assertThat(file).hasContent(StarterProfile.text());
    Files.writeString(file, "mine");
    assertThatThrownBy(() -> StarterProfile.write(file, List.of()))
        .isInstanceOfSatisfying(
            ExamException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.USAGE));
    assertThat(file).hasContent("mine");
  }

  @Test
  void saysThatAFolderIsMissing() {
    assertThatThrownBy(() -> StarterProfile.write(folder.resolve("none/profile.json"), List.of()))
        .isInstanceOfSatisfying(
            ExamException.class,
            fault -> assertThat(fault.facts().get("detail")).contains("cannot be written"));
  }
}
