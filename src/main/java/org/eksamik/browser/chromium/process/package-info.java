/** The workstation's own Chromium as a process: found, started with an exam's flags, ended. */
@NullMarked
package org.eksamik.browser.chromium.process;

import org.jspecify.annotations.NullMarked;
