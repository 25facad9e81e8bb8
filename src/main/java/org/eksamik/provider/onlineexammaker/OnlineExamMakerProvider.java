package org.eksamik.provider.onlineexammaker;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.Fault;
import org.eksamik.net.Network;
import org.eksamik.net.Repeat;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.ExamProvider;
import org.eksamik.provider.LinkAddress;
import org.eksamik.provider.ProviderAnswer;
import org.eksamik.provider.ProviderConnection;
import org.eksamik.provider.RequiredField;
import org.eksamik.provider.StaffAccess;
import org.eksamik.words.Detail;

/**
 * OnlineExamMaker: single sign-on to an exam or to the candidate's dashboard (S001:L11-139), and of
 * a sub-admin (S001:L207-224). Safe for several threads.
 */
public final class OnlineExamMakerProvider implements ExamProvider, StaffAccess {
  private final ProviderSettings.OnlineExamMaker settings;
  private final List<ExamSettings.OnlineExamMaker> exams;
  private final ProviderConnection connection;
  private final Calls calls;
  private final InstantSource clock;

  public OnlineExamMakerProvider(
      ProviderSettings.OnlineExamMaker settings,
      List<ExamSettings.OnlineExamMaker> exams,
      Network network,
      InstantSource clock) {
    this.settings = settings;
    this.exams = List.copyOf(exams);
    this.connection = ProviderConnection.timed(settings, network, clock, List.of(settings.code()));
    this.calls = Calls.of(settings, network, clock);
    this.clock = clock;
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public ExamLink link(Candidate candidate, Exam exam) throws ExamException {
    ExamSettings.OnlineExamMaker asked = settingsOf(exam);
    SignOn signOn =
        new SignOn(
            RequiredField.text(name(), "id", candidate.id()),
            RequiredField.of(
                name(), "login", candidate.login().or(() -> candidate.field("loginValue"))),
            RequiredField.of(name(), "password", candidate.password()),
            asked);
    Instant now = clock.instant();
    // It only mints a link: asking twice gives two links and harms nobody.
    Calls.Reply reply =
        calls.keeping(candidate.password()).get("newstudentsso", signOn.parameters());
    URI address = LinkAddress.parse(name(), reply.answer().text(reply.body(), "data"));
    Instant expires = now.plus(Duration.ofMinutes(asked.expireMinutes()));
    return new ExamLink(name(), address, Optional.of(expires), Optional.empty());
  }

  @Override
  public URI staffLink() throws ExamException {
    ProviderSettings.OnlineExamMaker.Staff staff =
        settings
            .staff()
            .orElseThrow(() ->
                ExamException.of(Fault.PROFILE_INVALID)
                    .with("provider", name())
                    .with(
                        "detail",
                        Detail.of(
                            "missing-in-profile", "name", "providers.onlineexammaker.staff")));
    HttpUrl address =
        ProviderConnection.address(settings.adminUrl(), "index.php")
            .addQueryParameter("option", "com_exams")
            .addQueryParameter("task", "api.childAdminSSO")
            .addQueryParameter("format", "raw")
            .addQueryParameter("code", settings.code().reveal())
            .addQueryParameter("email", staff.email())
            .addQueryParameter("password", staff.password().reveal())
            .build();
    Request request = new Request.Builder().url(address).build();
    // It signs somebody in, and nothing says that doing so twice is harmless.
    ProviderAnswer answer =
        connection
            .keeping(Optional.of(staff.password()))
            .sendWithoutFollowing(request, Repeat.NEVER)
            .requireService();
    String target =
        answer
            .redirect()
            .orElseThrow(() ->
                answer.refused(Fault.PROVIDER_REFUSED, "no redirect, HTTP " + answer.status()));
    return LinkAddress.parse(name(), absolute(address, target));
  }

  private static String absolute(HttpUrl asked, String target) {
    HttpUrl resolved = asked.resolve(target);
    return resolved == null ? target : resolved.toString();
  }

  private ExamSettings.OnlineExamMaker settingsOf(Exam exam) throws ExamException {
    return exams.stream()
        .filter(one -> one.exam().id().equals(exam.id()))
        .findFirst()
        .orElseThrow(() -> ExamException.of(Fault.DEFECT).with("exam", exam.id()));
  }
}
