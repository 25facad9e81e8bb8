/** The roster: who a signed-in person is to each provider, which exams, how much extra time. */
@NullMarked
package org.eksamik.login.roster;

import org.jspecify.annotations.NullMarked;
