/** What exam pages are given of the web platform beside cameras, put together. */
@NullMarked
package org.eksamik.browser.platform;

import org.jspecify.annotations.NullMarked;
