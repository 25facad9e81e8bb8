/** What candidates scored: table, chart, and a file of it. */
@NullMarked
package org.eksamik.ui.admin.candidates.results;

import org.jspecify.annotations.NullMarked;
