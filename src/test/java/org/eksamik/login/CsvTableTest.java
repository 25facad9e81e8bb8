package org.eksamik.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.login.BadLine.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void recognisesTheSeparator(String separator) throws Exception {
    CsvTable table = read("login,name\nmari,Mari Õun\n".replace(",", separator));

    assertThat(table.badLines()).isEmpty();
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().getFirst().cell("name")).contains("Mari Õun");
  }

  @Test
  void takesAByteOrderMarkForWhatItIs() throws Exception {
    CsvTable table = read("\uFEFFlogin,name\nmari,Mari\n");

    assertThat(table.columns()).containsExactly("login", "name");
  }

  @Test
  void takesKnownColumnsInAnyCase() throws Exception {
    CsvTable table = read("LOGIN,Name,Seat\nmari,Mari,4\n");

    assertThat(table.columns()).containsExactly("login", "name", "Seat");
  }

  @Test
  void countsLinesThroughQuotedBreaksAndBlankLines() throws Exception {
    CsvTable table =
        read(
            "login,name\r\n\r\n"
                + "mari,\"Mari\r\n"
                + "Mai\"\r\n"
                + "juri\r\n"
                + ",,\r\n"
                + "kati,\"Kati \"\"K\"\"\"\r\n"
                + "peep,P,x");

    assertThat(table.rows()).extracting(CsvTable.Row::number).containsExactly(3L, 7L);
    assertThat(table.rows().getFirst().cell("name")).contains("Mari\r\nMai");
    assertThat(table.rows().getLast().cell("name")).contains("Kati \"K\"");
    assertThat(table.badLines())
        .containsExactly(
            new BadLine(5, Reason.COLUMN_COUNT, "1 / 2"),
            new BadLine(8, Reason.COLUMN_COUNT, "3 / 2"));
  }

  @Test
  void reportsEachLineThatIsNotUtf8AndReadsTheOthers() throws Exception {
    CsvTable table = read("login,name\na,Õun\nb,Pirn\nc,Õis\n", Charset.forName("windows-1257"));

    assertThat(table.rows()).extracting(CsvTable.Row::number).containsExactly(3L);
    assertThat(table.badLines())
        .containsExactly(BadLine.of(2, Reason.NOT_UTF8), BadLine.of(4, Reason.NOT_UTF8));
  }

  @Test
  void refusesUtf16() throws Exception {
    CsvTable table = read("login,name\nmari,Mari\n", StandardCharsets.UTF_16);

    assertThat(table.badLines()).contains(BadLine.of(1, Reason.NOT_UTF8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "login,name\nok,Ok\nmari,\"Mari\njuri,Juri\n",
        "login,name\nok,Ok\nmari,\"Mari\"x\n"
      })
  void saysWhereAQuotationMarkDoesNotClose(String text) throws Exception {
    assertThat(read(text).badLines()).containsExactly(BadLine.of(3, Reason.QUOTES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "login,name\n", "login,name\n\n,\n"})
  void saysThatThereIsNothing(String text) throws Exception {
    assertThat(read(text).badLines()).containsExactly(BadLine.of(1, Reason.NO_LINES));
  }

  @Test
  void saysThatAColumnStandsTwice() throws Exception {
    assertThat(read("login,Login,name\na,b,c\n").badLines())
        .containsExactly(new BadLine(1, Reason.TWICE_THE_COLUMN, "login"));
  }

  @Test
  void saysThatTheFileIsMissing() {
    Path missing = temp.resolve("missing.csv");

    assertThatThrownBy(() -> CsvTable.read(missing, List.of()))
        .asInstanceOf(type(ExamException.class))
        .satisfies(e -> {
          assertThat(e.fault()).isEqualTo(Fault.FILE_INVALID);
          assertThat(e.facts()).containsEntry("file", missing.toString());
        });
  }

  @Test
  void printsNoCells() throws Exception {
    assertThat(read("login,password\nmari,apple-tree\n").toString()).doesNotContain("apple-tree");
  }

  @Test
  void comparesLoginsWithoutRegardToCaseAndForm() {
    assertThat(LoginName.key("  MARI.ÕUN ")).isEqualTo(LoginName.key("mari.o\u0303un"));
    assertThat(LoginName.key("ＭＡＲＩ")).isEqualTo("mari");
    assertThat(LoginName.key("STRASSE")).isEqualTo(LoginName.key("straße"));
    assertThat(LoginName.key("mari")).isNotEqualTo(LoginName.key("marl"));
  }

  private CsvTable read(String text) throws Exception {
    return read(text, StandardCharsets.UTF_8);
  }

  private CsvTable read(String text, Charset charset) throws Exception {
    Path file = Files.writeString(temp.resolve("people.csv"), text, charset);
    return CsvTable.read(file, List.of("login", "name"));
  }
}
