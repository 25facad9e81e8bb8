package org.eksamik.provider.kaoshixing;

import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.eksamik.provider.RequiredField;

/** Kaoshixing: signing a candidate in to an exam. Safe for several threads. */
public final class KaoshixingProvider implements ExamProvider {
  private final ProviderSettings.Kaoshixing settings;
  private final List<ExamSettings.Kaoshixing> exams;
  private final Actions actions;

  public KaoshixingProvider(
      ProviderSettings.Kaoshixing settings,
      List<ExamSettings.Kaoshixing> exams,
      Network network,
      InstantSource clock) {
    this.settings = settings;
    this.exams = List.copyOf(exams);
    this.actions = Actions.of(settings, network, clock);
  }

  @Override
  public String name() {
    return settings.name();
  }

  /** Signs the candidate in (201, or 203), admits them to the exam (207), and gives the link. */
  @Override
  public ExamLink link(Candidate candidate, Exam exam) throws ExamException {
    ExamSettings.Kaoshixing asked = settingsOf(exam);
    String userId = RequiredField.text(name(), "id", candidate.id());
    Map<String, String> login =
        asked.silent() ? Map.of("user_id", userId) : loginForm(asked, candidate);
    Actions kept = actions.keeping(candidate.password());
    Actions.Reply reply =
        kept.ask(asked.silent() ? Actions.SILENT_LOGIN : Actions.LOGIN, login, Repeat.SAFE);
    URI link = LinkAddress.parse(name(), reply.answer().text(reply.body(), "url"));
    if (asked.examId().isPresent()) {
      Map<String, String> permission =
          Map.of("user_id", userId, "exam_id", asked.examId().get(), "event_type", "add");
      // Adding a permission that is there already changes nothing.
      kept.ask(Actions.EXAM_PERMISSION, permission, Repeat.SAFE);
    }
    return new ExamLink(name(), link, Optional.empty(), Optional.empty());
  }

  private static Map<String, String> loginForm(ExamSettings.Kaoshixing asked, Candidate candidate)
      throws ExamException {
    Map<String, String> form =
        new LinkedHashMap<>(CandidateForm.whole(candidate, asked.department()));
    asked.customUrl().ifPresent(address -> form.put("custom_url", address.toString()));
    return form;
  }

  private ExamSettings.Kaoshixing settingsOf(Exam exam) throws ExamException {
    return exams.stream()
        .filter(one -> one.exam().id().equals(exam.id()))
        .findFirst()
        .orElseThrow(() -> ExamException.of(Fault.DEFECT).with("exam", exam.id()));
  }
}
