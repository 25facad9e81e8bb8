/** Signing in with Stuudium (seed 002). */
@NullMarked
package org.eksamik.login.stuudium;

import org.jspecify.annotations.NullMarked;
