package org.eksamik.kiosk;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** A window that is only written down, for steps of systems that do not run here. */
public final class PaperWindow implements ExamWindow {
  public static final Area DISPLAY = new Area(0, 0, 1920, 1080);

  public OptionalLong handle = OptionalLong.empty();
  public int covered;
  public int reopened;

  @Override
  public void cover() {
    covered++;
  }

  @Override
  public void release() {}

  @Override
  public boolean isFocused() {
    return true;
  }

  @Override
  public OptionalLong handle() {
    return handle;
  }

  @Override
  public Optional<Area> display() {
    return handle.isPresent() ? Optional.of(DISPLAY) : Optional.empty();
  }

  @Override
  public <T> T ask(Supplier<T> question) {
    return question.get();
  }

  /** Nobody has the time: tests call what they mean. */
  @Override
  public void later(Runnable change) {}

  @Override
  public void reopen() {
    reopened++;
  }

  @Override
  public int displays() {
    return 1;
  }

  @Override
  public void coverDisplays(int allowed) {}

  @Override
  public Map<Long, Area> covers() {
    return Map.of();
  }

  @Override
  public void uncoverDisplays() {}

  @Override
  public void emptyClipboard() {}

  @Override
  public void guardBy(WindowGuard guard) {}

  @Override
  public void unguard() {}
}
