package org.eksamik.kiosk;

import java.util.Set;

/**
 * The keys that desktops and programs around an exam listen to. None of them types a letter.
 *
 * @param altGrIsControlAlt on Windows the right Alt key reports Ctrl+Alt, with which people type @
 *     and €
 * @param pagesOwn keys that are the page's own together with the key that has the system's sign on
 *     it: on macOS that key copies and pastes
 */
public record ReservedKeys(boolean altGrIsControlAlt, Set<String> pagesOwn) {
  private static final Set<String> ALWAYS =
      Set.of("PRINTSCREEN", "CONTEXT_MENU", "F11", "HELP", "POWER", "SLEEP");

  private static final Set<String> WITH_ALT = Set.of("TAB", "ESCAPE", "SPACE", "BACK_QUOTE");

  private static final Set<String> WITH_CONTROL = Set.of("ESCAPE");

  /** What {@link #reserves} would only guess at: worth telling, yet the page's own to use. */
  private static final Set<String> SHARED = Set.of("ESCAPE");

  public ReservedKeys {
    pagesOwn = Set.copyOf(pagesOwn);
  }

  /** Of a desktop that keeps the key with its sign for itself. */
  public ReservedKeys(boolean altGrIsControlAlt) {
    this(altGrIsControlAlt, Set.of());
  }

  /** Whether the key is kept from the page. */
  public boolean reserves(KeyStroke stroke) {
    if (stroke.isModifier()) {
      return pagesOwn.isEmpty()
          && (stroke.meta() || stroke.key().equals("WINDOWS") || stroke.key().equals("META"));
    }
    return (stroke.meta() && !pagesOwn.contains(stroke.key()))
        || ALWAYS.contains(stroke.key())
        || (stroke.control() && stroke.alt() && !altGrIsControlAlt)
        || (stroke.alt() && (WITH_ALT.contains(stroke.key()) || isFunctionKey(stroke.key())))
        || (stroke.control()
            && (WITH_CONTROL.contains(stroke.key()) || isFunctionKey(stroke.key())));
  }

  /** Whether the journal hears of it: what is reserved, and Escape, which pages may use. */
  public boolean isTold(KeyStroke stroke) {
    return (reserves(stroke) && !stroke.isModifier())
        || (stroke.meta() && pagesOwn.isEmpty())
        || SHARED.contains(stroke.key());
  }

  private static boolean isFunctionKey(String key) {
    return key.matches("F[0-9]{1,2}");
  }
}
