/** A parent chooses which child sits the exam. */
@NullMarked
package org.eksamik.ui.child;

import org.jspecify.annotations.NullMarked;
