package org.eksamik.evidence.upload;

import java.io.IOException;
import okhttp3.Response;

/** What an answer's status means to the upload. */
final class Answers {
  private Answers() {}

  /** False for 404; anything else that is no success is a reason to wait. */
  static boolean isThere(Response answer) throws IOException {
    if (answer.code() == 404) {
      return false;
    }
    require(answer);
    return true;
  }

  static void require(Response answer) throws IOException {
    if (!answer.isSuccessful()) {
      throw new IOException(answer.request().url().host() + " answers HTTP " + answer.code());
    }
  }
}
