/** The one HTTP client: proxy, school certificates, time-outs, retry, redaction. */
@NullMarked
package org.eksamik.net;

import org.jspecify.annotations.NullMarked;
