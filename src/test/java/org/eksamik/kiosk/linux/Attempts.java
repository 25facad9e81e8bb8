package org.eksamik.kiosk.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The ways out that are tried. */
final class Attempts {
  private static final String REFUSED = "ESCAPE_REFUSED";
  private static final String RESTORED = "WINDOW_RESTORED";
  private static final String ADDRESS = "ADDRESS_REFUSED";
  private static final String POPUP = "POPUP_REFUSED";

  private final List<Attempt> all = new ArrayList<>();

  private Attempts() {}

  static List<Attempt> all() {
    Attempts attempts = new Attempts();
    attempts.keys();
    attempts.pointer();
    attempts.otherWindows();
    attempts.itsOwnWindow();
    attempts.page();
    return attempts.all;
  }

  private void key(String name, String combination, String fact) {
    all.add(new Attempt(name, room -> room.keys(combination), REFUSED, fact));
  }

  private void keys() {
    key("Alt+Tab", "alt+Tab", "ALT+TAB");
    key("Alt+Shift+Tab", "alt+shift+Tab", "ALT+SHIFT+TAB");
    key("Alt+F4 (close)", "alt+F4", "ALT+F4");
    key("Alt+F2 (run a program)", "alt+F2", "ALT+F2");
    key("Alt+F1 (panel menu)", "alt+F1", "ALT+F1");
    key("Alt+F5 (no full screen)", "alt+F5", "ALT+F5");
    key("Alt+F9 (minimise)", "alt+F9", "ALT+F9");
    key("Alt+Escape (lower)", "alt+Escape", "ALT+ESCAPE");
    key("Alt+Space (window menu)", "alt+space", "ALT+SPACE");
    key("Super+D (show desktop)", "super+d", "SUPER+D");
    key("Super+E (files)", "super+e", "SUPER+E");
    key("Super+R (run)", "super+r", "SUPER+R");
    key("Super+L (lock screen)", "super+l", "SUPER+L");
    key("Super+S (overview)", "super+s", "SUPER+S");
    key("Super+Down (minimise)", "super+Down", "SUPER+DOWN");
    key("Super+1 (first program)", "super+1", "SUPER+DIGIT1");
    key("Alt+Super+S (screen reader)", "alt+super+s", "ALT+SUPER+S");
    key("Ctrl+Alt+T (terminal)", "ctrl+alt+t", "CTRL+ALT+T");
    key("Ctrl+Alt+L (lock screen)", "ctrl+alt+l", "CTRL+ALT+L");
    key("Ctrl+Alt+D (show desktop)", "ctrl+alt+d", "CTRL+ALT+D");
    key("Ctrl+Alt+Left (workspace)", "ctrl+alt+Left", "CTRL+ALT+LEFT");
    key("Ctrl+Alt+Right (workspace)", "ctrl+alt+Right", "CTRL+ALT+RIGHT");
    key("Ctrl+Alt+Delete", "ctrl+alt+Delete", "CTRL+ALT+DELETE");
    key("Ctrl+Escape (menu)", "ctrl+Escape", "CTRL+ESCAPE");
    key("Ctrl+Shift+Escape (task list)", "ctrl+shift+Escape", "CTRL+SHIFT+ESCAPE");
    key("F11 (no full screen)", "F11", "F11");
    key("Escape", "Escape", "ESCAPE");
    key("Print (screenshot)", "Print", "PRINTSCREEN");
    key("Shift+Print (screenshot)", "shift+Print", "SHIFT+PRINTSCREEN");
    key("Menu (context menu)", "Menu", "CONTEXT_MENU");
  }

