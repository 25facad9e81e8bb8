/** The log of one session on the disk: chained, encrypted, signed, and readable after any crash. */
@NullMarked
package org.eksamik.evidence.log;

import org.jspecify.annotations.NullMarked;
