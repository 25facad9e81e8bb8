package org.eksamik.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Admission;
import org.eksamik.exam.Candidate;
import org.eksamik.exam.Event;
import org.eksamik.exam.Exam;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.exam.ExamTimes;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Person;
import org.eksamik.exam.Proctoring;
import org.junit.jupiter.api.Test;

class LaunchSequenceTest {
  private final List<String> happened = new ArrayList<>();
  private final List<Event> journal = new ArrayList<>();

  @Test
  void performsEveryStepInOrderAndIsReady() {
    Launch launch = launch(step("lock"), linking("link"), step("open"));

    assertThat(launch).isInstanceOf(Launch.Ready.class);
    assertThat(happened).containsExactly("+lock", "+link", "+open");
  }

  @Test
  void takesEverythingBackInReverseWhenTheExamEnds() {
    Launch.Ready ready = (Launch.Ready) launch(step("lock"), linking("link"), step("open"));
    happened.clear();

    ready.close();
    ready.close();

    assertThat(happened).containsExactly("-open", "-link", "-lock");
  }

  @Test
  void takesBackTheFailedStepAndThoseBeforeItInReverse() {
    Launch launch =
        launch(step("lock"), failing("link", ExamException.of(Fault.NETWORK_DOWN)), step("open"));

    assertThat(launch)
        .isInstanceOfSatisfying(
            Launch.Failed.class,
            failed -> {
              assertThat(failed.step().name()).isEqualTo("link");
              assertThat(failed.why().fault()).isEqualTo(Fault.NETWORK_DOWN);
            });
    assertThat(happened).containsExactly("+lock", "+link", "-link", "-lock");
  }

  @Test
  void oneStepThatCannotBeTakenBackDoesNotKeepTheOthersFromIt() {
    LaunchStep stubborn =
        new LaunchStep() {
          @Override
          public String name() {
            return "stubborn";
          }

          @Override
          public void perform(LaunchProgress progress) {}

          @Override
          public void undo(LaunchProgress progress) {
            throw new IllegalStateException("stuck");
          }
        };

    launch(step("lock"), stubborn, failing("link", ExamException.of(Fault.PROVIDER_BROKEN)));

    assertThat(happened).containsExactly("+lock", "+link", "-link", "-lock");
  }

  @Test
  void callsOurOwnMistakeADefectAndStillUnwinds() {
    LaunchStep broken =
        new LaunchStep() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public void perform(LaunchProgress progress) {
            throw new IllegalStateException("ours");
          }
        };

    Launch launch = launch(step("lock"), broken);

    assertThat(launch)
        .isInstanceOfSatisfying(
            Launch.Failed.class,
            failed -> assertThat(failed.why().fault()).isEqualTo(Fault.DEFECT));
    assertThat(happened).containsExactly("+lock", "-lock");
  }

  @Test
  void anInterruptCancelsBeforeTheNextStep() {
    LaunchStep interrupting =
        new LaunchStep() {
          @Override
          public String name() {
            return "interrupting";
          }

          @Override
          public void perform(LaunchProgress progress) {
            Thread.currentThread().interrupt();
          }
        };

    Launch launch = launch(interrupting, step("open"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(launch)
        .isInstanceOfSatisfying(
            Launch.Failed.class,
            failed -> assertThat(failed.why().fault()).isEqualTo(Fault.CANCELLED));
    assertThat(happened).isEmpty();
  }

  @Test
  void tellsTheJournalAndTheWatcherWhatHappens() {
    List<String> watched = new ArrayList<>();
    LaunchWatcher watcher =
        new LaunchWatcher() {
          @Override
          public void started(LaunchStep step) {
            watched.add("started " + step.name());
          }

          @Override
          public void done(LaunchStep step, Duration took) {
            watched.add("done " + step.name());
          }

          @Override
          public void failed(LaunchStep step, ExamException why) {
            watched.add("failed " + step.name());
          }

          @Override
          public void undone(LaunchStep step) {
            watched.add("undone " + step.name());
          }
        };
    new LaunchSequence(
            List.of(step("lock"), failing("link", ExamException.of(Fault.NETWORK_DOWN))),
            journal::add)
        .launch(admission(), watcher);

    assertThat(watched)
        .containsExactly(
            "started lock",
            "done lock",
            "started link",
            "failed link",
            "undone link",
            "undone lock");
    assertThat(journal)
        .extracting(Event::kind)
        .containsExactly(
            Event.Kind.STEP_STARTED,
            Event.Kind.STEP_DONE,
            Event.Kind.STEP_STARTED,
            Event.Kind.STEP_FAILED,
            Event.Kind.STEP_UNDONE,
            Event.Kind.STEP_UNDONE);
  }

  private Launch launch(LaunchStep... steps) {
    return new LaunchSequence(List.of(steps), journal::add)
        .launch(admission(), new LaunchWatcher() {});
  }

  private LaunchStep step(String name) {
    return new Recorded(name, Optional.empty(), false);
  }

  private LaunchStep linking(String name) {
    return new Recorded(name, Optional.empty(), true);
  }

  private LaunchStep failing(String name, ExamException why) {
    return new Recorded(name, Optional.of(why), false);
  }

  private final class Recorded implements LaunchStep {
    private final String name;
    private final Optional<ExamException> why;
    private final boolean links;

    private Recorded(String name, Optional<ExamException> why, boolean links) {
      this.name = name;
      this.why = why;
      this.links = links;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void perform(LaunchProgress progress) throws ExamException {
      happened.add("+" + name);
      if (links) {
        progress.link(
            new ExamLink(
                "oqylyq",
                URI.create("https://app.oqylyq.kz/s/1"),
                Optional.empty(),
                Optional.empty()));
      }
      if (why.isPresent()) {
        throw why.get();
      }
    }

    @Override
    public void undo(LaunchProgress progress) {
      happened.add("-" + name);
    }
  }

  private static Admission admission() {
    Person person =
        new Person(
            "local",
            Optional.of("mari"),
            "Mari",
            "Maasikas",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Exam exam =
        new Exam(
            "math",
            "Mathematics",
            "oqylyq",
            Optional.empty(),
            ExamTimes.OPEN_ENDED,
            Proctoring.NONE);
    Candidate candidate =
        new Candidate(
            "1",
            "Mari",
            "Maasikas",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());
    return new Admission(person, exam, candidate, Duration.ZERO);
  }
}
