/** What is shown beside a window that does not answer any more. */
@NullMarked
package org.eksamik.ui.frozen;

import org.jspecify.annotations.NullMarked;
