package org.eksamik.kiosk.linux;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.NativeLongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eksamik.kiosk.Area;
import org.jspecify.annotations.Nullable;

/**
 * A connection of our own to the X server, for one thread at a time. What a window that is gone
 * would answer is empty: GDK's error handler lets errors of connections that are not its own pass.
 */
final class XDesktop implements AutoCloseable {
  /** Offsets and sizes in the public structures of Xlib.h on 64-bit machines. */
  private static final int ATTRIBUTES_SIZE = 136;

  private static final int EVENT_SIZE = 192;
  private static final int WIDTH = 8;
  private static final int HEIGHT = 12;
  private static final int WINDOW_CLASS = 40;
  private static final int MAP_STATE = 92;
  private static final int INPUT_OUTPUT = 1;
  private static final int IS_VIEWABLE = 2;
  private static final int OVERRIDE_REDIRECT = 120;
  private static final int SET_ATTRIBUTES_SIZE = 112;
  private static final int SET_OVERRIDE_REDIRECT = 88;
  private static final NativeLong CW_OVERRIDE_REDIRECT = new NativeLong(1L << 9);
  private static final int ASYNC = 1;
  private static final int REVERT_TO_PARENT = 2;
  private static final int CREATE_NOTIFY = 16;
  private static final int MAP_NOTIFY = 19;
  private static final int WINDOW_TOLD_OF = 40;
  private static final int CLIENT_MESSAGE = 33;
  private static final int EVENT_WINDOW = 32;
  private static final int EVENT_MESSAGE = 40;

  /** {@code resource_mask} in Xlib.h's {@code _XPrivDisplay}, which its macros read as well. */
  private static final int RESOURCE_MASK = 48;

  private static final NativeLong SUBSTRUCTURE_NOTIFY = new NativeLong(1L << 19);
  private static final NativeLong CURRENT_TIME = new NativeLong(0);
  private static final NativeLong NONE = new NativeLong(0);

  private final Xlib x = Native.load(Xlib.LIBRARY, Xlib.class);
  private final Pointer display;
  private final Memory event = new Memory(EVENT_SIZE);
  private final Memory attributes = new Memory(ATTRIBUTES_SIZE);

  private XDesktop(@Nullable String name) {
    Pointer opened = x.XOpenDisplay(name);
    if (opened == null) {
      throw new IllegalStateException("the X server cannot be reached");
    }
    this.display = opened;
  }

  /** Connects to the display that the environment names. */
  static XDesktop open() {
    return new XDesktop(null);
  }

  /**
   * @param name such as {@code :1}
   */
  static XDesktop open(String name) {
    return new XDesktop(name);
  }

  /**
   * A window as it is now.
   *
   * @param shown can be seen where nothing lies above it
   * @param unmanaged the window manager leaves it alone ({@code override_redirect})
   */
  record Placed(Area area, boolean shown, boolean unmanaged) {}

  long root() {
    return x.XDefaultRootWindow(display).longValue();
  }

  /** The file descriptor to wait at. */
  int descriptor() {
    return x.XConnectionNumber(display);
  }

  /** Hears of windows that come, go, move or change their order. */
  void hearOfWindows() {
    x.XSelectInput(display, window(root()), SUBSTRUCTURE_NOTIFY);
    x.XSync(display, false);
  }

  /**
   * What was heard.
   *
   * @param any windows came, went, moved, or were spoken of
   * @param made windows that are new
   * @param shown the windows that came up
   * @param messages to the window manager
   */
  record Heard(boolean any, List<Long> made, List<Long> shown, List<Message> messages) {}

  /**
   * What some program asked the window manager for.
   *
   * @param about the window it is about; the root where about none
   * @param what such as {@code _NET_ACTIVE_WINDOW}
   */
  record Message(long about, String what) {}

  /** Takes what was heard since the last time. */
  Heard takeEvents() {
    boolean any = false;
    List<Long> made = new ArrayList<>();
    List<Long> shown = new ArrayList<>();
    List<Message> messages = new ArrayList<>();
    while (x.XPending(display) > 0) {
      x.XNextEvent(display, event);
      any = true;
      if (event.getInt(0) == CREATE_NOTIFY) {
        made.add(event.getNativeLong(WINDOW_TOLD_OF).longValue());
      } else if (event.getInt(0) == MAP_NOTIFY) {
        shown.add(event.getNativeLong(WINDOW_TOLD_OF).longValue());
      } else if (event.getInt(0) == CLIENT_MESSAGE) {
        messages.add(
            new Message(
                event.getNativeLong(EVENT_WINDOW).longValue(),
                atomName(event.getNativeLong(EVENT_MESSAGE))));
      }
    }
    return new Heard(any, made, shown, messages);
  }

  private String atomName(NativeLong atom) {
    Pointer name = x.XGetAtomName(display, atom);
    if (name == null) {
      return "unknown";
    }
    String text = name.getString(0);
    x.XFree(name);
    return text;
  }

  /** The windows right below a window, lowest first. */
  List<Long> children(long parent) {
    return tree(parent).map(Tree::children).orElse(List.of());
  }

  /** The window right below the root that holds this one: the window manager's frame, or itself. */
  Optional<Long> onRoot(long of) {
    long root = root();
    long now = of;
    Optional<Tree> tree = tree(now);
    while (tree.isPresent() && tree.get().parent() != root) {
      now = tree.get().parent();
      if (now == 0) {
        return Optional.empty();
      }
      tree = tree(now);
    }
    return tree.isPresent() ? Optional.of(now) : Optional.empty();
  }

