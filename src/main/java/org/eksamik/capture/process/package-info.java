/**
 * Real devices in a process of their own, one for each that is open, so that a driver that crashes
 * or hangs ends one track and not the exam.
 */
@NullMarked
package org.eksamik.capture.process;

import org.jspecify.annotations.NullMarked;
