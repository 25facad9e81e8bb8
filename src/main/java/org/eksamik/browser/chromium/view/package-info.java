/** The page's place in the window: its pictures come in, keys and mouse go out. */
@NullMarked
package org.eksamik.browser.chromium.view;

import org.jspecify.annotations.NullMarked;
