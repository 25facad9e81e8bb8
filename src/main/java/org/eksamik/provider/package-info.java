/** Exam providers: asking for one candidate's link to one exam. */
@NullMarked
package org.eksamik.provider;

import org.jspecify.annotations.NullMarked;
