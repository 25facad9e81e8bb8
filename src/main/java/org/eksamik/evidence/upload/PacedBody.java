package org.eksamik.evidence.upload;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** Sends a few kilobytes at a time and no more than so many bits a second. */
final class PacedBody extends RequestBody {
  private static final MediaType BYTES = MediaType.get("application/octet-stream");
  private static final int PIECE = 8 * 1024;

  private final byte[] bytes;
  private final long bitsPerSecond;

  PacedBody(byte[] bytes, int kilobitsPerSecond) {
    this.bytes = bytes;
    this.bitsPerSecond = kilobitsPerSecond * 1000L;
  }

  @Override
  public MediaType contentType() {
    return BYTES;
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    long began = System.nanoTime();
    for (int sent = 0; sent < bytes.length; sent += PIECE) {
      int count = Math.min(PIECE, bytes.length - sent);
      sink.write(bytes, sent, count);
      sink.flush();
      long due = began + (sent + count) * 8L * TimeUnit.SECONDS.toNanos(1) / bitsPerSecond;
      await(due - System.nanoTime());
    }
  }

  private static void await(long nanos) throws InterruptedIOException {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the upload stops");
    }
  }
}
