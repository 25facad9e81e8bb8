package org.eksamik.net;

import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/**
 * One request and its answer. The waiting thread is never the one that reads the socket, so that an
 * interrupt ends the call at once on any kind of thread.
 */
final class Exchange {
  private Exchange() {}

  static Answer of(OkHttpClient client, Request request, Duration atMost)
      throws IOException, InterruptedException {
    Call call = client.newCall(request);
    call.timeout().timeout(Math.max(1, atMost.toNanos()), TimeUnit.NANOSECONDS);
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    call.enqueue(new Reader(answer));
    try {
      return answer.get();
    } catch (InterruptedException interrupted) {
      call.cancel();
      throw interrupted;
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException why ? why : new IOException(failed.getCause());
    }
  }

  /** What Okio keeps of used buffers for each group of threads (its SegmentPool). */
  private static final int KEPT_BYTES = 64 * 1024;

  private record Reader(CompletableFuture<Answer> answer) implements Callback {

    @Override
    public void onResponse(Call call, Response response) {
      try {
        Answer read = answer(response);
        wash();
        answer.complete(read);
      } catch (IOException | RuntimeException broken) {
        wash();
        answer.completeExceptionally(broken);
      }
    }

    @Override
    public void onFailure(Call call, IOException why) {
      wash();
      answer.completeExceptionally(why);
    }

    private static Answer answer(Response open) throws IOException {
      try (Response response = open) {
        return new Answer(response.code(), response.headers(), read(response));
      }
    }

    /**
     * Overwrites what this thread's buffers still hold of requests and answers: Okio keeps them, as
     * they are, for the next call.
     */
    private static void wash() {
      try (Buffer buffers = new Buffer()) {
        buffers.write(new byte[KEPT_BYTES]);
      }
    }

    private static byte[] read(Response response) throws IOException {
      BufferedSource source = response.body().source();
      if (source.request(Network.BODY_LIMIT + 1L)) {
        throw new ProtocolException("the answer is longer than " + Network.BODY_LIMIT + " bytes");
      }
      return source.readByteArray();
    }
  }
}
