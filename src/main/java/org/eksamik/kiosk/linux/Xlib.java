package org.eksamik.kiosk.linux;

import com.sun.jna.Library;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.NativeLongByReference;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/** The functions of libX11 that holding a desktop takes; see their manual pages (section 3). */
interface Xlib extends Library {
  String LIBRARY = "libX11.so.6";

  @Nullable Pointer XOpenDisplay(@Nullable String name);

  int XCloseDisplay(Pointer display);

  NativeLong XDefaultRootWindow(Pointer display);

  int XConnectionNumber(Pointer display);

  int XSelectInput(Pointer display, NativeLong window, NativeLong mask);

  int XPending(Pointer display);

  int XNextEvent(Pointer display, Pointer event);

  int XSync(Pointer display, boolean discard);

  int XQueryTree(
      Pointer display,
      NativeLong window,
      NativeLongByReference root,
      NativeLongByReference parent,
      PointerByReference children,
      IntByReference count);

  int XGetWindowAttributes(Pointer display, NativeLong window, Pointer attributes);

  int XTranslateCoordinates(
      Pointer display,
      NativeLong from,
      NativeLong to,
      int x,
      int y,
      IntByReference atX,
      IntByReference atY,
      NativeLongByReference child);

  int XRaiseWindow(Pointer display, NativeLong window);

  int XMapRaised(Pointer display, NativeLong window);

  int XUnmapWindow(Pointer display, NativeLong window);

  NativeLong XCreateSimpleWindow(
      Pointer display,
      NativeLong parent,
      int x,
      int y,
      int width,
      int height,
      int borderWidth,
      NativeLong border,
      NativeLong background);

  int XSendEvent(
      Pointer display, NativeLong window, boolean propagate, NativeLong mask, Pointer event);

  int XChangeProperty(
      Pointer display,
      NativeLong window,
      NativeLong property,
      NativeLong type,
      int format,
      int mode,
      Pointer data,
      int count);

  int XReparentWindow(Pointer display, NativeLong window, NativeLong parent, int x, int y);

  int XMoveResizeWindow(Pointer display, NativeLong window, int x, int y, int width, int height);

  int XChangeWindowAttributes(
      Pointer display, NativeLong window, NativeLong which, Pointer attributes);

  int XGetInputFocus(Pointer display, NativeLongByReference focus, IntByReference revertTo);

  int XSetInputFocus(Pointer display, NativeLong focus, int revertTo, NativeLong time);

  @Nullable Pointer XGetAtomName(Pointer display, NativeLong atom);

  NativeLong XInternAtom(Pointer display, String name, boolean onlyIfExists);

  int XGetWindowProperty(
      Pointer display,
      NativeLong window,
      NativeLong property,
      NativeLong offset,
      NativeLong length,
      boolean delete,
      NativeLong type,
      NativeLongByReference actualType,
      IntByReference format,
      NativeLongByReference items,
      NativeLongByReference left,
      PointerByReference value);

  int XSetSelectionOwner(Pointer display, NativeLong selection, NativeLong owner, NativeLong time);

  int XGetScreenSaver(
      Pointer display,
      IntByReference timeout,
      IntByReference interval,
      IntByReference preferBlanking,
      IntByReference allowExposures);

  int XSetScreenSaver(
      Pointer display, int timeout, int interval, int preferBlanking, int allowExposures);

  int XResetScreenSaver(Pointer display);

  int XGrabKeyboard(
      Pointer display,
      NativeLong window,
      int ownerEvents,
      int pointerMode,
      int keyboardMode,
      NativeLong time);

  int XFree(Pointer data);
}
