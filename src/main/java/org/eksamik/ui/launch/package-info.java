/** The steps of a launch as they run. */
@NullMarked
package org.eksamik.ui.launch;

import org.jspecify.annotations.NullMarked;
