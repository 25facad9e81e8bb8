package org.eksamik.capture.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RingTest {
  private static final int NUMBERS = 5003;
  private static final Ring.Size SIZE = new Ring.Size(3, NUMBERS * (long) Integer.BYTES);

  private final Arena arena = Arena.ofShared();
  private final MemorySegment memory = arena.allocate(SIZE.total(), Long.BYTES);

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void isEmptyAtFirst() {
    Ring ring = new Ring(memory, SIZE);
    assertThat(ring.newest()).isZero();
    assertThat(ring.read(1, MemorySegment.ofArray(new int[NUMBERS]))).isFalse();
  }

  @Test
  void givesWhatWasWrittenUntilItIsWrittenOver() {
    Ring ring = new Ring(memory, SIZE);
    for (int i = 1; i <= 4; i++) {
      ring.write(MemorySegment.ofArray(new int[] {i, i}));
    }
    int[] read = new int[2];
    assertThat(ring.read(4, MemorySegment.ofArray(read))).isTrue();
    assertThat(read).containsExactly(4, 4);
    assertThat(ring.length(4)).isEqualTo(2 * Integer.BYTES);
    assertThat(ring.oldest()).isEqualTo(3);
    assertThat(ring.read(1, MemorySegment.ofArray(read))).isFalse();
  }

  @Test
  void neverGivesHalfOfOneAndHalfOfAnother() throws InterruptedException {
    AtomicBoolean enough = new AtomicBoolean();
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              Ring ring = new Ring(memory, SIZE);
              int[] same = new int[NUMBERS];
              for (int i = 1; !enough.get(); i++) {
                Arrays.fill(same, i);
                ring.write(MemorySegment.ofArray(same));
              }
            });
    Ring ring = new Ring(memory, SIZE);
    int[] read = new int[NUMBERS];
    int whole = 0;
    while (whole < 2000) {
      long newest = ring.newest();
      if (ring.read(newest, MemorySegment.ofArray(read))) {
        whole++;
        assertThat(Arrays.stream(read).allMatch(number -> number == (int) newest)).isTrue();
      }
    }
    enough.set(true);
    writer.join();
  }
}
