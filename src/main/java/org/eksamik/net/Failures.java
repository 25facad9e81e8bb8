package org.eksamik.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketException;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.words.Detail;

/** What a failed exchange means to a person. */
final class Failures {
  private Failures() {}

  /**
   * @param throughProxy whether the way led through a proxy: then what could not be reached is the
   *     proxy
   */
  static ExamException of(IOException why, HttpUrl address, boolean throughProxy) {
    Fault fault = faultOf(why, throughProxy);
    if (why instanceof ProtocolException) {
      // Without the cause: where the status line is broken, its message repeats that line.
      return ExamException.of(fault)
          .with("host", address.host())
          .with("detail", Detail.of("answer-broken"));
    }
    return ExamException.of(fault, why).with("host", address.host());
  }

  private static Fault faultOf(IOException why, boolean throughProxy) {
    return switch (why) {
      case InterruptedIOException _ -> Fault.NETWORK_SILENT;
      case SSLException tls when !brokeOff(tls) -> Fault.NETWORK_UNTRUSTED;
      case ProtocolException _ -> Fault.PROVIDER_ANSWER;
      default -> throughProxy ? Fault.NETWORK_PROXY : Fault.NETWORK_DOWN;
    };
  }

  /** Whether a second try can do better: nothing was refused and nobody kept us waiting. */
  static boolean mayPass(IOException why) {
    return switch (why) {
      case InterruptedIOException _ -> false;
      case SSLException tls -> brokeOff(tls);
      default -> true;
    };
  }

  private static boolean brokeOff(SSLException why) {
    return why.getCause() instanceof EOFException || why.getCause() instanceof SocketException;
  }
}
