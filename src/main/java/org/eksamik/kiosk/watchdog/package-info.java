/** A small process that outlives the one that holds the workstation, and puts things back. */
@NullMarked
package org.eksamik.kiosk.watchdog;

import org.jspecify.annotations.NullMarked;
