package org.eksamik.kiosk.macos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What macOS shows and allows while our application is the active one
 * (NSApplicationPresentationOptions). Combinations that Apple's documentation excludes raise an
 * exception in Objective-C, which would end this process: they cannot be made here.
 */
public record PresentationOptions(Set<Option> options) {
  /** While an exam runs. */
  static final PresentationOptions EXAM =
      new PresentationOptions(
          EnumSet.of(
              Option.HIDE_DOCK,
              Option.HIDE_MENU_BAR,
              Option.DISABLE_APPLE_MENU,
              Option.DISABLE_PROCESS_SWITCHING,
              Option.DISABLE_FORCE_QUIT,
              Option.DISABLE_SESSION_TERMINATION,
              Option.DISABLE_HIDE_APPLICATION));

  /** With the bits that AppKit knows them by. */
  public enum Option {
    AUTO_HIDE_DOCK(1L << 0),
    HIDE_DOCK(1L << 1),
    AUTO_HIDE_MENU_BAR(1L << 2),
    HIDE_MENU_BAR(1L << 3),
    DISABLE_APPLE_MENU(1L << 4),
    DISABLE_PROCESS_SWITCHING(1L << 5),
    DISABLE_FORCE_QUIT(1L << 6),
    DISABLE_SESSION_TERMINATION(1L << 7),
    DISABLE_HIDE_APPLICATION(1L << 8),
    DISABLE_MENU_BAR_TRANSPARENCY(1L << 9),
    FULL_SCREEN(1L << 10),
    AUTO_HIDE_TOOLBAR(1L << 11),
    DISABLE_CURSOR_LOCATION_ASSISTANCE(1L << 12);

    private final long bit;

    Option(long bit) {
      this.bit = bit;
    }

    long bit() {
      return bit;
    }
  }

  private static final Set<Option> NEED_NO_DOCK =
      EnumSet.of(
          Option.AUTO_HIDE_MENU_BAR,
          Option.DISABLE_PROCESS_SWITCHING,
          Option.DISABLE_FORCE_QUIT,
          Option.DISABLE_SESSION_TERMINATION,
          Option.DISABLE_MENU_BAR_TRANSPARENCY);

  /**
   * @throws IllegalArgumentException where AppKit would raise one
   */
  public PresentationOptions {
    options = Set.copyOf(options);
    List<String> contradictions = contradictions(options);
    if (!contradictions.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", contradictions));
    }
  }

  /** What in a combination AppKit refuses; empty where it takes it. */
  static List<String> contradictions(Collection<Option> options) {
    List<String> wrong = new ArrayList<>();
    if (options.contains(Option.AUTO_HIDE_DOCK) && options.contains(Option.HIDE_DOCK)) {
      wrong.add("the Dock cannot be hidden and hide by itself");
    }
    if (options.contains(Option.AUTO_HIDE_MENU_BAR) && options.contains(Option.HIDE_MENU_BAR)) {
      wrong.add("the menu bar cannot be hidden and hide by itself");
    }
    if (options.contains(Option.HIDE_MENU_BAR) && !options.contains(Option.HIDE_DOCK)) {
      wrong.add("a hidden menu bar needs a hidden Dock");
    }
    boolean noDock = options.contains(Option.AUTO_HIDE_DOCK) || options.contains(Option.HIDE_DOCK);
    if (!noDock && !Collections.disjoint(options, NEED_NO_DOCK)) {
      wrong.add("what is asked needs a Dock that is hidden or hides by itself");
    }
    if (options.contains(Option.AUTO_HIDE_TOOLBAR)
        && !(options.contains(Option.FULL_SCREEN) && options.contains(Option.AUTO_HIDE_MENU_BAR))) {
      wrong.add("a toolbar hides by itself only in full screen with a menu bar that does");
    }
    return wrong;
  }

  /** The number that AppKit knows it by. */
  long bits() {
    return options.stream().mapToLong(Option::bit).sum();
  }

  /** What AppKit's number says; options of a later macOS are left out. */
  static PresentationOptions of(long bits) {
    return new PresentationOptions(
        EnumSet.allOf(Option.class).stream()
            .filter(option -> (bits & option.bit()) != 0)
            .collect(Collectors.toSet()));
  }

  boolean has(PresentationOptions others) {
    return options.containsAll(others.options);
  }
}
