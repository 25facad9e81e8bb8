package org.eksamik.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eksamik.sandbox.Sandbox;
import org.eksamik.sandbox.oqylyq.OqylyqStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareLinksTest {
  private static final String CLASS =
      "external_id,firstName,lastName,email\n"
          + "1566,Mari,Maasikas,mari@school.example\n1567,Jaan,Tamm,jaan@school.example\n";

  @TempDir private Path folder;
  private Sandbox sandbox;
  private Path profile;
  private Path candidates;
  private Path into;
  private String workstation;

  @BeforeEach
  void open() throws Exception {
    sandbox = Sandbox.start();
    profile = Files.writeString(folder.resolve("profile.json"), sandbox.profile());
    Files.writeString(folder.resolve("roster.csv"), sandbox.rosterCsv());
    candidates = Files.writeString(folder.resolve("class.csv"), CLASS);
    into = folder.resolve("prepared.json");
    workstation = type("profile", "enroll").out().strip();
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void putsLinksInPlaceOfTheAccount() throws Exception {
    Typed prepare = prepare("math");

    assertThat(prepare.exit()).as(prepare.err()).isZero();
    assertThat(json(prepare.out()).path("links").asInt()).isEqualTo(2);
    String written = Files.readString(into);
    assertThat(written)
        .doesNotContain(OqylyqStandIn.PASSWORD, OqylyqStandIn.CLIENT_SECRET, OqylyqStandIn.USERNAME)
        .doesNotContain("/session/");
    assertThat(json(written).at("/providers/oqylyq/prepared/links/math").size()).isEqualTo(2);
    assertThat(type("profile", "check", into).exit()).isZero();
  }

  @Test
  void givesACandidateTheLinkThatWasPreparedAndAsksNobody() throws Exception {
    prepare("math");
    sandbox.close();
    Typed prepared = link(into, "1566");

    assertThat(prepared.exit()).as(prepared.err()).isZero();
    assertThat(json(prepared.out()).path("link").asText()).contains("/oqylyq/session/");
    assertThat(link(into, "1567").out()).isNotEqualTo(prepared.out());
  }

  @Test
  void staysShutForWhoeverIsNotAmongThem() throws Exception {
    prepare("math");
    Typed stranger = link(into, "1568");

    assertThat(stranger.exit()).isEqualTo(2);
    assertThat(stranger.err()).contains("E-307", "1568");
  }

  @Test
  void refusesOnlineExamMakerWhoseLinksLiveMinutes() throws Exception {
    Typed prepare = prepare("english");

    assertThat(prepare.exit()).isEqualTo(2);
    assertThat(prepare.err()).contains("E-118", "onlineexammaker", "14");
    assertThat(into).doesNotExist();
  }

  @Test
  void refusesKaoshixingWhoseLinksLiveNobodyKnowsHowLong() throws Exception {
    assertThat(prepare("safety").err()).contains("E-118", "kaoshixing");
  }

  @Test
  void writesNothingWhereALineNamesNobody() throws Exception {
    Files.writeString(candidates, CLASS + ",Nobody,Atall,x@school.example\n");

    Typed prepare = prepare("math");
    assertThat(prepare.exit()).isEqualTo(2);
    assertThat(prepare.err()).contains("E-104");
    assertThat(into).doesNotExist();
  }

  @Test
  void refusesCandidateWorkOnceTheAccountIsGone() throws Exception {
    prepare("math");
    Typed add = type("--profile", into, "candidates", "add", candidates, "--exam", "math");

    assertThat(add.exit()).isEqualTo(2);
    assertThat(add.err()).contains("E-100");
  }

  @Test
  void needsWorkstationsAndAPlaceForThem() throws Exception {
    assertThat(
            type(
                    "--profile",
                    profile,
                    "link",
                    "--exam",
                    "math",
                    "--prepare",
                    candidates,
                    "--into",
                    into)
                .exit())
        .isEqualTo(2);
    assertThat(
            type(
                    "--profile",
                    profile,
                    "link",
                    "--exam",
                    "math",
                    "--prepare",
                    candidates,
                    "--for",
                    workstation)
                .exit())
        .isEqualTo(2);
    assertThat(type("--profile", profile, "link", "--exam", "math").exit()).isEqualTo(2);
  }

  private Typed prepare(String exam) throws IOException {
    return type(
        "--profile",
        profile,
        "link",
        "--exam",
        exam,
        "--prepare",
        candidates,
        "--for",
        workstation,
        "--into",
        into);
  }

  private Typed link(Path from, String candidate) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("candidate.json"),
            "{\"id\": \"" + candidate + "\", \"firstName\": \"Mari\", \"lastName\": \"Maasikas\"}");
    return type("--profile", from, "link", "--exam", "math", "--candidate", file);
  }

  private record Typed(int exit, String out, String err) {}

  private Typed type(Object... words) throws IOException {
    List<String> line = new ArrayList<>();
    for (Object word : words) {
      line.add(word.toString());
    }
    line.addAll(List.of("--data", folder.resolve("data").toString()));
    TypedCommand command = new TypedCommand();
    int exit = command.type(line.toArray(String[]::new));
    return new Typed(exit, command.out(), command.err());
  }

  private static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(text);
  }
}
