package org.eksamik.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.profile.AllowList;
import org.eksamik.profile.ProviderSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkCheckTest {
  private static final Secret SECRET = Secret.of("s3cret");

  @ParameterizedTest
  @CsvSource({
    // the provider's own host, its siblings, its known domains
    "https://api.oqylyq.kz, https://api.oqylyq.kz/x?t=1, true",
    "https://api.oqylyq.kz, https://app.oqylyq.kz/x?t=1, true",
    "https://api.oqylyq.kz, https://oqylyq.kz/x, true",
    "https://api.oqylyq.kz, https://app.trustexam.ai/x, true",
    "https://api.oqylyq.kz, https://api.oqylyq.kz:8443/x, true",
    "https://proxy.school.ee, https://app.oqylyq.kz/x, true",
    "https://proxy.school.ee, https://exam.school.ee/x, true",
    "https://proxy.school.ee, https://school.ee/x, true",
    "https://proxy.school.ee, https://a.b.school.ee/x, true",
    // the profile
    "https://api.oqylyq.kz, https://lms.example/exam/1, true",
    "https://api.oqylyq.kz, https://lms.example/other, false",
    // foreign
    "https://api.oqylyq.kz, https://evil.example/x, false",
    "https://api.oqylyq.kz, https://evil-oqylyq.kz/x, false",
    "https://api.oqylyq.kz, https://oqylyq.kz.evil.example/x, false",
    "https://api.oqylyq.kz, https://app.oqylyq.kz@evil.example/x, false",
    "https://api.oqylyq.kz, https://me:pw@app.oqylyq.kz/x, false",
    "https://api.oqylyq.kz, https://www.kaoshixing.com/x, false",
    "https://api.oqylyq.kz, https://kz/x, false",
    "https://exam.edu.kz, https://evil.edu.kz/x, false",
    "https://exam.co.uk, https://evil.co.uk/x, false",
    // not safe
    "https://api.oqylyq.kz, http://app.oqylyq.kz/x, false",
    "https://api.oqylyq.kz, HTTP://app.oqylyq.kz/x, false",
    "https://api.oqylyq.kz, javascript:alert(1), false",
    "https://api.oqylyq.kz, file:///etc/passwd, false",
    "https://api.oqylyq.kz, data:text/html;x, false",
    "https://api.oqylyq.kz, wss://app.oqylyq.kz/x, false",
    "https://api.oqylyq.kz, //app.oqylyq.kz/x, false",
    "https://api.oqylyq.kz, /x, false",
    "https://api.oqylyq.kz, http://localhost/x, false",
    // this machine and numbers: the same host only
    "http://localhost:8080, http://localhost:8080/x, true",
    "http://localhost:8080, http://localhost:9090/x, true",
    "http://localhost:8080, http://127.0.0.1:8080/x, false",
    "http://127.0.0.1:8080, http://127.0.0.1:8080/x, true",
    "http://127.0.0.1:8080, http://127.0.0.2:8080/x, false",
    "http://[::1]:8080, http://[::1]:8080/x, true",
    "https://10.1.2.3, https://10.1.2.3/x, true",
    "https://10.1.2.3, https://9.1.2.3/x, false",
    "https://10.1.2.3, http://10.1.2.3/x, false"
  })
  void opensOnlyWhatTheProfileAllowsOrTheProviderOwns(URI base, URI link, boolean opens)
      throws Exception {
    LinkCheck check = check(base);
    if (opens) {
      assertThat(check.check(link(link)).address()).isEqualTo(link);
    } else {
      assertThat(catchThrowableOfType(ExamException.class, () -> check.check(link(link))).fault())
          .isEqualTo(Fault.LINK_REFUSED);
    }
  }

  @ParameterizedTest
  @CsvSource({"onlineexammaker.com", "www.onlineexammaker.com", "x.y.onlineexammaker.com"})
  void knowsWhereOnlineExamMakerHoldsItsExams(String host) throws Exception {
    ExamLink link = link(URI.create("https://" + host + "/x"));
    LinkCheck check =
        new LinkCheck(
            AllowList.NOTHING,
            new ProviderSettings.OnlineExamMaker(
                URI.create("http://localhost:1"),
                URI.create("http://localhost:1"),
                SECRET,
                Optional.empty()));
    assertThat(check.check(link)).isSameAs(link);
  }

  @Test
  void knowsWhereKaoshixingHoldsItsExams() throws Exception {
    ExamLink link = link(URI.create("https://exam.kaoshixing.com/x"));
    LinkCheck check =
        new LinkCheck(
            AllowList.NOTHING,
            new ProviderSettings.Kaoshixing(
                URI.create("http://localhost:1"),
                "1",
                SECRET,
                ProviderSettings.Kaoshixing.Body.JSON));
    assertThat(check.check(link)).isSameAs(link);
  }

  @Test
  void namesTheHostOfARefusedLinkAndNothingMore() {
    ExamException refused =
        catchThrowableOfType(
            ExamException.class,
            () ->
                check(URI.create("https://api.oqylyq.kz"))
                    .check(link(URI.create("https://evil.example/path?token=s3cret"))));
    assertThat(refused.facts())
        .containsEntry("provider", "oqylyq")
        .containsEntry("host", "https://evil.example");
    assertThat(refused.toString()).doesNotContain("s3cret", "path");
  }

  @Test
  void refusesALinkThatFitsNoQrCode() {
    URI link = URI.create("https://app.oqylyq.kz/" + "x".repeat(2331));
    assertThat(
            catchThrowableOfType(
                    ExamException.class,
                    () -> check(URI.create("https://api.oqylyq.kz")).check(link(link)))
                .fault())
        .isEqualTo(Fault.PROVIDER_ANSWER);
  }

  private static LinkCheck check(URI base) {
    return new LinkCheck(
        AllowList.of(List.of("https://lms.example/exam/*")),
        new ProviderSettings.Oqylyq(
            base, "u", SECRET, 1, SECRET, ProviderSettings.Oqylyq.Authorization.BEARER));
  }

  private static ExamLink link(URI address) {
    return new ExamLink("oqylyq", address, Optional.empty(), Optional.empty());
  }
}
