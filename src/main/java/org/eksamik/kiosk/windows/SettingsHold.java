package org.eksamik.kiosk.windows;

import java.util.Optional;
import org.eksamik.kiosk.LockStep;

/**
 * Shortcuts that open a question above every window and the screen saver are off. Windows would
 * keep that until the user signs out, so the note says how all was.
 */
public final class SettingsHold implements LockStep {
  public static final String NAME = "settings";

  private final WindowsDesktop desktop;
  private Optional<SessionSettings> before = Optional.empty();

  public SettingsHold(WindowsDesktop desktop) {
    this.desktop = desktop;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<String> note() {
    before = Optional.of(SessionSettings.of(desktop));
    return before.map(SessionSettings::text);
  }

  @Override
  public void perform() {
    before.ifPresent(settings ->
        settings
            .values()
            .forEach((setting, value) -> desktop.setting(setting, setting.held(value))));
  }

  @Override
  public void undo() {
    before.ifPresent(settings -> settings.putBack(desktop));
    before = Optional.empty();
  }
}
