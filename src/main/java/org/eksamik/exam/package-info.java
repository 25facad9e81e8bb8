/** The records and ports that every part speaks in: candidate, exam, link, fault, event. */
@NullMarked
package org.eksamik.exam;

import org.jspecify.annotations.NullMarked;
