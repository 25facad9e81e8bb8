package org.eksamik.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eksamik.exam.Event;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskLockTest {
  private final List<String> done = new ArrayList<>();
  private final List<Event> told = new ArrayList<>();
  @TempDir Path data;

  private final class Step implements LockStep {
    private final String name;
    private final Optional<Fault> failure;

    Step(String name, Optional<Fault> failure) {
      this.name = name;
      this.failure = failure;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Optional<String> note() {
      return Optional.of("before " + name);
    }

    @Override
    public void perform() throws ExamException {
      done.add("+" + name);
      if (failure.isPresent()) {
        throw ExamException.of(failure.get());
      }
    }

    @Override
    public void undo() {
      done.add("-" + name);
      if (name.equals("broken")) {
        throw new IllegalStateException("cannot");
      }
    }
  }

  private KioskLock lock(LockStep... steps) {
    return new KioskLock(List.of(steps), new LockFile(data), told::add);
  }

  private Step step(String name) {
    return new Step(name, Optional.empty());
  }

  @Test
  void undoesInReverse() throws Exception {
    KioskLock lock = lock(step("a"), step("b"));
    lock.lock();
    assertThat(lock.isHeld()).isTrue();
    lock.unlock();
    assertThat(done).containsExactly("+a", "+b", "-b", "-a");
    assertThat(told)
        .extracting(Event::kind)
        .containsExactly(
            Event.Kind.LOCK_STEP_DONE,
            Event.Kind.LOCK_STEP_DONE,
            Event.Kind.LOCK_STEP_UNDONE,
            Event.Kind.LOCK_STEP_UNDONE);
  }

  @Test
  void takesBackHalfALockWhenAStepFails() {
    KioskLock lock = lock(step("a"), new Step("b", Optional.of(Fault.KIOSK_REFUSED)), step("c"));
    assertThatThrownBy(lock::lock)
        .isInstanceOfSatisfying(
            ExamException.class, why -> assertThat(why.fault()).isEqualTo(Fault.KIOSK_REFUSED));
    assertThat(done).containsExactly("+a", "+b", "-b", "-a");
    assertThat(lock.isHeld()).isFalse();
    assertThat(new LockFile(data).left()).isEmpty();
  }

  @Test
  void oneStepThatCannotBeTakenBackKeepsNoOtherFromIt() throws Exception {
    KioskLock lock = lock(step("a"), step("broken"), step("c"));
    lock.lock();
    lock.unlock();
    assertThat(done).containsExactly("+a", "+broken", "+c", "-c", "-broken", "-a");
  }

  @Test
  void locksOnceAndUnlocksOnce() throws Exception {
    KioskLock lock = lock(step("a"));
    lock.lock();
    lock.lock();
    lock.unlock();
    lock.unlock();
    assertThat(done).containsExactly("+a", "-a");
  }

  @Test
  void notesHowThingsWereUntilTheyArePutBack() throws Exception {
    KioskLock lock = lock(step("a"), step("b"));
    lock.lock();
    assertThat(new LockFile(data).left().orElseThrow().steps())
        .containsExactly(Map.entry("a", "before a"), Map.entry("b", "before b"));
    lock.unlock();
    assertThat(new LockFile(data).left()).isEmpty();
  }
}
