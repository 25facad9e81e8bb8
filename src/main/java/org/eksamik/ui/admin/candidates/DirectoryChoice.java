package org.eksamik.ui.admin.candidates;

import java.util.List;
import java.util.Optional;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.Capability;

/**
 * Candidates that the administrator can choose to work on.
 *
 * @param place tells this account (and exam) from others, for the journals of runs: no secret
 * @param exam the title of the one exam whose candidates these are, where the provider keeps them
 *     by exam
 * @param exams what candidates can be admitted to, where the provider admits them
 */
public record DirectoryChoice(
    CandidateDirectory directory, String place, Optional<String> exam, List<ProviderExam> exams) {

  /**
   * An exam of the profile as its provider knows it.
   *
   * @param id the provider's identifier
   */
  public record ProviderExam(String id, String title) {}

  public DirectoryChoice {
    exams = List.copyOf(exams);
  }

  public boolean can(Capability capability) {
    return directory.capabilities().contains(capability);
  }

  /** The provider's name in the profile. */
  public String provider() {
    return directory.provider();
  }

  /** What this provider has no call for, in the order of the capabilities. */
  public List<Capability> lacking() {
    return List.of(Capability.values()).stream().filter(each -> !can(each)).toList();
  }
}
