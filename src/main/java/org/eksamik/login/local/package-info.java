/** Signing in with an account kept on this workstation. */
@NullMarked
package org.eksamik.login.local;

import org.jspecify.annotations.NullMarked;
