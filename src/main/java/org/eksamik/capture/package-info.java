/** Camera, microphone and screen as sources that many parts of the program can read at once. */
@NullMarked
package org.eksamik.capture;

import org.jspecify.annotations.NullMarked;
