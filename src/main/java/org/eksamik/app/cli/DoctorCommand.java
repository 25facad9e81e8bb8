package org.eksamik.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eksamik.app.window.UpdateNotice;
import org.eksamik.doctor.Check;
import org.eksamik.doctor.Doctor;
import org.eksamik.doctor.Finding;
import org.eksamik.doctor.update.UpdateCheck;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExitCode;
import org.eksamik.exam.Fault;
import org.eksamik.net.Network;
import org.eksamik.net.NetworkSettings;
import org.eksamik.profile.Profile;
import picocli.CommandLine.Command;

/** {@code doctor}: whether this workstation is ready for its exams. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final GlobalOptions options;
  private final ProfileOption profiles;
  private final Program program;
  private final Console console;
  private final InstantSource clock;

  DoctorCommand(
      GlobalOptions options,
      ProfileOption profiles,
      Program program,
      Console console,
      InstantSource clock) {
    this.options = options;
    this.profiles = profiles;
    this.program = program;
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() throws ExamException {
    Optional<Profile> profile = profiles.read();
    NetworkSettings way = profile.map(Profile::network).orElse(NetworkSettings.SYSTEM);
    try (Network network = Network.open(way)) {
      List<Check> checks =
          new ArrayList<>(program.workstation(options).of(profile, network, clock));
      profile
          .flatMap(it -> UpdateNotice.look(it, network, clock))
          .ifPresent(look -> checks.add(new UpdateCheck(look)));
      List<Finding> findings = new Doctor(PATIENCE).look(checks);
      if (options.json()) {
        console.answer(answer(checks, findings));
      } else {
        for (int i = 0; i < checks.size(); i++) {
          console.line(line(checks.get(i), findings.get(i)));
        }
      }
      boolean failed = findings.stream().anyMatch(finding -> finding.state() == Finding.State.FAIL);
      return (failed ? ExitCode.PERSON : ExitCode.DONE).number();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw ExamException.of(Fault.CANCELLED);
    }
  }

  private ObjectNode answer(List<Check> checks, List<Finding> findings) {
    ObjectNode answer = console.object();
    ArrayNode all = answer.putArray("checks");
    for (int i = 0; i < checks.size(); i++) {
      Finding finding = findings.get(i);
      ObjectNode one = all.addObject();
      one.put("name", checks.get(i).name())
          .put("state", state(finding).toLowerCase(Locale.ROOT))
          .put("reason", finding.reason())
          .put("text", words().sentence(checks.get(i), finding));
      finding.facts().forEach(one.putObject("facts")::put);
    }
    return answer;
  }

  private String line(Check check, Finding finding) {
    return "%-4s  %s: %s"
        .formatted(state(finding), words().title(check), words().sentence(check, finding));
  }

  private static String state(Finding finding) {
    return finding.state().name();
  }

  private CheckWords words() {
    return new CheckWords(console.words());
  }
}
