package org.eksamik.browser.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FrameDoorTest {
  private static final String REPORT =
      "<script>window.seen = window.early; if (parent !== window)"
          + " parent.postMessage(String(window.seen), '*')</script>";

  private final Map<Integer, String> origins = new ConcurrentHashMap<>();
  private final Map<Integer, String> receivers = new ConcurrentHashMap<>();
  private final AtomicReference<FrameDoor> door = new AtomicReference<>();
  private final AtomicInteger detached = new AtomicInteger();

  private TestPage open() {
    FrameWatcher watcher =
        new FrameWatcher() {
          @Override
          public void contextCreated(String frame, int context) {
            FrameDoor opened = door.get();
            origins.put(context, opened.evaluate(context, "self.origin").orElseThrow().asText());
            opened
                .evaluateToObject(
                    context, "\"self.early = 'ours'; (m => { self.heard = 'heard ' + m })\"")
                .ifPresent(object -> receivers.put(context, object));
          }

          @Override
          public void frameDetached(String frame) {
            detached.incrementAndGet();
          }
        };
    return TestPage.open(view -> {
      DelayedWatcher delayed = new DelayedWatcher(watcher, door);
      door.set(FrameDoor.open(view.getEngine(), delayed));
    });
  }

  /** The contexts that are there while the door opens hold no page. */
  private record DelayedWatcher(FrameWatcher inner, AtomicReference<FrameDoor> door)
      implements FrameWatcher {
    @Override
    public void contextCreated(String frame, int context) {
      Optional.ofNullable(door.get()).ifPresent(open -> inner.contextCreated(frame, context));
    }

    @Override
    public void frameDetached(String frame) {
      inner.frameDetached(frame);
    }
  }

  @Test
  void runsBeforeTheFirstScriptOfEachFrame() {
    try (TestPage page = open()) {
      page.with(
              "/",
              "<script>seen = []; onmessage = e => seen.push(e.data); mine = window.early</script>"
                  + "<iframe src='/strict'></iframe><iframe src='OTHER/inner'></iframe>"
                  + "<iframe sandbox='allow-scripts' src='/inner'></iframe>"
                  + "<iframe srcdoc=\"<script>parent.postMessage(early, '*')</script>\"></iframe>")
          .with("/inner", REPORT)
          .with(
              "/strict",
              "<script nonce='n'>parent.postMessage(String(window.early), '*')</script>",
              "Content-Security-Policy",
              "default-src 'none'; script-src 'nonce-n'; sandbox allow-scripts")
          .go("/");

      assertThat(page.await("seen.length == 4 && [mine, ...seen].join()"))
          .isEqualTo("ours,ours,ours,ours,ours");
      assertThat(origins.values()).contains(page.origin(), page.other(), "null");
    }
  }

  @Test
  void speaksToAFrameThatLeavesNothingBehind() {
    try (TestPage page = open()) {
      page.with("/", "<script>Function.prototype.apply = Function.prototype.call = null</script>")
          .go("/");
      page.await("document.readyState == 'complete' && window.early");
      int context =
          origins.entrySet().stream()
              .filter(e -> e.getValue().equals(page.origin()))
              .mapToInt(Map.Entry::getKey)
              .max()
              .orElseThrow();
      TestPage.onFx(() -> door.get().call(receivers.getOrDefault(context, ""), "you"));
      assertThat(page.await("window.heard")).isEqualTo("heard you");
    }
  }

  @Test
  void hearsThatAFrameIsGone() {
    try (TestPage page = open()) {
      page.with("/", "<iframe id=f src='/inner'></iframe>").with("/inner", REPORT).go("/");
      page.await("document.readyState == 'complete' && f.contentWindow.seen");
      int before = detached.get();
      page.eval("f.remove()");
      assertThat(detached.get()).isGreaterThan(before);
    }
  }
}
