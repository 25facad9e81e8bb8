/** The administrator's area: its window, what it needs, and the way in. */
@NullMarked
package org.eksamik.ui.admin;

import org.jspecify.annotations.NullMarked;
