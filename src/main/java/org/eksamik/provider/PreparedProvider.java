package org.eksamik.provider;

import java.util.Optional;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.profile.sealed.PreparedLinks;

/**
 * In place of a provider's service the links that it gave beforehand: nobody is asked, and no
 * account is needed.
 */
public record PreparedProvider(String name, PreparedLinks links) implements ExamProvider {

  @Override
  public ExamLink link(Candidate candidate, Exam exam) throws ExamException {
    Secret link =
        links
            .of(exam.id(), candidate.id())
            .orElseThrow(() ->
                ExamException.of(Fault.LINK_NOT_PREPARED)
                    .with("provider", name)
                    .with("exam", exam.id())
                    .with("candidate", candidate.id()));
    return new ExamLink(
        name, LinkAddress.parse(name, link.reveal()), Optional.empty(), Optional.empty());
  }
}
