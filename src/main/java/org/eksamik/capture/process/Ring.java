package org.eksamik.capture.process;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/**
 * Memory that two processes share: one writes, the other reads, and neither waits. Everything
 * written has a number, from 1 on; its place is used again after {@code places} more. The number
 * stands in the place before and after the bytes were copied, or the copy does not count: what is
 * read is never half of one picture and half of another.
 */
final class Ring {
  /** Numbers lie apart from each other and from bytes, each in a line of the processor's cache. */
  private static final int HEAD = 64;

  private static final long LENGTH = Long.BYTES;
  private static final VarHandle NUMBER = ValueLayout.JAVA_LONG.varHandle();

  private final MemorySegment memory;
  private final Size size;

  /**
   * How much memory.
   *
   * @param places how many things it holds at once
   * @param bytes of the largest of them
   */
  record Size(int places, long bytes) {
    long total() {
      return HEAD + places * stride();
    }

    private long stride() {
      return HEAD + (bytes + HEAD - 1) / HEAD * HEAD;
    }
  }

  Ring(MemorySegment memory, Size size) {
    this.memory = memory;
    this.size = size;
  }

  /** The number of what was written last; 0 before anything was. */
  long newest() {
    return (long) NUMBER.getAcquire(memory, 0L);
  }

  /** The lowest number that the writer does not touch yet. */
  long oldest() {
    return Math.max(1, newest() - size.places() + 2);
  }

  /** Writes the next; the only writer calls it. */
  void write(MemorySegment bytes) {
    long number = newest() + 1;
    long place = place(number);
    NUMBER.setOpaque(memory, place, 0L);
    VarHandle.storeStoreFence();
    memory.set(ValueLayout.JAVA_LONG, place + LENGTH, bytes.byteSize());
    MemorySegment.copy(bytes, 0, memory, place + HEAD, bytes.byteSize());
    NUMBER.setRelease(memory, place, number);
    NUMBER.setRelease(memory, 0L, number);
  }

  /** How many bytes that number has, or anything up to the most when it is written over. */
  long length(long number) {
    return Math.clamp(memory.get(ValueLayout.JAVA_LONG, place(number) + LENGTH), 0, size.bytes());
  }

  /** Copies it; false when it was, or in the meantime is, written over. */
  boolean read(long number, MemorySegment into) {
    long place = place(number);
    if ((long) NUMBER.getAcquire(memory, place) != number) {
      return false;
    }
    MemorySegment.copy(memory, place + HEAD, into, 0, into.byteSize());
    VarHandle.loadLoadFence();
    return (long) NUMBER.getOpaque(memory, place) == number;
  }

  private long place(long number) {
    return HEAD + number % size.places() * size.stride();
  }
}
