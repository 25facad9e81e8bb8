/** Recorded sessions in the administrator's window: which there are, and the key that opens one. */
@NullMarked
package org.eksamik.ui.admin.evidence;

import org.jspecify.annotations.NullMarked;
