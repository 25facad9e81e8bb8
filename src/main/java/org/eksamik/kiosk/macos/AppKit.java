package org.eksamik.kiosk.macos;

import com.sun.jna.Pointer;
import java.util.Optional;
import org.eksamik.kiosk.RunningPrograms;
import org.jspecify.annotations.Nullable;

/** NSApplication and NSWorkspace. JavaFX has loaded AppKit by the time a window is there. */
public final class AppKit implements Application {
  @Override
  public PresentationOptions presentation() {
    return PresentationOptions.of(number(send(shared(), "presentationOptions")));
  }

  @Override
  public void presentation(PresentationOptions options) {
    send(shared(), "setPresentationOptions:", options.bits());
  }

  @Override
  public boolean isActive() {
    return isYes(send(shared(), "isActive"));
  }

  @Override
  public void activate() {
    send(shared(), "activateIgnoringOtherApps:", 1);
  }

  @Override
  public String frontmost() {
    Pointer workspace = send(type("NSWorkspace"), "sharedWorkspace");
    Pointer front = send(workspace, "frontmostApplication");
    // A pid is 32 bits wide; what stands above them is nobody's.
    long process = number(send(front, "processIdentifier")) & 0xFFFF_FFFFL;
    return Optional.of(process)
        .filter(it -> it != 0)
        .flatMap(RunningPrograms::of)
        .orElse("a program of another user");
  }

  private static @Nullable Pointer shared() {
    return send(type("NSApplication"), "sharedApplication");
  }

  private static @Nullable Pointer type(String name) {
    return ObjectiveC.OURS.objc_getClass(name);
  }

  /** A message to nobody answers 0, as in Objective-C itself. */
  private static @Nullable Pointer send(@Nullable Pointer receiver, String message) {
    return ObjectiveC.OURS.objc_msgSend(receiver, ObjectiveC.OURS.sel_registerName(message));
  }

  private static void send(@Nullable Pointer receiver, String message, long argument) {
    ObjectiveC.OURS.objc_msgSend(receiver, ObjectiveC.OURS.sel_registerName(message), argument);
  }

  private static long number(@Nullable Pointer answer) {
    return Pointer.nativeValue(answer);
  }

  /** A BOOL is one byte; what stands above it is nobody's. */
  private static boolean isYes(@Nullable Pointer answer) {
    return (number(answer) & 0xFF) != 0;
  }
}
