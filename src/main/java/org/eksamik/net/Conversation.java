package org.eksamik.net;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.words.Detail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call of ours with its redirects and repetitions, which share its whole time-out. For one
 * thread.
 */
final class Conversation {
  private static final Logger log = LoggerFactory.getLogger(Conversation.class);

  private final OkHttpClient client;
  private final ProxyChoice proxies;
  private final int repetitions;
  private final long began = System.nanoTime();
  private final Duration atMost;
  private boolean redirected;

  Conversation(OkHttpClient client, ProxyChoice proxies, Duration atMost, int repetitions) {
    this.client = client;
    this.proxies = proxies;
    this.atMost = atMost;
    this.repetitions = repetitions;
  }

  /** Follows a redirect, within the same time-out. */
  Answer follow(Request request) throws ExamException {
    redirected = true;
    return send(() -> request);
  }

  /**
   * @param requests asked once for each time that the call is sent: what is signed with the time
   *     must not grow old while waiting
   */
  Answer send(Supplier<Request> requests) throws ExamException {
    try {
      for (int repetition = 1; ; repetition++) {
        boolean last = repetition > repetitions;
        Duration pause;
        Request request = requests.get();
        proxies.requireReady(request.url().uri());
        try {
          Answer answer = exchange(request);
          pause = Pause.before(repetition, answer);
          if (last || !Pause.isDue(answer) || !fits(pause)) {
            return answer;
          }
        } catch (IOException why) {
          pause = Pause.before(repetition);
          if (last || !Failures.mayPass(why) || !fits(pause)) {
            throw Failures.of(why, request.url(), proxies.isProxied(request.url().uri()));
          }
        }
        Thread.sleep(pause);
      }
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      throw ExamException.of(Fault.CANCELLED);
    }
  }

  private Answer exchange(Request request) throws IOException, InterruptedException, ExamException {
    long start = System.nanoTime();
    String outcome = "failed";
    try {
      Answer answer = Exchange.of(client, request, left());
      outcome = "HTTP " + answer.status();
      if (answer.status() == 407 && proxies.isProxied(request.url().uri())) {
        throw ExamException.of(Fault.NETWORK_PROXY)
            .with("host", request.url().host())
            .with("detail", Detail.of("proxy-sign-in"));
      }
      return answer;
    } finally {
      log.info(
          "{} {} {}, {} ms",
          request.method(),
          place(request),
          outcome,
          (System.nanoTime() - start) / 1_000_000);
    }
  }

  /** The path of the server's own redirects stays out: it may be a link that signs somebody in. */
  private String place(Request request) {
    return request.url().host() + (redirected ? "/…" : request.url().encodedPath());
  }

  private Duration left() {
    return atMost.minusNanos(System.nanoTime() - began);
  }

  private boolean fits(Duration pause) {
    return pause.compareTo(left()) < 0;
  }
}
