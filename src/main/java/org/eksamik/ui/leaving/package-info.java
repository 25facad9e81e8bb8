/** The place is made ready for the next student. */
@NullMarked
package org.eksamik.ui.leaving;

import org.jspecify.annotations.NullMarked;
