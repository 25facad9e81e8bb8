package org.eksamik.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.eksamik.sandbox.http.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleTest {
  private final Sandbox sandbox = Sandbox.start();

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private static List<CSVRecord> records(String csv) throws IOException {
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(csv))
        .getRecords();
  }

  @Test
  void offersOneExamAtEachProviderAndBothLogins() {
    JsonNode profile = Json.read(sandbox.profile());

    assertThat(profile.path("title").asText()).isEqualTo("Näidiskool, ruum 204");
    assertThat(profile.path("language").asText()).isEqualTo("et");
    assertThat(profile.path("login").fieldNames()).toIterable().contains("stuudium", "local");
    assertThat(profile.path("exams").findValuesAsText("title"))
        .containsExactly("Matemaatika", "Inglise keel", "Ohutus");
    assertThat(profile.path("exams").findValuesAsText("provider"))
        .containsExactly("oqylyq", "onlineexammaker", "kaoshixing");
    assertThat(profile.path("kiosk").path("enabled").asBoolean(true)).isFalse();
  }

  @Test
  void opensTheOqylyqExamUnderTheOtherOrigin() {
    JsonNode exam = Json.read(sandbox.profile()).path("exams").path(0);

    assertThat(exam.path("externalUrl").asText()).isEqualTo(sandbox.otherOrigin() + "/exam/math");
    assertThat(exam.path("exitUrl").asText()).isEqualTo(sandbox.address() + "/done");
  }

  @Test
  void givesEveryLocalAccountALineOnTheRoster() throws IOException {
    List<CSVRecord> accounts = records(sandbox.accountsCsv());
    List<CSVRecord> roster = records(sandbox.rosterCsv());

    assertThat(accounts).isNotEmpty();
    assertThat(accounts.getFirst().getParser().getHeaderNames())
        .containsExactly("login", "firstName", "lastName", "group", "password");
    assertThat(roster.getFirst().getParser().getHeaderNames())
        .containsExactly(
            "stuudium",
            "idcode",
            "local",
            "exams",
            "extraMinutes",
            "userId",
            "loginValue",
            "password",
            "user_id",
            "department",
            "external_id",
            "email");
    assertThat(roster.stream().map(line -> line.get("local")).toList())
        .isEqualTo(accounts.stream().map(line -> line.get("login")).toList());
    assertThat(roster).allSatisfy(line -> assertThat(line.isConsistent()).isTrue());
  }
}
