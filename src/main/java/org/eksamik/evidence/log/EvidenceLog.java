package org.eksamik.evidence.log;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of this program's evidence. Telling returns at once, on any thread; one thread
 * writes what was told meanwhile and forces it to the disk together. Sessions open by themselves
 * with the first word and are signed every minute.
 */
public final class EvidenceLog implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EvidenceLog.class);
  private static final long SIGN_EVERY = TimeUnit.SECONDS.toNanos(60);
  private static final long SEGMENT_BYTES = 4L * 1024 * 1024;
  private static final int TOGETHER = 2000;

  /** What may wait in memory for a disk that does not take it. */
  private static final long MOST_WAITING = 64L * 1024 * 1024;

  private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final LinkedBlockingQueue<Draft> told = new LinkedBlockingQueue<>();
  private final AtomicLong waiting = new AtomicLong();
  private final Opener opener;
  private final Trouble trouble;
  private final InstantSource clock;
  private final Thread thread;
  private Optional<SessionWriter> writer = Optional.empty();
  private long signedNanos;
  private volatile boolean closing;

  /** Gives the session that is written to next. Called on the writing thread. */
  @FunctionalInterface
  public interface Opener {
    SessionWriter open() throws IOException;
  }

  /** Hears when the disk takes nothing, on the writing thread. */
  public interface Trouble {
    /** Asked once each time it begins; true where it was worth trying again at once. */
    boolean began(IOException why);

    /** It is over, and nothing was lost. */
    void over(Duration lasted);
  }

  private sealed interface Draft {
    CompletableFuture<Void> stored();

    @SuppressWarnings("ArrayRecordComponent") // handed on once
    record Content(
        String stream, long at, long monotonic, byte[] plain, CompletableFuture<Void> stored)
        implements Draft {}

    record End(CompletableFuture<Void> stored) implements Draft {}

    record Close(CompletableFuture<Void> stored) implements Draft {}
  }

  public EvidenceLog(Opener opener, Trouble trouble, InstantSource clock) {
    this.opener = opener;
    this.trouble = trouble;
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("evidence").daemon().start(this::run);
  }

  /**
   * Adds to a stream of the session under way, or of a new one.
   *
   * @return done when it is on the disk; failed at once where too much waits for the disk already,
   *     which never happens to the journal
   */
  public CompletableFuture<Void> add(String stream, byte[] plain, boolean always) {
    if (!always && waiting.get() > MOST_WAITING) {
      return CompletableFuture.failedFuture(new IOException("the disk takes nothing"));
    }
    waiting.addAndGet(plain.length);
    Draft draft =
        new Draft.Content(
            stream, clock.millis(), System.nanoTime(), plain, new CompletableFuture<>());
    told.add(draft);
    return draft.stored();
  }

  /** Ends the session under way with a signature; done when that is on the disk. */
  public CompletableFuture<Void> endSession() {
    Draft draft = new Draft.End(new CompletableFuture<>());
    told.add(draft);
    return draft.stored();
  }

  /** Ends the session under way and waits for the disk. */
  @Override
  public void close() {
    closing = true;
    told.add(new Draft.Close(new CompletableFuture<>()));
    try {
      thread.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    boolean last = false;
    try {
      while (!last) {
        last = write(next());
      }
    } catch (InterruptedException stop) {
      log.warn("evidence stops", stop);
    } finally {
      letGo();
    }
  }

  /** What was told meanwhile; nothing where it is time to sign. */
  private List<Draft> next() throws InterruptedException {
    List<Draft> drafts = new ArrayList<>();
    boolean mustSign = writer.filter(SessionWriter::isUnsigned).isPresent();
    Draft first =
        mustSign
            ? told.poll(signedNanos + SIGN_EVERY - System.nanoTime(), TimeUnit.NANOSECONDS)
            : told.take();
    if (first != null) {
      drafts.add(first);
      told.drainTo(drafts, TOGETHER);
    }
    return drafts;
  }

  /** Writes one batch, in parts where a session ends within it; true when it was the last. */
  private boolean write(List<Draft> drafts) throws InterruptedException {
    List<Draft> together = new ArrayList<>();
    boolean last = false;
    for (Draft draft : drafts) {
      together.add(draft);
      switch (draft) {
        case Draft.Content content -> {
          SessionWriter open = openWriter();
          open.add(content.stream(), content.at(), content.monotonic(), content.plain());
          waiting.addAndGet(-content.plain().length);
        }
        case Draft.End _, Draft.Close _ -> {
          end();
          last = draft instanceof Draft.Close;
        }
      }
    }
    if (writer.isPresent()) {
      commit(writer.get());
      signWhenDue(writer.get());
    }
    together.forEach(draft -> draft.stored().complete(null));
    return last;
  }

  private void signWhenDue(SessionWriter open) throws InterruptedException {
    boolean due =
        open.segmentBytes() > SEGMENT_BYTES || System.nanoTime() - signedNanos >= SIGN_EVERY;
    if (open.isUnsigned() && due) {
      open.sign();
      commit(open);
      signedNanos = System.nanoTime();
    }
  }

  private void end() throws InterruptedException {
    if (writer.isPresent()) {
      SessionWriter open = writer.get();
      commit(open);
      open.end();
      commit(open);
      letGo();
    }
  }

  private SessionWriter openWriter() throws InterruptedException {
    if (writer.isEmpty()) {
      signedNanos = System.nanoTime();
      untilItWorks(() -> writer = Optional.of(opener.open()));
    }
    return writer.orElseThrow();
  }

  private void commit(SessionWriter open) throws InterruptedException {
    untilItWorks(open::commit);
  }

  private interface DiskWork {
    void run() throws IOException;
  }

  /** The exam goes on while the disk does not: what is told waits in memory. */
  private void untilItWorks(DiskWork work) throws InterruptedException {
    long began = System.nanoTime();
    Duration wait = SHORTEST_WAIT;
    for (int attempt = 0; ; attempt++) {
      try {
        work.run();
        if (attempt > 0) {
          trouble.over(Duration.ofNanos(System.nanoTime() - began));
        }
        return;
      } catch (IOException cannot) {
        boolean again = attempt == 0 && trouble.began(cannot);
        if (closing && attempt > 0) {
          throw lost(cannot);
        }
        if (!again) {
          Thread.sleep(wait);
          wait =
              wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0
                  ? LONGEST_WAIT
                  : wait.multipliedBy(2);
        }
      }
    }
  }

  private static InterruptedException lost(IOException cannot) {
    log.error("the program ends, and the disk does not take the rest of the evidence", cannot);
    return new InterruptedException("the program ends");
  }

  private void letGo() {
    writer.ifPresent(open -> {
      try {
        open.close();
      } catch (IOException cannot) {
        log.warn("a session could not be closed", cannot);
      }
    });
    writer = Optional.empty();
  }
}
