package org.eksamik.kiosk.windows;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eksamik.kiosk.KeyStroke;
import org.eksamik.kiosk.ReservedKeys;

/**
 * Decides which keys go no further. For one thread.
 *
 * <p>A secure desktop (Ctrl+Alt+Del) hides keys that come up from us. So it trusts nothing of its
 * own memory for long that could keep a student from typing.
 */
final class KeyGate {
  /** A key that is held repeats; one that was silent for so long came up unseen. */
  private static final long STALE_MILLIS = 5000;

  private static final ReservedKeys WITH_ALT_GR = new ReservedKeys(true);
  private static final ReservedKeys WITHOUT_ALT_GR = new ReservedKeys(false);

  private final Set<Integer> refused = new HashSet<>();
  private Optional<Long> signKeyDown = Optional.empty();

  /**
   * A key goes down, or repeats.
   *
   * @param code its virtual key code
   * @param at in milliseconds, of the clock that events carry
   * @return the stroke where it goes no further
   */
  Optional<KeyStroke> press(int code, HeldModifiers held, long at) {
    boolean signKey = isSignKey(code);
    if (signKey) {
      signKeyDown = Optional.of(at);
    }
    boolean meta = signKeyDown.filter(since -> at - since < STALE_MILLIS).isPresent();
    KeyStroke stroke =
        new KeyStroke(WindowsKeys.name(code), held.control(), held.alt(), held.shift(), meta);
    ReservedKeys reserved = held.altGr() ? WITH_ALT_GR : WITHOUT_ALT_GR;
    boolean modifier = isModifier(code) && !signKey;
    if (!modifier && (WindowsKeys.isLauncher(code) || reserved.reserves(stroke))) {
      refused.add(code);
      return Optional.of(stroke);
    }
    refused.remove(code);
    return Optional.empty();
  }

  /** A key comes up; whether that goes no further. A key whose going down was seen comes up. */
  boolean release(int code) {
    if (isSignKey(code)) {
      signKeyDown = Optional.empty();
    }
    return refused.remove(code);
  }

  private static boolean isSignKey(int code) {
    return WindowsKeys.name(code).equals("WINDOWS");
  }

  /** Ctrl, Alt and Shift pass, so that the system knows how they are. */
  private static boolean isModifier(int code) {
    return switch (WindowsKeys.name(code)) {
      case "SHIFT", "CONTROL", "ALT" -> true;
      default -> false;
    };
  }
}
