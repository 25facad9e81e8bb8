/** The student's windows, held on the screen while an exam runs. */
@NullMarked
package org.eksamik.ui.held;

import org.jspecify.annotations.NullMarked;
