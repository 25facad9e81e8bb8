package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.eksamik.capture.ffmpeg.RecordedMedia;
import org.eksamik.evidence.RecordedOnce;
import org.eksamik.evidence.keys.ReadingKey;
import org.eksamik.evidence.reading.RecordedSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code evidence} over a session that was really recorded. */
class EvidenceCommandsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PROFILE =
      """
      {"profile": 1, "title": "Room", "login": {"local": {}},
       "providers": {"kaoshixing": {"appId": "1", "appKey": "key"}},
       "exams": [{"id": "a", "title": "A", "provider": "kaoshixing"}]}
      """;

  @TempDir Path data;
  private RecordedOnce recorded;
  private String id = "";
  private Path out;

  @BeforeEach
  void record() throws Exception {
    recorded = RecordedOnce.in(data);
    id = recorded.folder().id();
    out = data.resolve("out");
  }

  private TypedCommand run(int exitCode, String... words) {
    TypedCommand command = new TypedCommand();
    List<String> all =
        Stream.concat(
                Stream.of("evidence"),
                Stream.concat(Stream.of(words), Stream.of("--data", data.toString())))
            .toList();
    assertThat(command.type(all.toArray(String[]::new)))
        .as(command.err() + command.out())
        .isEqualTo(exitCode);
    return command;
  }

  private static JsonNode json(TypedCommand command) throws IOException {
    return JSON.readTree(command.out());
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void listsWhatIsRecorded() throws Exception {
    assertThat(json(run(0, "list", "--json")))
        .anySatisfy(session -> {
          assertThat(session.path("session").asText()).isEqualTo(id);
          assertThat(session.path("state").asText()).isEqualTo("complete");
          assertThat(session.path("readableBy").asText()).isEqualTo("workstation");
          assertThat(session.path("streams")).hasSize(3);
        });
  }

  @Test
  void verifyPassesAndNamesThePlaceOfOneFlippedByte() throws Exception {
    assertThat(run(0, "verify", id).out()).contains(id);
    Path segment = recorded.folder().segments().getFirst();
    byte[] good = Files.readAllBytes(segment);
    for (int place : new int[] {0, good.length / 3, good.length / 2, good.length - 1}) {
      byte[] bad = good.clone();
      bad[place] ^= 1;
      Files.write(segment, bad);
      JsonNode session = json(run(1, "verify", id, "--json")).path("sessions").path(0);
      assertThat(session.path("intact").asBoolean()).isFalse();
      JsonNode finding = session.path("findings").path(0);
      assertThat(finding.path("segment").asInt()).as("byte %d", place).isEqualTo(1);
      assertThat(finding.path("text").asText()).contains("1");
    }
  }

  @Test
  void exportWritesRecordingsJournalAndPage() throws Exception {
    run(0, "export", id, "--to", out.toString());

    assertThat(written())
        .hasSize(4)
        .contains("journal.jsonl", "report.html")
        .anyMatch(name -> name.startsWith("camera") && name.endsWith(".webm"))
        .anyMatch(name -> name.startsWith("screen") && name.endsWith(".webm"));
  }

  @Test
  void exportWritesTheFormsThatAreAskedFor() throws Exception {
    RecordedSession session =
        RecordedSession.open(recorded.folder(), recorded.key(), java.util.Set.of());
    String middle = session.began().plus(session.length().dividedBy(2)).toString();
    JsonNode answer =
        json(
            run(
                0,
                "export",
                id,
                "--to",
                out.toString(),
                "--format",
                "mp4,PDF",
                "--from",
                middle,
                "--picture",
                middle,
                "--json"));

    assertThat(answer.path("files")).hasSize(3);
    assertThat(written()).hasSize(3).contains("report.pdf");
    for (String file : written()) {
      if (file.endsWith(".mp4")) {
        assertThat(RecordedMedia.read(out.resolve(file)).pictures()).isPositive();
      } else {
        try (PDDocument report = Loader.loadPDF(out.resolve(file).toFile())) {
          assertThat(report.getNumberOfPages()).isPositive();
        }
      }
    }
  }

  @Test
  void aKeyOfSomebodyElseExportsNothing() throws Exception {
    Path other = data.resolve("other.key");
    ReadingKey.make(other);
    TypedCommand refused = run(1, "export", id, "--to", out.toString(), "--key", other.toString());

    assertThat(refused.err()).contains("--key");
    assertThat(out).doesNotExist();
  }

  @Test
  void wrongWordsEndWithTwo() {
    run(2, "export", id, "--to", out.toString(), "--format", "avi");
    run(2, "export", id, "--to", out.toString(), "--from", "nine");
    run(2, "export", id, "--to", out.toString(), "--picture", "nine");
    run(
        2,
        "export",
        id,
        "--to",
        out.toString(),
        "--from",
        "2026-05-04T09:00:00Z",
        "--until",
        "2026-05-04T08:00:00Z");
    run(2, "export", "nothing", "--to", out.toString());
    run(2, "view", "nothing");
    run(2, "view", id, "--key", data.resolve("none.key").toString());
    run(2, "view", id, "--signer", "xyz");
  }

  @Test
  void viewOpensTheWindowWithWhatIsNamed() {
    Path key = recorded.sessions().ownReadingKey();

    assertThat(run(0, "view", id, "--key", key.toString()).started.getLast())
        .startsWith("recordings ")
        .endsWith("[" + id + "] key reading.key signers 0");
    assertThat(run(0, "view").started.getLast()).endsWith("[] signers 0");
  }

  @Test
  void signerPrintsByWhatAnExamsServerKnowsTheWorkstation() throws Exception {
    Path profile = data.resolve("room.json");
    Files.writeString(profile, PROFILE);
    JsonNode plain = json(run(0, "signer", "--json", "--profile", profile.toString()));
    Files.writeString(profile, "// another layout\n" + PROFILE.replace(",", " ,\n"));
    JsonNode laidOutAnew = json(run(0, "signer", "--json", "--profile", profile.toString()));

    assertThat(plain.path("signer").asText()).matches("[0-9a-f]{64}");
    assertThat(plain.path("profile").asText()).matches("[0-9a-f]{64}");
    assertThat(laidOutAnew).isEqualTo(plain);
    assertThat(run(0, "signer").out())
        .isEqualToIgnoringNewLines(
            plain.path("fingerprint").asText() + " " + plain.path("signer").asText());
  }
}
