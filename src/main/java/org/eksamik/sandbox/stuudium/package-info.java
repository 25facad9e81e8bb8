/** The stand-in for Stuudium's sign-in (seed 002). */
@NullMarked
package org.eksamik.sandbox.stuudium;

import org.jspecify.annotations.NullMarked;
