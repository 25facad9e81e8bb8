package org.eksamik.provider.oqylyq;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.ProviderPicture;
import org.eksamik.exam.Secret;
import org.eksamik.provider.ProviderAnswer;

/**
 * What comes back for an assignment: {@code qrcode_link} and {@code qrcode_image} (S000:L107-115),
 * today also {@code session_url}, or {@code external_session} with a token for the exam page.
 *
 * @param link absent where the exam page itself opens the session
 */
record SessionAnswer(Optional<Secret> link, Optional<ProviderPicture> picture) {

  static SessionAnswer read(ProviderAnswer answer) throws ExamException {
    JsonNode body = answer.object();
    Optional<String> field =
        Stream.of("qrcode_link", "session_url").filter(body::hasNonNull).findFirst();
    boolean inPage = body.path("external_session").hasNonNull("token");
    if (answer.status() >= 300 || (field.isEmpty() && !inPage && refuses(body))) {
      throw answer.refused(
          Fault.PROVIDER_REFUSED, answer.words(body, "message", "error_description", "error"));
    }
    if (field.isEmpty() && inPage) {
      return new SessionAnswer(Optional.empty(), Optional.empty());
    }
    return new SessionAnswer(
        Optional.of(Secret.of(answer.text(body, field.orElse("qrcode_link")))),
        QrPicture.of(body.path("qrcode_image")));
  }

  /**
   * Where the student goes. Without a link it is the exam page: it asks the service for the same
   * session by the same external ids and mounts the service's script there.
   */
  String link(URI examPage) {
    return link.map(Secret::reveal).orElseGet(examPage::toString);
  }

  private static boolean refuses(JsonNode body) {
    return body.hasNonNull("message") || body.hasNonNull("error");
  }
}
