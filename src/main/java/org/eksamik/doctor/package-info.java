/** The pre-check: one check a class, each saying what to do. */
@NullMarked
package org.eksamik.doctor;

import org.jspecify.annotations.NullMarked;
