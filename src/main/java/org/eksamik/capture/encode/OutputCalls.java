package org.eksamik.capture.encode;

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
 * What FFmpeg calls to write a file that is in memory. JavaCPP allows ten such functions in a
 * process, so one pair serves all files and tells them apart by an address. For any thread.
 */
final class OutputCalls implements AutoCloseable {
  private static final int BUFFER_BYTES = 32 * 1024;

  private final Map<Long, RecordedBytes> files = new ConcurrentHashMap<>();
  private final Write writing = new Write();
  private final Seek seeking = new Seek();

  /** An open output; closing it does not write anything. */
  record Output(OutputCalls calls, AVIOContext context, BytePointer name) implements AutoCloseable {
    @Override
    public void close() {
      calls.files.remove(name.address());
      avutil.av_free(context.buffer());
      avformat.avio_context_free(context);
      name.close();
    }
  }

  Output open(RecordedBytes file, boolean seekable) throws EncodingException {
    if (writing.isNull() || seeking.isNull()) {
      throw new EncodingException("too many recorders");
    }
    BytePointer name = new BytePointer(1);
    files.put(name.address(), file);
    AVIOContext context =
        avformat.avio_alloc_context(
            new BytePointer(avutil.av_malloc(BUFFER_BYTES)),
            BUFFER_BYTES,
            1,
            name,
            (Read_packet_Pointer_BytePointer_int) null,
            writing,
            seekable ? seeking : null);
    return new Output(this, context, name);
  }

  @Override
  public void close() {
    writing.close();
    seeking.close();
  }

  private final class Write extends Write_packet_Pointer_BytePointer_int {
    @Override
    public int call(Pointer name, BytePointer bytes, int count) {
      RecordedBytes file = files.get(name.address());
      if (file == null) {
        return avutil.AVERROR_EOF();
      }
      byte[] written = new byte[count];
      bytes.get(written);
      file.write(written);
      return count;
    }
  }

  private final class Seek extends Seek_Pointer_long_int {
    @Override
    public long call(Pointer name, long offset, int whence) {
      RecordedBytes file = files.get(name.address());
      if (file == null || (whence & ~avformat.AVSEEK_FORCE) != 0) {
        return avutil.AVERROR_EINVAL();
      }
      file.seek(offset);
      return offset;
    }
  }
}
