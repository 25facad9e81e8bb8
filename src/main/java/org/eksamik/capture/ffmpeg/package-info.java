/** Real devices and video files, read by FFmpeg's libraries in this process. */
@NullMarked
package org.eksamik.capture.ffmpeg;

import org.jspecify.annotations.NullMarked;
