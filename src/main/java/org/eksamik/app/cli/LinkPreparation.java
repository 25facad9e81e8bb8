package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eksamik.app.Providers;
import org.eksamik.candidates.CandidateLine;
import org.eksamik.candidates.CandidateLines;
import org.eksamik.candidates.CandidateSource;
import org.eksamik.csv.FileFault;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.Secret;
import org.eksamik.launch.LinkCheck;
import org.eksamik.net.Network;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.Profile;
import org.eksamik.profile.ProviderSettings.Oqylyq.Prepared;
import org.eksamik.profile.sealed.PreparedLinks;
import org.eksamik.profile.sealed.WorkstationName;
import org.eksamik.provider.ExamProvider;
import org.eksamik.words.Detail;

/**
 * Asks for the links of many candidates, and locks them to workstations. All or nothing: a provider
 * gives the same links again.
 */
final class LinkPreparation {
  private final Profile profile;
  private final InstantSource clock;

  LinkPreparation(Profile profile, InstantSource clock) {
    this.profile = profile;
    this.clock = clock;
  }

  /**
   * The links of everybody in the file to each of these exams.
   *
   * @throws ExamException LINK_TOO_SHORT; FILE_INVALID; what the provider says
   */
  Prepared prepare(List<ExamSettings> exams, Path file, List<WorkstationName> workstations)
      throws ExamException {
    List<Candidate> candidates = candidates(file);
    Map<String, Map<String, Secret>> links = new LinkedHashMap<>();
    try (Network network = Network.open(profile.network())) {
      Providers providers = new Providers(profile, network, clock, List.of());
      for (ExamSettings exam : exams) {
        ExamProvider provider = providers.preparing(exam);
        LinkCheck check = new LinkCheck(profile.allowList(exam), providers.settings(exam));
        Map<String, Secret> ofExam = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
          ExamLink link = check.check(provider.link(candidate, exam.exam()));
          ofExam.put(candidate.id(), Secret.of(link.address().toString()));
        }
        links.put(exam.exam().id(), ofExam);
      }
    }
    return PreparedLinks.lock(links, workstations, new SecureRandom());
  }

  private static List<Candidate> candidates(Path file) throws ExamException {
    List<Candidate> candidates = new ArrayList<>();
    try (CandidateLines lines = new CandidateSource(file).open()) {
      for (Optional<CandidateLine> line = lines.next(); line.isPresent(); line = lines.next()) {
        long number = line.get().number();
        candidates.add(
            line.get()
                .candidate()
                .filter(candidate -> !candidate.id().isBlank())
                .orElseThrow(() ->
                    FileFault.refused(
                        file, Detail.of("line-without-id", "number", Long.toString(number)))));
      }
    } catch (IOException unreadable) {
      throw FileFault.UNREADABLE.in(file, unreadable);
    }
    if (candidates.isEmpty()) {
      throw FileFault.NO_CANDIDATES.in(file);
    }
    if (candidates.stream().map(Candidate::id).distinct().count() < candidates.size()) {
      throw FileFault.refused(file, Detail.of("id-twice"));
    }
    return candidates;
  }

  /** What stands in the profile in place of the account. */
  static ObjectNode settings(ObjectNode before, Prepared prepared) {
    ObjectNode after = new JsonMapper().createObjectNode();
    for (String kept : List.of("dialect", "baseUrl", "requestsPerSecond")) {
      if (before.has(kept)) {
        after.set(kept, before.path(kept));
      }
    }
    ObjectNode json = after.putObject("prepared");
    ObjectNode keys = json.putObject("keys");
    prepared.keys().forEach(keys::put);
    ObjectNode links = json.putObject("links");
    prepared
        .links()
        .forEach((exam, candidates) -> candidates.forEach(links.withObjectProperty(exam)::put));
    return after;
  }
}
