/** One candidate as a form of the provider's own fields. */
@NullMarked
package org.eksamik.ui.admin.candidates.form;

import org.jspecify.annotations.NullMarked;
