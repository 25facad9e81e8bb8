/** Exam pages in the workstation's own Chromium, by the same rules as in WebView. */
@NullMarked
package org.eksamik.browser.chromium;

import org.jspecify.annotations.NullMarked;
