package org.eksamik.provider;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;

/**
 * The administration of a provider's candidates. What it can do stands in {@link #capabilities()};
 * the other calls end in {@code PROVIDER_LACKS}. Calls wait for the network, and for the pace that
 * the profile sets: call them on a virtual thread; interrupting it cancels the call. Safe for
 * several threads.
 *
 * <p>Every call throws {@link ExamException} with a fault of the provider or network kind where it
 * fails as a whole. {@code PROVIDER_REFUSED}, {@code PROVIDER_CREDENTIALS}, {@code PROVIDER_BUSY}
 * and {@code CLOCK_WRONG} mean that nothing was done; after any other fault a call that changes
 * something may have arrived, and {@link #lookUp} tells.
 */
public interface CandidateDirectory {
  /** The provider's name in the profile. */
  String provider();

  Set<Capability> capabilities();

  /** How many candidates one call of this kind takes at most. */
  int batchSize(Capability capability);

  /**
   * Whether sending the same again leaves the same candidates in the same state, by the provider's
   * own keys. Otherwise {@link #lookUp} comes before a repetition.
   */
  boolean isRepeatable(Capability capability);

  /**
   * What this provider would refuse in a line to be added or updated, found without sending it. The
   * first call may ask the provider for its fields.
   */
  default List<CellProblem> problems(Capability capability, Candidate candidate)
      throws ExamException {
    throw lacks(capability);
  }

  /** What would be sent of a candidate, by the field's label; secrets as dots. */
  default Map<String, String> toSend(Capability capability, Candidate candidate)
      throws ExamException {
    throw lacks(capability);
  }

  default List<CandidateField> fields() throws ExamException {
    throw lacks(Capability.FIELDS);
  }

  /** Adds candidates; one verdict each, in their order. */
  default List<Verdict> add(List<Candidate> candidates) throws ExamException {
    throw lacks(Capability.ADD);
  }

  /** Changes what is given of candidates and leaves the rest; one verdict each, in their order. */
  default List<Verdict> update(List<Candidate> candidates) throws ExamException {
    throw lacks(Capability.UPDATE);
  }

  /** Who of these the provider has, in their order; by the key that {@link #add} goes by. */
  default List<Optional<KnownCandidate>> lookUp(List<Candidate> candidates) throws ExamException {
    throw lacks(Capability.SHOW);
  }

  /** Deletes candidates for good; one verdict each, in the order of the keys. */
  default List<Verdict> delete(CandidateKeys keys) throws ExamException {
    throw lacks(Capability.DELETE);
  }

  default List<Verdict> move(CandidateKeys keys, GroupMove move) throws ExamException {
    throw lacks(Capability.MOVE);
  }

  default Found show(CandidateKeys keys) throws ExamException {
    throw lacks(Capability.SHOW);
  }

  /**
   * One page of all candidates.
   *
   * @param start the first row wanted, from 0
   * @param limit at most {@link Page#MOST}
   */
  default Page<KnownCandidate> list(long start, int limit) throws ExamException {
    throw lacks(Capability.LIST);
  }

  default Page<ExamResult> results(ResultQuery query) throws ExamException {
    throw lacks(Capability.RESULTS);
  }

  default List<Verdict> permit(CandidateKeys keys, Permission permission) throws ExamException {
    throw lacks(Capability.PERMIT);
  }

  /**
   * Moves a department and all below it.
   *
   * @param department the whole path, such as {@code 总部/财务部}
   * @param parent the department below which it comes
   */
  default void moveDepartment(String department, String parent) throws ExamException {
    throw lacks(Capability.DEPARTMENT);
  }

  private ExamException lacks(Capability capability) {
    return ExamException.of(Fault.PROVIDER_LACKS)
        .with("provider", provider())
        .with("operation", capability.name().toLowerCase(Locale.ROOT));
  }
}
