/** The keys of evidence: the workstation signs, the school reads. */
@NullMarked
package org.eksamik.evidence.keys;

import org.jspecify.annotations.NullMarked;
