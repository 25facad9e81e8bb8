/** {@code check}: opens one page as an exam would and tells its author what happened. */
@NullMarked
package org.eksamik.app.check;

import org.jspecify.annotations.NullMarked;
