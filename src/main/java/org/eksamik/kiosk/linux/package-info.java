/** Holding a Linux desktop under X11. */
@NullMarked
package org.eksamik.kiosk.linux;

import org.jspecify.annotations.NullMarked;