  /** Empty where there is no such window, or none that shows anything. */
  Optional<Placed> look(long at) {
    if (x.XGetWindowAttributes(display, window(at), attributes) == 0
        || attributes.getInt(WINDOW_CLASS) != INPUT_OUTPUT) {
      return Optional.empty();
    }
    IntByReference left = new IntByReference();
    IntByReference top = new IntByReference();
    int width = attributes.getInt(WIDTH);
    int height = attributes.getInt(HEIGHT);
    boolean shown = attributes.getInt(MAP_STATE) == IS_VIEWABLE;
    boolean unmanaged = attributes.getInt(OVERRIDE_REDIRECT) != 0;
    x.XTranslateCoordinates(
        display, window(at), window(root()), 0, 0, left, top, new NativeLongByReference());
    return Optional.of(
        new Placed(new Area(left.getValue(), top.getValue(), width, height), shown, unmanaged));
  }

  /** Whether two windows were made by the same connection. */
  boolean sameClient(long one, long other) {
    long own = ~display.getNativeLong(RESOURCE_MASK).longValue() & 0xffffffffL;
    return (one & own) == (other & own);
  }

  void raise(long what) {
    x.XRaiseWindow(display, window(what));
    x.XSync(display, false);
  }

  void show(long what) {
    x.XMapRaised(display, window(what));
    x.XSync(display, false);
  }

  void hide(long what) {
    x.XUnmapWindow(display, window(what));
    x.XSync(display, false);
  }

  void place(long what, Area at) {
    x.XMoveResizeWindow(display, window(what), at.x(), at.y(), at.width(), at.height());
    x.XSync(display, false);
  }

  /** Puts a window right below the root, out of whatever frame it is in. */
  void unframe(long what) {
    x.XReparentWindow(display, window(what), window(root()), 0, 0);
    x.XSync(display, false);
  }

  /** Whether the window manager is to leave the window alone the next time it is shown. */
  void unmanaged(long what, boolean unmanaged) {
    try (Memory wish = new Memory(SET_ATTRIBUTES_SIZE)) {
      wish.clear();
      wish.setInt(SET_OVERRIDE_REDIRECT, unmanaged ? 1 : 0);
      x.XChangeWindowAttributes(display, window(what), CW_OVERRIDE_REDIRECT, wish);
      x.XSync(display, false);
    }
  }

  /** The window that has the keyboard's focus. */
  long focus() {
    NativeLongByReference focus = new NativeLongByReference();
    x.XGetInputFocus(display, focus, new IntByReference());
    return focus.getValue().longValue();
  }

  void focus(long what) {
    x.XSetInputFocus(display, window(what), REVERT_TO_PARENT, CURRENT_TIME);
    x.XSync(display, false);
  }

  /** Whether somebody manages the windows here, as Extended Window Manager Hints tell it. */
  boolean hasWindowManager() {
    return properties().number(root(), "_NET_SUPPORTING_WM_CHECK").isPresent();
  }

  /** The process that a window says it belongs to. */
  Optional<Long> process(long of) {
    return properties().number(of, "_NET_WM_PID").filter(it -> it > 0);
  }

  /** Whether the keyboard could be grabbed now; closing this connection lets it go again. */
  boolean canGrabKeyboard() {
    return x.XGrabKeyboard(display, window(root()), 0, ASYNC, ASYNC, CURRENT_TIME) == 0;
  }

  /** Takes a selection from whoever has it: there is nothing to paste any more. */
  void emptySelection(String name) {
    x.XSetSelectionOwner(display, x.XInternAtom(display, name, false), NONE, CURRENT_TIME);
    x.XSync(display, false);
  }

  ScreenSaver screenSaver() {
    IntByReference timeout = new IntByReference();
    IntByReference interval = new IntByReference();
    IntByReference blanking = new IntByReference();
    IntByReference exposures = new IntByReference();
    x.XGetScreenSaver(display, timeout, interval, blanking, exposures);
    return new ScreenSaver(
        timeout.getValue(), interval.getValue(), blanking.getValue(), exposures.getValue());
  }

  void screenSaver(ScreenSaver saver) {
    x.XSetScreenSaver(
        display, saver.timeout(), saver.interval(), saver.blanking(), saver.exposures());
    x.XResetScreenSaver(display);
    x.XSync(display, false);
  }

  /** The program that a window says it is of, as its {@code WM_CLASS} ends; empty without one. */
  String programClass(long of) {
    String[] names = properties().text(of, "WM_CLASS").split("\0", -1);
    return names.length > 1 ? names[1] : "";
  }

  private XProperties properties() {
    return new XProperties(x, display);
  }

  /** The connection itself, for extensions. */
  Pointer display() {
    return display;
  }

  @Override
  public void close() {
    x.XCloseDisplay(display);
  }

  private record Tree(long parent, List<Long> children) {}

  private Optional<Tree> tree(long of) {
    NativeLongByReference parent = new NativeLongByReference();
    PointerByReference children = new PointerByReference();
    IntByReference count = new IntByReference();
    int known =
        x.XQueryTree(display, window(of), new NativeLongByReference(), parent, children, count);
    if (known == 0) {
      return Optional.empty();
    }
    List<Long> below = new ArrayList<>();
    Pointer list = children.getValue();
    if (list != null) {
      for (int i = 0; i < count.getValue(); i++) {
        below.add(list.getNativeLong((long) i * NativeLong.SIZE).longValue());
      }
      x.XFree(list);
    }
    return Optional.of(new Tree(parent.getValue().longValue(), below));
  }

  private static NativeLong window(long id) {
    return new NativeLong(id);
  }
}
