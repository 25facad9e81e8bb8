/** A recorded session, opened by those who may: its events, and its pictures one by one. */
@NullMarked
package org.eksamik.evidence.reading;

import org.jspecify.annotations.NullMarked;
