/** The profile that the program runs with, and what is wrong with one in a file. */
@NullMarked
package org.eksamik.ui.admin.profiles;

import org.jspecify.annotations.NullMarked;
