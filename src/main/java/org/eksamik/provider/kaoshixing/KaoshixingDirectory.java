package org.eksamik.provider.kaoshixing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.net.Network;
import org.eksamik.net.Repeat;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.CandidateField;
import org.eksamik.provider.CandidateKeys;
import org.eksamik.provider.Capability;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.Found;
import org.eksamik.provider.KnownCandidate;
import org.eksamik.provider.Pacer;
import org.eksamik.provider.Permission;
import org.eksamik.provider.Reason;
import org.eksamik.provider.Tolerant;
import org.eksamik.provider.Verdict;

/**
 * Kaoshixing's candidates (seed 004), one a call. {@code user_id} is both their identifier and
 * their login. Safe for several threads.
 */
public final class KaoshixingDirectory implements CandidateDirectory {
  private static final Set<Capability> CAPABILITIES =
      Set.of(
          Capability.FIELDS,
          Capability.ADD,
          Capability.UPDATE,
          Capability.SHOW,
          Capability.PERMIT,
          Capability.DEPARTMENT);

  /** What 202, 203 and 209 say of somebody who is not there (S004:L105-109, L128, L220-223). */
  private static final Set<String> NOBODY = Set.of("0005", "31014");

  private static final List<String> TOLD =
      Stream.concat(Stream.of("user_name", "department"), CandidateForm.OPTIONAL.stream()).toList();

  private final String provider;
  private final Actions actions;

  public KaoshixingDirectory(
      ProviderSettings.Kaoshixing settings, Network network, InstantSource clock) {
    this.provider = settings.name();
    this.actions =
        Actions.of(settings, network, clock).paced(Pacer.perSecond(settings.requestsPerSecond()));
  }

  @Override
  public String provider() {
    return provider;
  }

  @Override
  public Set<Capability> capabilities() {
    return CAPABILITIES;
  }

  @Override
  public int batchSize(Capability capability) {
    return 1;
  }

  /** Nothing says what 206 does with a {@code user_id} that is taken, so it is looked up first. */
  @Override
  public boolean isRepeatable(Capability capability) {
    return capability != Capability.ADD && capability != Capability.DEPARTMENT;
  }

  /** The parameters of 206 and 202 (S004:L72-91, L141-157); no call lists them. */
  @Override
  public List<CandidateField> fields() {
    List<CandidateField> fields = new ArrayList<>();
    fields.add(new CandidateField("user_id", "user_id", Optional.of("id"), true, false));
    fields.add(new CandidateField("user_name", "user_name", Optional.empty(), true, false));
    fields.add(new CandidateField("department", "department", Optional.empty(), true, false));
    fields.add(new CandidateField("password", "password", Optional.of("password"), false, true));
    Stream.concat(CandidateForm.OPTIONAL.stream(), Stream.of(CandidateForm.STATUS))
        .map(name -> new CandidateField(name, name, Optional.empty(), false, false))
        .forEach(fields::add);
    return List.copyOf(fields);
  }

  @Override
  public List<CellProblem> problems(Capability capability, Candidate candidate) {
    return CandidateForm.problems(candidate, capability == Capability.ADD);
  }

  @Override
  public Map<String, String> toSend(Capability capability, Candidate candidate) {
    return CandidateForm.shown(candidate);
  }

  /** 206 gives a JWT for the candidate too, which nobody here needs and nobody keeps. */
  @Override
  public List<Verdict> add(List<Candidate> candidates) throws ExamException {
    List<Verdict> verdicts = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Map<String, String> form = CandidateForm.whole(candidate, Optional.empty());
      verdicts.add(verdict(candidate, Actions.ADD, form, Repeat.NEVER));
    }
    return verdicts;
  }

  @Override
  public List<Verdict> update(List<Candidate> candidates) throws ExamException {
    List<Verdict> verdicts = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Map<String, String> form = CandidateForm.changes(candidate);
      verdicts.add(verdict(candidate, Actions.CHANGE, form, Repeat.SAFE));
    }
    return verdicts;
  }

  private Verdict verdict(
      Candidate candidate, String action, Map<String, String> form, Repeat repeat)
      throws ExamException {
    return verdict(actions.keeping(candidate.password()), candidate.id(), action, form, repeat);
  }

  private Verdict verdict(
      Actions way, String userId, String action, Map<String, String> form, Repeat repeat)
      throws ExamException {
    try {
      way.ask(action, form, repeat);
      return new Verdict.Done(Optional.of(userId));
    } catch (ExamException why) {
      if (why.fault() != Fault.PROVIDER_REFUSED) {
        throw why;
      }
      return new Verdict.Refused(
          new Reason(
              provider,
              Optional.ofNullable(why.facts().get("code")),
              why.facts().getOrDefault("detail", "")));
    }
  }

  @Override
  public List<Optional<KnownCandidate>> lookUp(List<Candidate> candidates) throws ExamException {
    List<Optional<KnownCandidate>> found = new ArrayList<>();
    for (Candidate candidate : candidates) {
      found.add(lookUp(candidate.id()));
    }
    return found;
  }

  @Override
  public Found show(CandidateKeys keys) throws ExamException {
    List<KnownCandidate> candidates = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String key : keys.values()) {
      lookUp(key).ifPresentOrElse(candidates::add, () -> missing.add(key));
    }
    return new Found(candidates, missing);
  }

  private Optional<KnownCandidate> lookUp(String userId) throws ExamException {
    try {
      Actions.Reply reply = actions.ask(Actions.LOOK_UP, Map.of("user_id", userId), Repeat.SAFE);
      return Tolerant.items(reply.body().path("rows")).stream()
          .map(KaoshixingDirectory::candidate)
          .filter(candidate -> candidate.id().filter(userId::equals).isPresent())
          .findFirst();
    } catch (ExamException why) {
      if (why.fault() == Fault.PROVIDER_REFUSED
          && NOBODY.contains(why.facts().getOrDefault("code", ""))) {
        return Optional.empty();
      }
      throw why;
    }
  }

  private static KnownCandidate candidate(JsonNode row) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : TOLD) {
      Tolerant.text(row, name).ifPresent(value -> fields.put(name, value));
    }
    // "-1" stands for a sex that nobody told (S004:L204).
    fields.remove("sex", "-1");
    Optional<String> id = Tolerant.text(row, "user_id");
    return new KnownCandidate(id, id, fields, List.of());
  }

  @Override
  public List<Verdict> permit(CandidateKeys keys, Permission permission) throws ExamException {
    List<Verdict> verdicts = new ArrayList<>();
    for (String userId : keys.values()) {
      Map<String, String> form = new LinkedHashMap<>();
      form.put("user_id", userId);
      form.put("exam_id", permission.examId());
      form.put("event_type", permission.granted() ? "add" : "del");
      verdicts.add(verdict(actions, userId, Actions.EXAM_PERMISSION, form, Repeat.SAFE));
    }
    return verdicts;
  }

  @Override
  public void moveDepartment(String department, String parent) throws ExamException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("depName", department);
    form.put("pDepName", parent);
    // Once moved, the department is no longer where a repetition would look for it.
    actions.ask(Actions.MOVE_DEPARTMENT, form, Repeat.NEVER);
  }
}
