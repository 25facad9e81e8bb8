package org.eksamik.kiosk.windows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eksamik.kiosk.Area;

/** A Windows desktop that is only written down: Windows does not run where the tests do. */
final class PaperDesktop implements WindowsDesktop {
  /** The topmost last. */
  final List<SeenWindow> stack = new ArrayList<>();

  final Map<SessionSetting, Integer> settings = new EnumMap<>(SessionSetting.class);
  final Map<Metric, Integer> metrics = new EnumMap<>(Metric.class);
  final List<Long> hidden = new ArrayList<>();
  final List<Long> topmost = new ArrayList<>();
  Optional<Long> front = Optional.empty();
  int covers;

  PaperDesktop() {
    settings.put(SessionSetting.STICKY_KEYS, 510);
    settings.put(SessionSetting.TOGGLE_KEYS, 62);
    settings.put(SessionSetting.FILTER_KEYS, 126);
    settings.put(SessionSetting.MOUSE_KEYS, 1);
    settings.put(SessionSetting.SCREEN_SAVER, 1);
    settings.put(SessionSetting.FOREGROUND_LOCK, 200_000);
  }

  @Override
  public Optional<SeenWindow> look(long window) {
    return stack.stream().filter(it -> it.handle() == window).findFirst();
  }

  @Override
  public List<SeenWindow> above(long window) {
    List<Long> order = stack.stream().map(SeenWindow::handle).toList();
    return List.copyOf(stack.subList(order.indexOf(window) + 1, stack.size()));
  }

  @Override
  public Optional<SeenWindow> foreground() {
    return front.flatMap(this::look);
  }

  @Override
  public void cover(long window, Area place) {
    covers++;
    SeenWindow ours = look(window).orElseThrow();
    stack.remove(ours);
    stack.add(new SeenWindow(window, ours.process(), place, true));
    topmost.add(window);
  }

  @Override
  public void uncover(long window) {
    topmost.removeIf(it -> it == window);
  }

  @Override
  public void focus(long window) {
    front = Optional.of(window);
  }

  @Override
  public List<Long> taskbars() {
    return List.of(71L, 72L);
  }

  @Override
  public void show(long window, boolean shown) {
    hidden.removeIf(it -> it == window);
    if (!shown) {
      hidden.add(window);
    }
  }

  @Override
  public int setting(SessionSetting setting) {
    return settings.getOrDefault(setting, 0);
  }

  @Override
  public void setting(SessionSetting setting, int value) {
    settings.put(setting, value);
  }

  @Override
  public int metric(Metric metric) {
    return metrics.getOrDefault(metric, 0);
  }

  @Override
  public Optional<String> debugger() {
    return Optional.empty();
  }
}
