package org.eksamik.browser.media;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.eksamik.browser.media.playing.MediaBytes;
import org.jspecify.annotations.Nullable;

/**
 * A Blob of a page, which is asked for a slice of it whenever one is played: however large it is,
 * only two slices are here. {@link #take} and {@link #leave} belong to the FX thread.
 */
final class FrameFile implements MediaBytes {
  static final int SLICE = 256 * 1024;
  private static final int PATIENCE_SECONDS = 30;

  private final long length;
  private final BiConsumer<Long, Long> ask;
  private final Runnable onClosed;
  private Slice slice = new Slice(0, new byte[0]);
  private Slice before = slice;
  private long askedFrom = -1;
  private @Nullable CompletableFuture<byte[]> answer;
  private boolean closed;

  /** Bytes from a position on, never changed. */
  private static final class Slice {
    private final long from;
    private final byte[] bytes;

    Slice(long from, byte[] bytes) {
      this.from = from;
      this.bytes = bytes;
    }

    long from() {
      return from;
    }

    byte[] bytes() {
      return bytes;
    }

    boolean holds(long position) {
      return position >= from && position < from + bytes.length;
    }
  }

  /**
   * @param ask for the bytes from one position up to another, exclusive; on any thread
   * @param onClosed on any thread
   */
  FrameFile(long length, BiConsumer<Long, Long> ask, Runnable onClosed) {
    this.length = length;
    this.ask = ask;
    this.onClosed = onClosed;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public long here() {
    return length;
  }

  @Override
  public int read(long position, byte[] into, int most) throws IOException {
    if (position >= length) {
      return -1;
    }
    if (!slice.holds(position)) {
      Slice last = slice;
      slice = before.holds(position) ? before : fetch(position);
      before = last;
    }
    int at = (int) (position - slice.from());
    int count = Math.min(most, slice.bytes().length - at);
    System.arraycopy(slice.bytes(), at, into, 0, count);
    return count;
  }

  private Slice fetch(long position) throws IOException {
    long from = position - position % SLICE;
    CompletableFuture<byte[]> awaited = new CompletableFuture<>();
    synchronized (this) {
      if (closed) {
        throw new IOException("closed");
      }
      askedFrom = from;
      answer = awaited;
    }
    long to = Math.min(from + SLICE, length);
    ask.accept(from, to);
    try {
      byte[] bytes = awaited.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (bytes.length != to - from) {
        throw new IOException("the page gave other bytes than were asked for");
      }
      return new Slice(from, bytes);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the page does not give its bytes", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("broken off", e);
    }
  }

  /** The page's answer; nothing happens when nobody asked for it. */
  void take(long from, byte[] bytes) {
    pending(from).ifPresent(awaited -> awaited.complete(bytes));
  }

  private synchronized Optional<CompletableFuture<byte[]>> pending(long from) {
    return from == askedFrom ? Optional.ofNullable(answer) : Optional.empty();
  }

  /** The frame is gone, and its bytes with it. */
  void leave() {
    stop();
  }

  private boolean stop() {
    CompletableFuture<byte[]> awaited;
    boolean first;
    synchronized (this) {
      first = !closed;
      closed = true;
      awaited = answer;
    }
    if (awaited != null) {
      awaited.completeExceptionally(new IOException("closed"));
    }
    return first;
  }

  @Override
  public void close() {
    if (stop()) {
      onClosed.run();
    }
  }
}
