/** Devices that exist on every machine: a test pattern, a tone and a drawn screen. */
@NullMarked
package org.eksamik.capture.fake;

import org.jspecify.annotations.NullMarked;
