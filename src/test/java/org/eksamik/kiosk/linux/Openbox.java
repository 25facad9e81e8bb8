package org.eksamik.kiosk.linux;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A window manager's rules with the shortcuts of the usual desktops; programs leave a file. */
final class Openbox {
  /** Shortcut in openbox's words, and what it does there. */
  private static final Map<String, String> ACTIONS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("A-Tab", "NextWindow"),
              Map.entry("A-S-Tab", "PreviousWindow"),
              Map.entry("A-F4", "Close"),
              Map.entry("A-Escape", "Lower"),
              Map.entry("A-F9", "Iconify"),
              Map.entry("A-F5", "Unfullscreen"),
              Map.entry("W-Down", "Iconify"),
              Map.entry("F11", "ToggleFullscreen"),
              Map.entry("W-d", "ToggleShowDesktop"),
              Map.entry("C-A-d", "ToggleShowDesktop")));

  private static final List<String> DESKTOPS = List.of("C-A-Left", "C-A-Right", "W-Next");

  private static final List<String> PROGRAMS =
      List.of(
          "C-A-t",
          "A-F2",
          "W-e",
          "W-r",
          "W-l",
          "C-A-l",
          "C-A-Delete",
          "Print",
          "A-Print",
          "S-Print",
          "W-s",
          "A-W-s",
          "W-1",
          "A-F1",
          "C-Escape",
          "C-S-Escape",
          "XF86Calculator",
          "XF86HomePage",
          "XF86Mail",
          "W-u",
          "A-W-8");

  private Openbox() {}

  /** The file that tells that a shortcut's program was started. */
  static Path started(Path folder, String shortcut) {
    return folder.resolve("started-" + shortcut);
  }

  static String rules(Path folder) {
    String keys =
        ACTIONS.entrySet().stream()
                .map(each -> key(each.getKey(), action(each.getValue())))
                .collect(Collectors.joining())
            + DESKTOPS.stream()
                .map(each -> key(each, "<action name=\"GoToDesktop\"><to>next</to></action>"))
                .collect(Collectors.joining())
            + PROGRAMS.stream()
                .map(each ->
                    key(
                        each,
                        "<action name=\"Execute\"><command>touch "
                            + started(folder, each)
                            + "</command></action>"))
                .collect(Collectors.joining())
            + key("A-space", "<action name=\"ShowMenu\"><menu>root-menu</menu></action>");
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <openbox_config xmlns="http://openbox.org/3.4/rc">
      <focus><focusNew>yes</focusNew></focus>
      <desktops><number>3</number></desktops>
      <keyboard>%s</keyboard>
      <mouse>
        <context name="Root">
          <mousebind button="Right" action="Press">
            <action name="ShowMenu"><menu>root-menu</menu></action>
          </mousebind>
        </context>
        <context name="Client">
          <mousebind button="A-Left" action="Drag"><action name="Move"/></mousebind>
          <mousebind button="A-Right" action="Press">
            <action name="ShowMenu"><menu>client-menu</menu></action>
          </mousebind>
          <mousebind button="A-Middle" action="Press"><action name="Lower"/></mousebind>
        </context>
      </mouse>
    </openbox_config>
    """
        .formatted(keys);
  }

  private static String key(String shortcut, String what) {
    return "<keybind key=\"" + shortcut + "\">" + what + "</keybind>";
  }

  private static String action(String name) {
    return "<action name=\"" + name + "\"/>";
  }
}
