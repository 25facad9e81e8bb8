/** What a page's MediaRecorder asks for, and how its recording comes back to the page. */
@NullMarked
package org.eksamik.browser.media.recording;

import org.jspecify.annotations.NullMarked;
