/** Holding a Windows desktop. */
@NullMarked
package org.eksamik.kiosk.windows;

import org.jspecify.annotations.NullMarked;
