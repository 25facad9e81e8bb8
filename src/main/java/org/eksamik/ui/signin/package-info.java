/** The start: Stuudium's button and the form for local accounts. */
@NullMarked
package org.eksamik.ui.signin;

import org.jspecify.annotations.NullMarked;
