package org.eksamik.capture;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What a shared device gives, one after another; who is slow misses some. */
final class JoinedCapture<T extends Captured> implements Capture<T>, SharedCapture.Reader<T> {
  private static final int WAITING = 8;

  private final BlockingQueue<Grab<T>> come = new LinkedBlockingQueue<>();
  private volatile Runnable leave = () -> {};
  private volatile boolean closed;

  /** How the device is left. */
  void leaveBy(Runnable way) {
    leave = way;
  }

  @Override
  public void take(T captured) {
    if (!closed && come.size() < WAITING) {
      captured.retain();
      come.add(new Grab.Got<>(captured));
    }
  }

  @Override
  public void ended(String reason) {
    come.add(new Grab.Ended<>(reason));
  }

  @Override
  public Grab<T> next() {
    try {
      return come.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Grab.Ended<>("interrupted");
    }
  }

  @Override
  public void close() {
    closed = true;
    leave.run();
    for (Grab<T> left = come.poll(); left != null; left = come.poll()) {
      if (left instanceof Grab.Got<T>(T captured)) {
        captured.close();
      }
    }
  }
}
