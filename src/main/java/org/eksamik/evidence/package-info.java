/** The journal of what happened during an exam. */
@NullMarked
package org.eksamik.evidence;

import org.jspecify.annotations.NullMarked;
