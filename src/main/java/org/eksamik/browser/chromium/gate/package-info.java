/** The one way from Chromium to the network: a proxy on loopback that asks the allow-list. */
@NullMarked
package org.eksamik.browser.chromium.gate;

import org.jspecify.annotations.NullMarked;
