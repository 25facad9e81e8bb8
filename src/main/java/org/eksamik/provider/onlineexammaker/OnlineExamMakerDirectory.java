package org.eksamik.provider.onlineexammaker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Secret;
import org.eksamik.net.Network;
import org.eksamik.net.Repeat;
import org.eksamik.profile.ProviderSettings;
import org.eksamik.provider.CandidateDirectory;
import org.eksamik.provider.CandidateField;
import org.eksamik.provider.CandidateKeys;
import org.eksamik.provider.Capability;
import org.eksamik.provider.CellProblem;
import org.eksamik.provider.ExamResult;
import org.eksamik.provider.Found;
import org.eksamik.provider.GroupMove;
import org.eksamik.provider.KnownCandidate;
import org.eksamik.provider.Pacer;
import org.eksamik.provider.Page;
import org.eksamik.provider.ResultQuery;
import org.eksamik.provider.Tolerant;
import org.eksamik.provider.Verdict;
import org.jspecify.annotations.Nullable;

/** OnlineExamMaker's candidates (seed 003). Safe for several threads. */
public final class OnlineExamMakerDirectory implements CandidateDirectory {
  private static final String PATH = "api/v1/student/";
  private static final Set<Capability> CAPABILITIES =
      Set.of(
          Capability.FIELDS,
          Capability.ADD,
          Capability.UPDATE,
          Capability.DELETE,
          Capability.MOVE,
          Capability.SHOW,
          Capability.LIST,
          Capability.RESULTS);

  private final String provider;
  private final LoginField loginField;
  private final Calls calls;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable String login;
  private @Nullable StudentFields known;

  public OnlineExamMakerDirectory(
      ProviderSettings.OnlineExamMaker settings, Network network, InstantSource clock) {
    this.provider = settings.name();
    this.loginField = new LoginField(settings.loginField());
    this.calls =
        Calls.of(settings, network, clock).paced(Pacer.perSecond(settings.requestsPerSecond()));
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
    return Page.MOST;
  }

  /** {@code addStudents} takes the same candidate twice; deletions are refused the second time. */
  @Override
  public boolean isRepeatable(Capability capability) {
    return capability != Capability.ADD && capability != Capability.DELETE;
  }

  @Override
  public List<CandidateField> fields() throws ExamException {
    return studentFields().all();
  }

  @Override
  public List<CellProblem> problems(Capability capability, Candidate candidate)
      throws ExamException {
    return new StudentForm(studentFields()).problems(capability, candidate);
  }

  @Override
  public Map<String, String> toSend(Capability capability, Candidate candidate)
      throws ExamException {
    StudentFields fields = studentFields();
    Map<String, String> sent = new LinkedHashMap<>();
    fields
        .values(candidate, new ArrayList<>())
        .forEach((number, value) -> {
          CandidateField field = fields.numbered(number);
          sent.put(field.label(), field.secret() ? Secret.of(value).toString() : value);
        });
    return sent;
  }

  @Override
  public List<Verdict> add(List<Candidate> candidates) throws ExamException {
    StudentForm form = new StudentForm(studentFields());
    JsonNode body =
        send("addStudents", "info", form.additions(candidates), Repeat.NEVER, candidates);
    return new BatchReply(body, candidates.stream().map(_ -> Optional.<String>empty()).toList())
        .verdicts();
  }

  @Override
  public List<Verdict> update(List<Candidate> candidates) throws ExamException {
    StudentForm form = new StudentForm(studentFields());
    // It sets values by a key: the same again changes nothing.
    JsonNode body =
        send("changeStuinfo", "info", form.changes(candidates), Repeat.SAFE, candidates);
    return new BatchReply(body, candidates.stream().map(form::key).toList()).verdicts();
  }

  private JsonNode send(
      String call, String name, String json, Repeat repeat, List<Candidate> candidates)
      throws ExamException {
    Calls kept = calls;
    for (Candidate candidate : candidates) {
      kept = kept.keeping(candidate.password());
    }
    return kept.post(PATH + call, Map.of(name, json), repeat).body();
  }

  @Override
  public List<Optional<KnownCandidate>> lookUp(List<Candidate> candidates) throws ExamException {
    StudentFields fields = studentFields();
    List<Optional<String>> logins = candidates.stream().map(fields::login).toList();
    List<String> asked = logins.stream().flatMap(Optional::stream).distinct().toList();
    List<KnownCandidate> found =
        asked.isEmpty() ? List.of() : show(CandidateKeys.logins(asked)).candidates();
    return logins.stream().map(login -> login.flatMap(value -> withLogin(found, value))).toList();
  }

  private static Optional<KnownCandidate> withLogin(List<KnownCandidate> found, String login) {
    return found.stream().filter(candidate -> logins(candidate).contains(login)).findFirst();
  }

