/** One recorded session that is open: its pictures in time, its events, and what leaves it. */
@NullMarked
package org.eksamik.ui.admin.evidence.viewer;

import org.jspecify.annotations.NullMarked;
