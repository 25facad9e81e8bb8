/** Holding a Mac's desktop. */
@NullMarked
package org.eksamik.kiosk.macos;

import org.jspecify.annotations.NullMarked;
