/** Long work of the administrator: how far it is, how long it takes, and what came of it. */
@NullMarked
package org.eksamik.ui.admin.run;

import org.jspecify.annotations.NullMarked;
