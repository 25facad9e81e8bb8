/** Profiles that a school signed and locked, and what may be opened of them on this workstation. */
@NullMarked
package org.eksamik.profile.sealed;

import org.jspecify.annotations.NullMarked;
