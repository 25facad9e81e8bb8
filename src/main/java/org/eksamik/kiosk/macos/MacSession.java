package org.eksamik.kiosk.macos;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.Optional;
import org.eksamik.kiosk.DesktopSession;
import org.jspecify.annotations.Nullable;

/** A session of macOS; one over the network has no window server. */
public final class MacSession implements DesktopSession {
  @Override
  public Optional<Hindrance> hindrance() {
    Pointer session = CoreGraphics.OURS.CGSessionCopyCurrentDictionary();
    if (session == null) {
      return Optional.of(Hindrance.NONE);
    }
    CoreFoundation.OURS.CFRelease(session);
    return Optional.empty();
  }

  /** Quartz Window Services. */
  interface CoreGraphics extends Library {
    CoreGraphics OURS = Native.load("CoreGraphics", CoreGraphics.class);

    @Nullable Pointer CGSessionCopyCurrentDictionary();
  }

  /** Core Foundation's counting of references. */
  interface CoreFoundation extends Library {
    CoreFoundation OURS = Native.load("CoreFoundation", CoreFoundation.class);

    void CFRelease(Pointer counted);
  }
}
