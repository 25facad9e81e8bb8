package org.eksamik.evidence.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A segment that is a file. */
record FileSegment(FileChannel file) implements Disk.Segment {
  @Override
  public void add(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  @Override
  public void force() throws IOException {
    file.force(false);
  }

  @Override
  public void cut(long length) throws IOException {
    file.truncate(length);
    file.position(length);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
