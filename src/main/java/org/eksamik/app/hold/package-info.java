/**
 * How this machine's desktop is held while an exam runs: the steps for its system, put together.
 */
@NullMarked
package org.eksamik.app.hold;

import org.jspecify.annotations.NullMarked;
