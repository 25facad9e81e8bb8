package org.eksamik.app.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.eksamik.app.cli.CheckWords;
import org.eksamik.capture.Device;
import org.eksamik.doctor.Check;
import org.eksamik.doctor.Doctor;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.ui.check.PreCheck;

/**
 * A check of the doctor's, shown to whoever sits down first; the journal has what it found.
 *
 * @param doctor does not wait for it for long
 * @param windowShown until then the machine has enough to do
 */
public record BeforeSignIn(Check check, Doctor doctor, Events events, CountDownLatch windowShown)
    implements PreCheck {

  /** One that does not wait for a window. */
  public BeforeSignIn(Check check, Doctor doctor, Events events) {
    this(check, doctor, events, new CountDownLatch(0));
  }

  @Override
  public String title(Locale language) {
    return CheckWords.in(language).title(check);
  }

  @Override
  public Optional<Device.Kind> shows() {
    return check.needs();
  }

  @Override
  public Finding look() {
    try {
      windowShown.await();
      org.eksamik.doctor.Finding found = doctor.look(List.of(check)).getFirst();
      events.record(
          new Event(
              Event.Kind.CHECKED,
              Map.of(
                  "check", check.name(),
                  "state", found.state().name(),
                  "reason", found.reason())));
      return new Found(check, found);
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("nobody waits for " + check.name(), cancelled);
    }
  }

  private record Found(Check check, org.eksamik.doctor.Finding finding) implements Finding {
    @Override
    public State state() {
      return switch (finding.state()) {
        case PASS -> State.PASS;
        case WARN -> State.WARN;
        case FAIL -> State.FAIL;
      };
    }

    @Override
    public String whatToDo(Locale language) {
      return CheckWords.in(language).sentence(check, finding);
    }
  }
}
