package org.eksamik.candidates;

import java.util.List;
import java.util.Optional;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.Capability;
import org.eksamik.provider.Verdict;

/**
 * One kind of call that changes many candidates, and how to find out whether it did.
 *
 * @param <T> what stands for one candidate
 */
interface Sending<T> {
  String provider();

  List<Verdict> send(List<T> batch) throws ExamException;

  /** Whether sending the same again changes nothing. */
  boolean isRepeatable();

  /** {@link Verdict.Done} for those who are as wanted already, by what the provider shows. */
  List<Optional<Verdict>> done(List<T> batch) throws ExamException;

  /** Adding, where the provider's own key makes a second time harmless, or looking up does. */
  record Adding(CandidateDirectory directory) implements Sending<Candidate> {
    @Override
    public String provider() {
      return directory.provider();
    }

    @Override
    public List<Verdict> send(List<Candidate> batch) throws ExamException {
      return directory.add(batch);
    }

    @Override
    public boolean isRepeatable() {
      return directory.isRepeatable(Capability.ADD);
    }

    @Override
    public List<Optional<Verdict>> done(List<Candidate> batch) throws ExamException {
      return directory.lookUp(batch).stream()
          .map(there -> there.<Verdict>map(known -> new Verdict.Done(known.id())))
          .toList();
    }
  }

  /** Updating sets values by a key, so that a second time changes nothing. */
  record Updating(CandidateDirectory directory) implements Sending<Candidate> {
    @Override
    public String provider() {
      return directory.provider();
    }

    @Override
    public List<Verdict> send(List<Candidate> batch) throws ExamException {
      return directory.update(batch);
    }

    @Override
    public boolean isRepeatable() {
      return true;
    }

    @Override
    public List<Optional<Verdict>> done(List<Candidate> batch) {
      return batch.stream().map(_ -> Optional.<Verdict>empty()).toList();
    }
  }
}
