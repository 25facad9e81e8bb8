/** Evidence on its way to the school: paced, resumed, confirmed. */
@NullMarked
package org.eksamik.evidence.upload;

import org.jspecify.annotations.NullMarked;
