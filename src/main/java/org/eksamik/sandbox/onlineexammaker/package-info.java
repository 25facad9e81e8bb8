/** The stand-in for OnlineExamMaker (seeds 001 and 003). */
@NullMarked
package org.eksamik.sandbox.onlineexammaker;

import org.jspecify.annotations.NullMarked;
