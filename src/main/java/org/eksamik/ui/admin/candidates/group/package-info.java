/** What is done with several candidates at once: groups, exams, departments. */
@NullMarked
package org.eksamik.ui.admin.candidates.group;

import org.jspecify.annotations.NullMarked;
