/** The staff's way in, behind the password of the profile. */
@NullMarked
package org.eksamik.ui.admin.entrance;

import org.jspecify.annotations.NullMarked;
