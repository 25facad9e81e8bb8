/** The candidates of one provider: list, results, import, and what is done with those selected. */
@NullMarked
package org.eksamik.ui.admin.candidates;

import org.jspecify.annotations.NullMarked;
