/** Exam providers: one candidate's link to one exam, and the administration of all candidates. */
@NullMarked
package org.eksamik.provider;

import org.jspecify.annotations.NullMarked;
