package org.eksamik.browser.media.playing;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.avformat.Write_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * What FFmpeg calls to read a file, its only way to any bytes. JavaCPP allows ten such functions in
 * a process, so one pair serves all files and tells them apart by an address. For any thread.
 */
final class InputCalls implements AutoCloseable {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int FAILED = -5; // EIO

  private final Map<Long, Input> inputs = new ConcurrentHashMap<>();
  private final Read reading = new Read();
  private final Seek seeking = new Seek();

  /** An open input. */
  static final class Input implements AutoCloseable {
    private final InputCalls calls;
    private final MediaBytes bytes;
    private final BytePointer name = new BytePointer(1);
    private final AVIOContext context;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long position;
    private volatile boolean waits;
    private volatile boolean failed;

    private Input(InputCalls calls, MediaBytes bytes) {
      this.calls = calls;
      this.bytes = bytes;
      context =
          avformat.avio_alloc_context(
              new BytePointer(avutil.av_malloc(BUFFER_BYTES)),
              BUFFER_BYTES,
              0,
              name,
              calls.reading,
              (Write_packet_Pointer_BytePointer_int) null,
              calls.seeking);
    }

    AVIOContext context() {
      return context;
    }

    /** Whether bytes are being waited for at this moment. */
    boolean waits() {
      return waits;
    }

    /** Whether bytes could not be had. */
    boolean hasFailed() {
      return failed;
    }

    private int read(BytePointer into, int most) {
      waits = true;
      try {
        int count = bytes.read(position, buffer, Math.min(most, buffer.length));
        if (count < 0) {
          return avutil.AVERROR_EOF();
        }
        into.put(buffer, 0, count);
        position += count;
        return count;
      } catch (IOException | RuntimeException e) {
        failed = true;
        return FAILED;
      } finally {
        waits = false;
      }
    }

    private long seek(long offset, int whence) {
      try {
        int from = whence & ~avformat.AVSEEK_FORCE;
        long length = from == 0 || from == 1 ? 0 : bytes.length();
        if (length < 0) {
          return avutil.AVERROR_EINVAL();
        }
        if (from == avformat.AVSEEK_SIZE) {
          return length;
        }
        position =
            switch (from) {
              case 0 -> offset;
              case 1 -> position + offset;
              default -> length + offset;
            };
        return position;
      } catch (IOException | RuntimeException e) {
        failed = true;
        return FAILED;
      }
    }

    @Override
    public void close() {
      calls.inputs.remove(name.address());
      avutil.av_free(context.buffer());
      avformat.avio_context_free(context);
      name.close();
    }
  }

  /**
   * Opens the bytes for FFmpeg.
   *
   * @throws IOException too many players
   */
  Input open(MediaBytes bytes) throws IOException {
    if (reading.isNull() || seeking.isNull()) {
      throw new IOException("too many players");
    }
    Input input = new Input(this, bytes);
    inputs.put(input.name.address(), input);
    return input;
  }

  @Override
  public void close() {
    reading.close();
    seeking.close();
  }

  private final class Read extends Read_packet_Pointer_BytePointer_int {
    @Override
    public int call(Pointer name, BytePointer into, int most) {
      Input input = inputs.get(name.address());
      return input == null ? FAILED : input.read(into, most);
    }
  }

  private final class Seek extends Seek_Pointer_long_int {
    @Override
    public long call(Pointer name, long offset, int whence) {
      Input input = inputs.get(name.address());
      return input == null ? FAILED : input.seek(offset, whence);
    }
  }
}
