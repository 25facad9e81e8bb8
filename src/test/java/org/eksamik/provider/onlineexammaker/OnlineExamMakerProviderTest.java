package org.eksamik.provider.onlineexammaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.net.CapturedLog;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.ProviderContract;
import org.eksamik.provider.StaffAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnlineExamMakerProviderTest extends ProviderContract {
  private Optional<String> eid = Optional.of("3506");
  private boolean sidebar;
  private Optional<ProviderSettings.OnlineExamMaker.Staff> staff =
      Optional.of(
          new ProviderSettings.OnlineExamMaker.Staff(
              "head+1@school.example", Secret.of("staff&s3cret")));

  @Override
  protected String answerWith(String json) {
    return "{\"data\": %s, \"status\": \"ok\"}".formatted(json.replace("&", "\\u0026"));
  }

  @Override
  protected boolean dependsOnTime() {
    return true;
  }

  @Override
  protected OnlineExamMakerProvider provider(URI base, InstantSource clock) {
    ProviderSettings.OnlineExamMaker settings =
        new ProviderSettings.OnlineExamMaker(base, base, Secret.of("code+s3cret"), staff);
    ExamSettings.OnlineExamMaker exam =
        new ExamSettings.OnlineExamMaker(exam("onlineexammaker"), eid, sidebar, 5);
    return new OnlineExamMakerProvider(settings, List.of(exam), network, clock);
  }

  @Test
  void asksWithTimeCodeAndCandidate() throws Exception {
    answers(ok(good(LINK)));

    link(candidate());

    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine())
        .isEqualTo(
            "GET /newstudentsso?code=code%2Bs3cret&time=1777874400&userId=1566"
                + "&loginValue=mari%2B12a%40school.example&password=p%26ss%3Ds3cret%20%C3%B5"
                + "&eid=3506&aspart=1&rflag=0&expiretime=5 HTTP/1.1");
    assertThat(request.getHeaders().get("Authorization"))
        .isEqualTo("b7ffe5e2782e552f9e68e8142c4d5ddc");
  }

  @Test
  void leavesOutTheExamForTheDashboardAndKeepsTheSidebarWhereAsked() throws Exception {
    eid = Optional.empty();
    sidebar = true;
    answers(ok(good(LINK)));

    link(candidate());

    HttpUrl asked = server.takeRequest().getUrl();
    assertThat(asked.queryParameterNames()).doesNotContain("eid");
    assertThat(asked.queryParameter("aspart")).isEqualTo("0");
  }

  @Test
  void signsARepetitionWithItsOwnTime() throws Exception {
    Instant[] now = {NOW};
    answering(request -> {
      if (now[0].equals(NOW)) {
        now[0] = NOW.plusSeconds(7);
        return new MockResponse.Builder().code(503).build();
      }
      return ok(good(LINK));
    });

    provider(server.url("/").uri(), () -> now[0]).link(candidate(), exam("onlineexammaker"));

    assertThat(server.takeRequest().getUrl().queryParameter("time")).isEqualTo("1777874400");
    assertThat(server.takeRequest().getUrl().queryParameter("time")).isEqualTo("1777874407");
  }

  @Test
  void tellsUntilWhenTheLinkHolds() throws Exception {
    answers(ok(good(LINK)));

    assertThat(link(candidate()).expiresAt()).contains(NOW.plus(Duration.ofMinutes(5)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"status\": \"error\", \"error\": \"the title cannot be empty\"} | the title cannot be"
            + " empty",
        "{\"status\": \"error\", \"data\": \"see https://x.example/?p=s3cret\"} | see"
            + " https://x.example/?…",
        "{\"status\": \"error\", \"msg\": \"code code+s3cret is wrong\"} | code ••• is wrong",
        "{\"status\": \"OK\", \"data\": \"https://exam.example/\"} | https://exam.example/",
        "{\"status\": 1} | HTTP 200",
        "{\"status\": \"error\", \"msg\": \"eyJhbGciOiJI.eyJz3c-s3cret.x\"} | •••",
        "{} | HTTP 200"
      })
  void takesAnythingButOkAsARefusal(String body, String detail) {
    answers(ok(body));

    ExamException why = failure(candidate());

    assertThat(why.fault()).isEqualTo(Fault.PROVIDER_REFUSED);
    assertThat(why.facts()).containsEntry("detail", detail);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"status\": \"error\"}", ""})
  void blamesTheClockForARefusalInTheBodyToo(String body) {
    answers(dated(200, NOW.minusSeconds(600)).newBuilder().body(body).build());

    assertThat(failure(candidate()).fault()).isEqualTo(Fault.CLOCK_WRONG);
  }

  @Test
  void keepsALongComplaintShort() {
    answers(ok("{\"status\": \"error\", \"error\": \"%s\"}".formatted("õ".repeat(5000))));

    assertThat(failure(candidate()).facts().get("detail")).hasSize(201);
  }

  @Test
  void takesTheLoginValueFromTheFieldsToo() throws Exception {
    answers(ok(good(LINK)));

    link(
        new Candidate(
            "1",
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.of(Secret.of("p")),
            Map.of("loginValue", "n11")));

    assertThat(server.takeRequest().getUrl().queryParameter("loginValue")).isEqualTo("n11");
  }

  @Test
  void needsALoginAndAPassword() {
    Secret password = Secret.of("s3cret");
    assertIncomplete(
        new Candidate(
            "1", "", "", Optional.empty(), Optional.empty(), Optional.of(password), Map.of()),
        "login");
    assertIncomplete(
        new Candidate("1", "", "", Optional.empty(), Optional.of("n"), Optional.empty(), Map.of()),
        "password");
  }

  @Test
  void asksForTheStaffLinkWithoutOpeningIt() throws Exception {
    answers(redirect("https://admin.example/index.php?token=s3cret"));

    assertThat(staffLink()).hasToString("https://admin.example/index.php?token=s3cret");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine())
        .isEqualTo(
            "GET /index.php?option=com_exams&task=api.childAdminSSO&format=raw"
                + "&code=code%2Bs3cret&email=head%2B1%40school.example"
                + "&password=staff%26s3cret HTTP/1.1");
    assertThat(request.getHeaders().get("Authorization")).isNull();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void makesARelativeStaffLinkWhole() throws Exception {
    answers(redirect("/index.php?option=com_exams"));

    assertThat(staffLink()).isEqualTo(server.url("/index.php?option=com_exams").uri());
  }

  @ParameterizedTest
  @CsvSource({
    "200, PROVIDER_REFUSED",
    "401, PROVIDER_CREDENTIALS",
    "500, PROVIDER_BROKEN",
    "503, PROVIDER_BROKEN"
  })
  void takesAnythingButARedirectAsARefusalOfStaff(int status, Fault fault) {
    answers(new MockResponse.Builder().code(status).body("{\"error\": \"s3cret\"}").build());

    assertThat(staffFailure().fault()).isEqualTo(fault);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void refusesAStaffLinkThatIsAScript() {
    answers(redirect("javascript:alert('s3cret')"));

    assertThat(staffFailure().fault()).isEqualTo(Fault.LINK_REFUSED);
  }

  @Test
  void saysThatTheProfileNamesNoStaff() {
    staff = Optional.empty();

    assertThat(staffFailure().fault()).isEqualTo(Fault.PROFILE_INVALID);
    assertThat(server.getRequestCount()).isZero();
  }

  private URI staffLink() throws ExamException {
    return staff().staffLink();
  }

  private StaffAccess staff() {
    return provider(server.url("/").uri(), InstantSource.fixed(NOW));
  }

  private ExamException staffFailure() {
    try (CapturedLog log = new CapturedLog()) {
      ExamException why = catchThrowableOfType(ExamException.class, this::staffLink);
      assertHidesSecrets(why, log);
      return why;
    }
  }

  private static MockResponse redirect(String target) {
    return new MockResponse.Builder().code(303).setHeader("Location", target).build();
  }
}
