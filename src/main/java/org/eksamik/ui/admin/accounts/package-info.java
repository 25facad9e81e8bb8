/** The accounts of this workstation: who has one, a new PIN, a file of them. */
@NullMarked
package org.eksamik.ui.admin.accounts;

import org.jspecify.annotations.NullMarked;
