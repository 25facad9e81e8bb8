/** Camera and screen into the log of the session. */
@NullMarked
package org.eksamik.evidence.recorder;

import org.jspecify.annotations.NullMarked;
