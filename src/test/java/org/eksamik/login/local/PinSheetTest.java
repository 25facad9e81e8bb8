package org.eksamik.login.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinSheetTest {
  private static final List<IssuedPin> PINS =
      List.of(
          new IssuedPin("mari", "Mari Õun", Secret.of("K7QD-3XMA")),
          new IssuedPin("%s", "<b>Juri</b> & \"Co\"", Secret.of("ACDE-FGHJ")));

  @TempDir Path temp;
  private final PinSheet sheet =
      new PinSheet(
          new PinSheet.Texts(
              Locale.of("et"),
              "Matemaatika, ruum 204",
              "Kasutajanimi",
              "PIN",
              "Kehtib ühe korra."));

  @Test
  void printsACardForEachStudent() throws Exception {
    sheet.write(temp.resolve("pins.html"), PINS);

    assertThat(temp.resolve("pins.html"))
        .content()
        .startsWith("<!DOCTYPE html>")
        .contains(
            "lang=\"et\"", "size: A4", "dashed", "Matemaatika, ruum 204", "Kehtib &uuml;he korra.")
        .contains("Mari", "K7QD-3XMA", "ACDE-FGHJ", "<dd>%s</dd>")
        .contains("&lt;b&gt;Juri&lt;/b&gt; &amp; &quot;Co&quot;")
        .doesNotContain("<b>", "http://", "https://", "<script");
  }

  @Test
  void onlyTheOwnerMayReadItAlsoInPlaceOfAnOlderOne() throws Exception {
    assumeThat(temp.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Path file = Files.writeString(temp.resolve("pins.html"), "older");

    sheet.write(file, PINS);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(temp)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void saysThatTheFolderIsMissing() {
    assertThatThrownBy(() -> sheet.write(temp.resolve("missing/pins.html"), PINS))
        .asInstanceOf(type(ExamException.class))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.STORAGE));
  }
}
