/** Ways to sign in: what every sign-in has in common. */
@NullMarked
package org.eksamik.login;

import org.jspecify.annotations.NullMarked;
