package org.eksamik.provider.oqylyq;

import java.util.List;
import java.util.Optional;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.Fault;
import org.eksamik.net.Network;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.ExamProvider;
import org.eksamik.provider.LinkAddress;
import org.eksamik.provider.Pacer;
import org.eksamik.provider.ProviderAnswer;

/**
 * Oqylyq Proctoring: one upsert makes student, group and assignment and answers with the link
 * (S000:L32-115). Safe for several threads.
 */
public final class OqylyqProvider implements ExamProvider {
  private final ProviderSettings.Oqylyq settings;
  private final List<ExamSettings.Oqylyq> exams;
  private final OqylyqService service;

  public OqylyqProvider(
      ProviderSettings.Oqylyq settings, List<ExamSettings.Oqylyq> exams, Network network) {
    this(settings, exams, OqylyqService.of(settings, network, Optional.empty()));
  }

  private OqylyqProvider(
      ProviderSettings.Oqylyq settings, List<ExamSettings.Oqylyq> exams, OqylyqService service) {
    this.settings = settings;
    this.exams = List.copyOf(exams);
    this.service = service;
  }

  /** The same for many links one after another: calls keep their distance. */
  public static OqylyqProvider paced(
      ProviderSettings.Oqylyq settings, List<ExamSettings.Oqylyq> exams, Network network) {
    Pacer pacer = Pacer.perSecond(settings.requestsPerSecond());
    return new OqylyqProvider(
        settings, exams, OqylyqService.of(settings, network, Optional.of(pacer)));
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public ExamLink link(Candidate candidate, Exam exam) throws ExamException {
    ExamSettings.Oqylyq asked = settingsOf(exam);
    Assignment assignment = new Assignment(asked, OqylyqService.live(settings));
    ProviderAnswer answer = service.assign(assignment.of(name(), candidate), candidate.password());
    SessionAnswer session = SessionAnswer.read(answer);
    return new ExamLink(
        name(),
        LinkAddress.parse(name(), session.link(asked.externalUrl())),
        Optional.empty(),
        session.picture());
  }

  private ExamSettings.Oqylyq settingsOf(Exam exam) throws ExamException {
    return exams.stream()
        .filter(one -> one.exam().id().equals(exam.id()))
        .findFirst()
        .orElseThrow(() -> ExamException.of(Fault.DEFECT).with("exam", exam.id()));
  }
}
