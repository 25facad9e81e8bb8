package org.eksamik.kiosk.windows;

import org.eksamik.kiosk.Area;

/**
 * A top-level window.
 *
 * @param handle its HWND
 * @param process whose it is
 * @param seen shown, not minimised, and not kept invisible by the system
 */
record SeenWindow(long handle, long process, Area area, boolean seen) {}
