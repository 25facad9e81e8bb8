/** The list of candidates: pages, search, order, and deletions that wait until they are sent. */
@NullMarked
package org.eksamik.ui.admin.candidates.listing;

import org.jspecify.annotations.NullMarked;
