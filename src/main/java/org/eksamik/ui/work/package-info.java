/** Waiting away from the FX thread, and the beat of the second. */
@NullMarked
package org.eksamik.ui.work;

import org.jspecify.annotations.NullMarked;
