/** Choosing a wireless network from the exam's bar. */
@NullMarked
package org.eksamik.ui.wireless;

import org.jspecify.annotations.NullMarked;
