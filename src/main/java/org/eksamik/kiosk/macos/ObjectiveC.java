package org.eksamik.kiosk.macos;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The runtime of Objective-C, by which AppKit is reached. Each shape of a message has a declaration
 * of its own: on Apple's processors arguments that C calls variable travel another way.
 */
interface ObjectiveC extends Library {
  ObjectiveC OURS = Native.load("objc", ObjectiveC.class);

  @Nullable Pointer objc_getClass(String name);

  Pointer sel_registerName(String name);

  @Nullable Pointer objc_msgSend(@Nullable Pointer receiver, Pointer message);

  @Nullable Pointer objc_msgSend(@Nullable Pointer receiver, Pointer message, long argument);
}
