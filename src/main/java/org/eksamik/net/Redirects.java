package org.eksamik.net;

import okhttp3.HttpUrl;
import okhttp3.Request;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Said;
import org.eksamik.words.Detail;

/** Where a redirect leads, and what may come along (RFC 9110 section 15.4). */
final class Redirects {
  static final int LIMIT = 5;

  private Redirects() {}

  /** The request that follows, or {@code NETWORK_REDIRECTS} where it must not be sent. */
  static Request next(Request request, Answer answer) throws ExamException {
    HttpUrl target = request.url().resolve(answer.header("Location").orElse(""));
    if (target == null || !(target.isHttps() || Loopback.is(target.host()))) {
      throw refused(request, Detail.of("redirect-insecure"));
    }
    boolean sameOrigin = sameOrigin(request.url(), target);
    boolean keepsBody = answer.status() == 307 || answer.status() == 308;
    if (keepsBody && request.body() != null && !sameOrigin) {
      throw refused(request, Detail.of("redirect-data"));
    }
    Request.Builder next = request.newBuilder().url(target);
    if (!keepsBody && request.body() != null) {
      next.get().removeHeader("Content-Type");
    }
    if (!sameOrigin) {
      // Any header of ours may be a credential; the standard ones are added again by the client.
      request.headers().names().forEach(next::removeHeader);
    }
    return next.build();
  }

  static ExamException refused(Request request, Said why) {
    return ExamException.of(Fault.NETWORK_REDIRECTS)
        .with("host", request.url().host())
        .with("detail", why);
  }

  private static boolean sameOrigin(HttpUrl one, HttpUrl other) {
    return one.scheme().equals(other.scheme())
        && one.host().equals(other.host())
        && one.port() == other.port();
  }
}
