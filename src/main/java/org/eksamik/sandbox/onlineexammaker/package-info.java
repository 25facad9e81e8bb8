/** The stand-in for OnlineExamMaker (seed 001). */
@NullMarked
package org.eksamik.sandbox.onlineexammaker;

import org.jspecify.annotations.NullMarked;
