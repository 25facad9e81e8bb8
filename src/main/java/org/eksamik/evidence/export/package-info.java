/** A session in the clear, for those who have the key: recordings that play, and a report. */
@NullMarked
package org.eksamik.evidence.export;

import org.jspecify.annotations.NullMarked;
