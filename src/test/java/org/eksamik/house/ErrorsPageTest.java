package org.eksamik.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eksamik.exam.Fault;
import org.junit.jupiter.api.Test;

class ErrorsPageTest {
  private static final Path PAGE = Path.of("docs/errors.md");

  @Test
  void thePageForTheHelpDeskSaysWhatTheProgramSays() throws Exception {
    if (System.getProperty("eksamik.pages", "").equals("write")) {
      Files.writeString(PAGE, ErrorsPage.text());
    }
    assertThat(PAGE).hasContent(ErrorsPage.text());
  }

  @Test
  void noTwoFaultsHaveTheSameCode() {
    assertThat(Stream.of(Fault.values()).map(Fault::code))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("E-[1-9]\\d\\d"));
  }
}
