package org.eksamik.provider.oqylyq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.ExamTimes;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Proctoring;
import org.eksamik.exam.Secret;
import org.eksamik.net.CapturedLog;
import org.eksamik.net.Network;
import org.eksamik.net.TestNetworks;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.Capability;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.Verdict;
import org.eksamik.sandbox.Received;
import org.eksamik.sandbox.Sandbox;
import org.eksamik.sandbox.oqylyq.OqylyqStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same service under its name of today, against a stand-in that knows that dialect alone. */
class TodaysDialectTest {
  private static final String ASSIGNMENT = "/trustexam/api/external-session/assignment.json";

  private final Sandbox sandbox = Sandbox.start();
  private final URI examPage = sandbox.otherOrigin().resolve("/exam/math");
  private Network network;

  @BeforeEach
  void open() throws ExamException {
    network = Network.open(TestNetworks.direct());
  }

  @AfterEach
  void stop() {
    network.close();
    sandbox.close();
  }

  @ParameterizedTest
  @EnumSource(OqylyqStandIn.SessionForm.class)
  void understandsWhateverTheServiceAnswersWith(OqylyqStandIn.SessionForm form) throws Exception {
    sandbox.oqylyq().answers(form);

    ExamLink link = provider(OqylyqStandIn.API_TOKEN).link(candidate(), exam().exam());

    switch (form) {
      case SESSION_URL, QRCODE_LINK ->
          assertThat(link.address().getPath()).startsWith("/oqylyq/session/");
      // The exam page mounts the service's script itself.
      case EXTERNAL_SESSION -> assertThat(link.address()).isEqualTo(examPage);
    }
    assertThat(link.picture().isPresent()).isEqualTo(form == OqylyqStandIn.SessionForm.QRCODE_LINK);
  }

  @Test
  void sendsTheTokenInAHeaderAndTheWishesUnderTheirNamesOfToday() throws Exception {
    try (CapturedLog log = new CapturedLog()) {
      ExamLink link = provider(OqylyqStandIn.API_TOKEN).link(candidate(), exam().exam());
      assertThat(link).isNotNull();
      assertThat(log.lines()).noneMatch(line -> line.contains(OqylyqStandIn.API_TOKEN));
    }

    Received sent = sandbox.received(ASSIGNMENT).getFirst();
    assertThat(sent.parameters()).isEmpty();
    JsonNode assignment = sent.json().path("assignment");
    assertThat(assignment.path("name").asText()).isEqualTo("Mathematics");
    assertThat(assignment.path("application").asText()).isEqualTo("browser");
    assertThat(assignment.path("is_proctoring").asBoolean()).isTrue();
    JsonNode wishes = assignment.path("settings").path("proctoring_settings");
    assertThat(wishes.path("main_camera_record").asBoolean()).isTrue();
    assertThat(wishes.path("screen_share_record").asBoolean()).isTrue();
    assertThat(wishes.path("second_camera_record").asBoolean()).isFalse();
    assertThat(assignment.path("settings").has("proctoring")).isFalse();
    assertThat(sent.json().path("session_data").path("query").path("key").asText())
        .isEqualTo("mari's");
  }

  @Test
  void saysThatTheTokenIsWrongWithoutShowingIt() {
    ExamException why =
        catchThrowableOfType(
            ExamException.class,
            () -> provider("wr0ng-s3cret").link(candidate(), exam().exam()));

    assertThat(why.fault()).isEqualTo(Fault.PROVIDER_CREDENTIALS);
    assertThat(why.toString()).doesNotContain("s3cret");
    assertThat(sandbox.received(ASSIGNMENT)).hasSize(1);
  }

  @Test
  void givesAssignmentsToManyInThisDialectToo() throws Exception {
    OqylyqDirectory directory =
        new OqylyqDirectory(settings(OqylyqStandIn.API_TOKEN), exam(), network);

    assertThat(directory.add(List.of(candidate(), candidate())))
        .containsOnly(new Verdict.Done(Optional.of("o1")));
    assertThat(sandbox.oqylyq().sessions()).isEqualTo(1);
  }

  @Test
  void knowsWhatWouldBeRefused() {
    OqylyqDirectory directory =
        new OqylyqDirectory(settings(OqylyqStandIn.API_TOKEN), exam(), network);
    Candidate poor =
        new Candidate(
            "",
            "Mari",
            "",
            Optional.of("nowhere"),
            Optional.empty(),
            Optional.empty(),
            Map.of("shoe", "44"));

    assertThat(directory.problems(Capability.ADD, poor))
        .extracting(CellProblem::column)
        .containsExactly("id", "lastName", "email", "shoe");
    assertThat(directory.problems(Capability.ADD, candidate())).isEmpty();
  }

  private OqylyqProvider provider(String token) {
    return new OqylyqProvider(settings(token), List.of(exam()), network);
  }

  private ProviderSettings.Oqylyq settings(String token) {
    return new ProviderSettings.Oqylyq(
        sandbox.address().resolve("/trustexam"),
        new ProviderSettings.Oqylyq.ApiToken(Secret.of(token)),
        1000);
  }

  private ExamSettings.Oqylyq exam() {
    return new ExamSettings.Oqylyq(
        new Exam(
            "math",
            "Mathematics",
            "oqylyq",
            Optional.of(sandbox.address().resolve("/done")),
            ExamTimes.OPEN_ENDED,
            new Proctoring(true, false, true, false)),
        7,
        examPage,
        new ExamSettings.Oqylyq.Group(12, "12A", Optional.of("Class")),
        Map.of("room", "204"));
  }

  private static Candidate candidate() {
    return new Candidate(
        "o1",
        "Mari",
        "Maasikas",
        Optional.of("mari@school.example"),
        Optional.empty(),
        Optional.empty(),
        Map.of("query.key", "mari's"));
  }
}