  private void pointer() {
    all.add(
        new Attempt(
            "Alt+drag with the left button (move)",
            room ->
                room.xdotool(
                    "mousemove",
                    "600",
                    "400",
                    "keydown",
                    "alt",
                    "mousedown",
                    "1",
                    "mousemove",
                    "900",
                    "600",
                    "mouseup",
                    "1",
                    "keyup",
                    "alt"),
            "",
            ""));
    all.add(
        new Attempt(
            "Alt+middle button (lower)",
            room ->
                room.xdotool(
                    "mousemove", "600", "400", "keydown", "alt", "click", "2", "keyup", "alt"),
            "",
            ""));
    all.add(
        new Attempt(
            "Right button (context menu)",
            room -> room.xdotool("mousemove", "600", "500", "click", "3"),
            "",
            ""));
    all.add(
        new Attempt(
            "Pointer into every corner",
            room ->
                room.xdotool(
                    "mousemove",
                    "0",
                    "0",
                    "mousemove",
                    "1279",
                    "0",
                    "mousemove",
                    "1279",
                    "799",
                    "mousemove",
                    "0",
                    "799",
                    "mousemove",
                    "640",
                    "400"),
            "",
            ""));
  }

  private void otherWindows() {
    all.add(
        new Attempt(
            "Another window raised",
            room -> room.xdotool("windowraise", room.otherWindow()),
            "",
            ""));
    all.add(
        new Attempt(
            "Another window activated",
            room -> room.xdotool("windowactivate", room.otherWindow()),
            REFUSED,
            "_NET_ACTIVE_WINDOW"));
    all.add(
        new Attempt(
            "Another window focused",
            room -> room.xdotool("windowfocus", room.otherWindow()),
            REFUSED,
            "focus"));
    all.add(
        new Attempt(
            "Another window “always on top”",
            room -> room.ask(room.other(), "_NET_WM_STATE", 1, atom(room, "_NET_WM_STATE_ABOVE")),
            REFUSED,
            "_NET_WM_STATE"));
    all.add(
        new Attempt(
            "Another window on top and full screen",
            room -> {
              room.ask(room.other(), "_NET_WM_STATE", 1, atom(room, "_NET_WM_STATE_FULLSCREEN"));
              room.xdotool("windowactivate", room.otherWindow());
            },
            REFUSED,
            "_NET_ACTIVE_WINDOW"));
    all.add(
        new Attempt(
            "A new window of another program",
            room -> room.desktop().neighbour("late"),
            REFUSED,
            "window"));
    all.add(
        new Attempt(
            "A new window that no window manager manages",
            room -> room.desktop().unmanagedWindow(),
            REFUSED,
            "window"));
    all.add(
        new Attempt(
            "“Show desktop” by a pager",
            room -> room.ask(room.desktop().connection().root(), "_NET_SHOWING_DESKTOP", 1),
            REFUSED,
            "_NET_SHOWING_DESKTOP"));
    all.add(
        new Attempt(
            "Another workspace by a pager",
            room -> room.xdotool("set_desktop", "1"),
            REFUSED,
            "_NET_CURRENT_DESKTOP"));
    all.add(
        new Attempt(
            "The display divided by xrandr",
            room -> {
              room.run("xrandr", "--setmonitor", "left", "640/170x800/210+0+0", "screen");
              room.run("xrandr", "--setmonitor", "right", "640/170x800/210+640+0", "none");
            },
            "DISPLAYS_CHANGED",
            ""));
    all.add(
        new Attempt(
            "The division taken away",
            room -> {
              room.run("xrandr", "--delmonitor", "right");
              room.run("xrandr", "--delmonitor", "left");
            },
            "DISPLAYS_CHANGED",
            ""));
  }

