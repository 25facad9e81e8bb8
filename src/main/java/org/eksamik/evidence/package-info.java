/**
 * What happened during an exam and what was seen of it: recorded, kept, and provable afterwards.
 */
@NullMarked
package org.eksamik.evidence;

import org.jspecify.annotations.NullMarked;
