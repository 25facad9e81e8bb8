/** OnlineExamMaker (seeds 001 and 003). */
@NullMarked
package org.eksamik.provider.onlineexammaker;

import org.jspecify.annotations.NullMarked;