  private void itsOwnWindow() {
    all.add(
        new Attempt(
            "The exam's window minimised",
            room -> room.xdotool("windowminimize", room.exam()),
            REFUSED,
            "WM_CHANGE_STATE"));
    all.add(
        new Attempt(
            "The exam's window unmapped",
            room -> room.xdotool("windowunmap", room.exam()),
            RESTORED,
            "hidden"));
    all.add(
        new Attempt(
            "The exam's window moved",
            room -> room.xdotool("windowmove", room.exam(), "500", "300"),
            RESTORED,
            "moved"));
    all.add(
        new Attempt(
            "The exam's window made small",
            room -> room.xdotool("windowsize", room.exam(), "300", "200"),
            RESTORED,
            "moved"));
    all.add(
        new Attempt(
            "Full screen taken from the exam's window",
            room ->
                room.ask(
                    room.program().window(),
                    "_NET_WM_STATE",
                    0,
                    atom(room, "_NET_WM_STATE_FULLSCREEN")),
            REFUSED,
            "_NET_WM_STATE"));
    all.add(
        new Attempt(
            "A pager's request to close the exam's window",
            room -> room.ask(room.program().window(), "_NET_CLOSE_WINDOW", 0),
            REFUSED,
            "_NET_CLOSE_WINDOW"));
    all.add(
        new Attempt(
            "A polite request to close (WM_DELETE_WINDOW)",
            room -> room.desktop().askToClose(room.program().window()),
            REFUSED,
            "close"));
    all.add(
        new Attempt(
            "The exam's window destroyed (windowclose)",
            room -> room.xdotool("windowclose", room.exam()),
            RESTORED,
            "gone"));
  }

  private void script(String name, String script, String recorded, String fact) {
    all.add(new Attempt(name, room -> room.page(script), recorded, fact));
  }

  private void page() {
    String foreign = "https://elsewhere.example/";
    script("Page: window.open", "window.open('" + foreign + "open'); 1", POPUP, "elsewhere");
    script(
        "Page: a link with target=_blank",
        "var a = document.createElement('a'); a.href = '"
            + foreign
            + "blank'; a.target = '_blank'; document.body.appendChild(a); a.click(); 1",
        POPUP,
        "elsewhere");
    script(
        "Page: location",
        "setTimeout(function () { location.href = '" + foreign + "go'; }, 0); 1",
        ADDRESS,
        "elsewhere");
    script(
        "Page: file:",
        "var a = document.createElement('a'); a.href = 'file:///etc/passwd';"
            + " document.body.appendChild(a); a.click(); 1",
        "PAGE_CONSOLE",
        "file:");
    script("Page: javascript: in a new window", "window.open('javascript:alert(1)'); 1", "", "");
    script(
        "Page: mailto:",
        "var a = document.createElement('a'); a.href = 'mailto:a@elsewhere.example';"
            + " document.body.appendChild(a); a.click(); 1",
        ADDRESS,
        "SCHEME");
    script(
        "Page: a download",
        "var a = document.createElement('a'); a.href = '"
            + foreign
            + "file.zip'; a.download = 'file.zip'; document.body.appendChild(a); a.click(); 1",
        ADDRESS,
        "elsewhere");
    script("Page: back in the history", "history.go(-5); 1", "", "");
    script(
        "Page: meta refresh",
        "var m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url="
            + foreign
            + "refresh'; document.head.appendChild(m); 1",
        ADDRESS,
        "elsewhere");
    script("Page: print", "setTimeout(function () { window.print(); }, 0); 1", ADDRESS, "PRINT");
    script(
        "Page: a trap in beforeunload",
        "window.onbeforeunload = function () { return 'stay'; }; 1",
        "",
        "");
    script(
        "Page: moves and resizes its window",
        "window.moveTo(400, 400); window.resizeTo(10, 10); 1",
        "",
        "");
    script("Page: closes its window", "window.close(); 1", "", "");
    script(
        "Page: full screen of its own and out of it",
        "var d = document; d.documentElement.webkitRequestFullScreen &&"
            + " d.documentElement.webkitRequestFullScreen(); d.webkitCancelFullScreen &&"
            + " d.webkitCancelFullScreen(); 1",
        "",
        "");
  }

  private static long atom(EscapeRoom room, String name) {
    return room.desktop().atom(name);
  }

  static void pause() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(300);
  }
}
