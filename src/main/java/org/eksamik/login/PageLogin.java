package org.eksamik.login;

import java.net.URI;
import java.util.List;
import org.eksamik.exam.ExamException;

/** Signing in on the login's own page, shown in the embedded browser. */
public non-sealed interface PageLogin extends LoginMethod {
  /** A new visit with a state of its own; one visit ends in at most one sign-in. */
  Visit begin();

  /** Address patterns, in the allow-list's language, that the login's pages may open. */
  List<String> allowedAddresses();

  /** One visit to the login's page. */
  interface Visit {
    /** The page to open. */
    URI start();

    /** Whether this address is the callback: it must be caught, and never be loaded. */
    boolean isCallback(URI address);

    /**
     * Turns the callback into whom it names. Asks the login's server exactly once; not for the FX
     * thread.
     *
     * @throws ExamException {@code LOGIN_DENIED}, {@code LOGIN_STATE}, {@code LOGIN_TOKEN_REFUSED},
     *     {@code LOGIN_OTHER_SCHOOL}, {@code LOGIN_NO_STUDENT}, or a network fault
     */
    SignIn complete(URI callback) throws ExamException;
  }
}
