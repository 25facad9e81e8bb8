package org.eksamik.browser.peer;

import dev.onvoid.webrtc.PeerConnectionFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native WebRTC library, loaded when the first connection is opened and kept until the process
 * ends. All calls into it are made on one thread, in the order in which they were asked for; its
 * own objects are looked up anew each time, since it lets go of them when it sees fit.
 */
public final class PeerEngine {
  private static final Logger LOG = LoggerFactory.getLogger(PeerEngine.class);

  private static final int MOMENT_MILLIS = 5;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("peer connections").unstarted(work));
  private final KnownAddresses addresses = new KnownAddresses();
  private @Nullable Library library;

  private record Library(PeerConnectionFactory factory, SilentSound sound) {}

  /** Opens a connection; what goes wrong with that is told as {@code failed}. */
  public Peer open(PeerSettings settings, PeerRules rules, PeerListener listener) {
    return new Peer(this, settings, new CandidateRule(rules, addresses), rules, listener);
  }

  PeerConnectionFactory factory() {
    return library().factory();
  }

  /** After what may have stopped the last sender. */
  void keepSoundComing() {
    library().sound().keepTaking();
  }

  private Library library() {
    if (library == null) {
      SilentSound sound = new SilentSound();
      library = new Library(new PeerConnectionFactory(sound.module()), sound);
    }
    return library;
  }

  /** Runs on the library's thread after all that was asked for before. */
  void run(Runnable work) {
    thread.execute(() -> attempt(work));
  }

  /** The same, a moment later. */
  void runSoon(Runnable work) {
    var _ = thread.schedule(() -> attempt(work), MOMENT_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      // the library throws bare errors for what a page did wrong
      LOG.debug("The library refused", e);
    }
  }

  <T> CompletableFuture<T> ask(Supplier<T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    thread.execute(() -> {
      try {
        answer.complete(work.get());
      } catch (RuntimeException | Error e) {
        answer.completeExceptionally(e);
      }
    });
    return answer;
  }
}
