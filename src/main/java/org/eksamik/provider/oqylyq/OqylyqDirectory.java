package org.eksamik.provider.oqylyq;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.net.Network;
import org.eksamik.profile.ExamSettings;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.CandidateField;
import org.eksamik.provider.Capability;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.Pacer;
import org.eksamik.provider.ProviderAnswer;
import org.eksamik.provider.Reason;
import org.eksamik.provider.Verdict;

/**
 * Oqylyq knows candidates by the assignments they are given: adding and updating are the same
 * upsert, for one exam of the profile. Safe for several threads.
 */
public final class OqylyqDirectory implements CandidateDirectory {
  private static final Set<Capability> CAPABILITIES =
      Set.of(Capability.FIELDS, Capability.ADD, Capability.UPDATE);

  private final ProviderSettings.Oqylyq settings;
  private final Assignment assignment;
  private final OqylyqService service;

  /**
   * The candidates of one exam.
   *
   * @param exam the exam whose assignment candidates get
   */
  public OqylyqDirectory(
      ProviderSettings.Oqylyq settings, ExamSettings.Oqylyq exam, Network network) {
    this.settings = settings;
    this.assignment = new Assignment(exam, OqylyqService.live(settings));
    Pacer pacer = Pacer.perSecond(settings.requestsPerSecond());
    this.service = OqylyqService.of(settings, network, Optional.of(pacer));
  }

  @Override
  public String provider() {
    return settings.name();
  }

  @Override
  public Set<Capability> capabilities() {
    return CAPABILITIES;
  }

  @Override
  public int batchSize(Capability capability) {
    return 1;
  }

  @Override
  public boolean isRepeatable(Capability capability) {
    return true;
  }

  /** The parts of {@code student} and the query (S000:L43-54, L92-98); no call lists them. */
  @Override
  public List<CandidateField> fields() {
    return List.of(
        field("external_id", "id", true, false),
        field("firstname", "firstName", true, false),
        field("lastname", "lastName", true, false),
        field("email", "email", false, false),
        field("password", "password", false, true),
        new CandidateField(
            "session_data.query", Assignment.QUERY + "…", Optional.empty(), false, false));
  }

  private static CandidateField field(String id, String column, boolean required, boolean secret) {
    return new CandidateField(id, id, Optional.of(column), required, secret);
  }

  @Override
  public List<CellProblem> problems(Capability capability, Candidate candidate) {
    List<CellProblem> problems = new ArrayList<>();
    requireText(problems, "id", candidate.id());
    requireText(problems, "firstName", candidate.firstName());
    requireText(problems, "lastName", candidate.lastName());
    candidate
        .email()
        .filter(email -> !email.contains("@"))
        .ifPresent(_ -> problems.add(malformed("email", "name@school.example")));
    candidate.fields().keySet().stream()
        .filter(name -> !name.startsWith(Assignment.QUERY))
        .map(name -> new CellProblem(name, CellProblem.Kind.UNKNOWN_COLUMN, ""))
        .forEach(problems::add);
    return problems;
  }

  private static void requireText(List<CellProblem> problems, String column, String text) {
    if (text.isBlank()) {
      problems.add(new CellProblem(column, CellProblem.Kind.MISSING, ""));
    }
  }

  private static CellProblem malformed(String column, String allowed) {
    return new CellProblem(column, CellProblem.Kind.MALFORMED, allowed);
  }

  @Override
  public Map<String, String> toSend(Capability capability, Candidate candidate) {
    Map<String, String> sent = new LinkedHashMap<>();
    sent.put("external_id", candidate.id());
    sent.put("firstname", candidate.firstName());
    sent.put("lastname", candidate.lastName());
    candidate.email().ifPresent(email -> sent.put("email", email));
    candidate.password().ifPresent(password -> sent.put("password", password.toString()));
    // The page's parameters may be keys that let somebody in.
    candidate.fields().keySet().forEach(name -> sent.put(name, Secret.of("").toString()));
    return sent;
  }

  @Override
  public List<Verdict> add(List<Candidate> candidates) throws ExamException {
    List<Verdict> verdicts = new ArrayList<>();
    for (Candidate candidate : candidates) {
      verdicts.add(assign(candidate));
    }
    return verdicts;
  }

  @Override
  public List<Verdict> update(List<Candidate> candidates) throws ExamException {
    return add(candidates);
  }

  /** The link that comes back is this student's alone and is not kept. */
  private Verdict assign(Candidate candidate) throws ExamException {
    try {
      ProviderAnswer answer =
          service.assign(assignment.of(provider(), candidate), candidate.password());
      SessionAnswer.read(answer);
      return new Verdict.Done(Optional.of(candidate.id()));
    } catch (ExamException why) {
      if (why.fault() == Fault.PROVIDER_REFUSED) {
        String words = why.facts().getOrDefault("detail", "");
        return new Verdict.Refused(
            new Reason(provider(), Optional.ofNullable(why.facts().get("code")), words));
      }
      throw why;
    }
  }
}