  /** Where an answer does not say which of the fields is the login, it may be any. */
  private static Collection<String> logins(KnownCandidate candidate) {
    return candidate.login().isPresent()
        ? Set.of(candidate.login().get())
        : candidate.fields().values();
  }

  @Override
  public List<Verdict> delete(CandidateKeys keys) throws ExamException {
    JsonNode body = calls.post(PATH + "delStu", KeyForm.of(provider, keys), Repeat.NEVER).body();
    return new BatchReply(body, keys.values().stream().map(Optional::of).toList()).verdicts();
  }

  @Override
  public List<Verdict> move(CandidateKeys keys, GroupMove move) throws ExamException {
    Map<String, String> form = Map.of("mvStuInfo", KeyForm.move(provider, keys, move));
    // Out of a group twice is refused the second time, so that one is not sent again by itself.
    Repeat repeat = move.action() == GroupMove.Action.REMOVE_FROM ? Repeat.NEVER : Repeat.SAFE;
    JsonNode body = calls.post(PATH + "movestugroup", form, repeat).body();
    return new BatchReply(body, keys.values().stream().map(Optional::of).toList()).verdicts();
  }

  @Override
  public Found show(CandidateKeys keys) throws ExamException {
    Calls.Reply reply =
        calls.post(PATH + "getstudentsinfo", KeyForm.of(provider, keys), Repeat.SAFE);
    StudentReader reader = new StudentReader(loginLabel());
    List<KnownCandidate> found = reply.rows().stream().map(reader::candidate).toList();
    Set<String> missing = new LinkedHashSet<>(keys.values());
    Set<String> named = new LinkedHashSet<>();
    Tolerant.items(reply.body().path("fail"))
        .forEach(item -> Tolerant.text(item).ifPresent(named::add));
    for (KnownCandidate candidate : found) {
      candidate.id().filter(_ -> keys.kind() == CandidateKeys.Kind.ID).ifPresent(missing::remove);
      if (keys.kind() == CandidateKeys.Kind.LOGIN) {
        logins(candidate).forEach(missing::remove);
      }
    }
    missing.addAll(named.stream().filter(keys.values()::contains).toList());
    return new Found(found, List.copyOf(missing));
  }

  @Override
  public Page<KnownCandidate> list(long start, int limit) throws ExamException {
    Calls.Reply reply = students(start, limit);
    StudentReader reader = new StudentReader("");
    List<KnownCandidate> rows = reply.rows().stream().map(reader::candidate).toList();
    return new Page<>(rows, start, Tolerant.number(reply.body().path("total")));
  }

  private Calls.Reply students(long start, int limit) throws ExamException {
    return calls.post(PATH + "getstulist", paging(start, limit), Repeat.SAFE);
  }

  private static Map<String, String> paging(long start, int limit) {
    Map<String, String> paging = new LinkedHashMap<>();
    paging.put("start", Long.toString(start));
    paging.put("limit", Integer.toString(Math.clamp(limit, 1, Page.MOST)));
    return paging;
  }

  @Override
  public Page<ExamResult> results(ResultQuery query) throws ExamException {
    Map<String, String> parameters = paging(query.start(), query.limit());
    query
        .one()
        .ifPresent(one -> {
          // Bare here, a list everywhere else (S003:L668).
          parameters.put("loginValues", one.login());
          parameters.put("eid", one.examId());
        });
    Calls.Reply reply = calls.get(PATH + "queryresults", parameters);
    List<ExamResult> rows = reply.rows().stream().map(StudentReader::result).toList();
    return new Page<>(rows, query.start(), Tolerant.number(reply.body().path("total")));
  }

  /** Asked once: schools do not change their fields while candidates come in. */
  private StudentFields studentFields() throws ExamException {
    return asked(() -> {
      StudentFields fields = known;
      if (fields == null) {
        String label = loginLabel();
        fields = StudentFields.read(calls.get(PATH + "getFields", Map.of()).rows(), label);
        known = fields;
      }
      return fields;
    });
  }

  private String loginLabel() throws ExamException {
    return asked(() -> {
      String label = login;
      if (label == null) {
        label = loginField.among(some());
        login = label;
      }
      return label;
    });
  }

  /** A few candidates to learn from; an account that may not list them teaches nothing. */
  private List<JsonNode> some() throws ExamException {
    try {
      return students(0, Page.MOST).rows();
    } catch (ExamException why) {
      if (why.fault() == Fault.PROVIDER_REFUSED) {
        return List.of();
      }
      throw why;
    }
  }

  private <T> T asked(Question<T> question) throws ExamException {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      throw ExamException.of(Fault.CANCELLED).with("provider", provider);
    }
    try {
      return question.ask();
    } finally {
      lock.unlock();
    }
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask() throws ExamException;
  }
}
