package org.eksamik.app.demo.gallery;

import java.net.URI;
import java.util.List;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.exam.Person;
import org.eksamik.exam.Secret;
import org.eksamik.login.PageLogin;
import org.eksamik.login.PasswordLogin;
import org.eksamik.login.SignIn;

/** Two ways to sign in, which lead nowhere. */
final class SampleLogins {
  private SampleLogins() {}

  /** Stuudium's page. */
  record Page() implements PageLogin {
    static final URI ADDRESS = URI.create("https://api.ope.ee/v1.1/auth?state=one");

    @Override
    public String name() {
      return "stuudium";
    }

    @Override
    public List<String> allowedAddresses() {
      return List.of("https://*.ope.ee");
    }

    @Override
    public Visit begin() {
      return new Visit() {
        @Override
        public URI start() {
          return ADDRESS;
        }

        @Override
        public boolean isCallback(URI address) {
          return false;
        }

        @Override
        public SignIn complete(URI callback) throws ExamException {
          throw ExamException.of(Fault.LOGIN_DENIED);
        }
      };
    }
  }

  /** The accounts of the workstation; nobody knows a password. */
  record Accounts() implements PasswordLogin {
    @Override
    public String name() {
      return "local";
    }

    @Override
    public Person signIn(String login, Secret password) throws ExamException {
      throw password.reveal().equals("often")
          ? ExamException.of(Fault.TOO_MANY_ATTEMPTS).with("seconds", "12")
          : ExamException.of(Fault.WRONG_PASSWORD);
    }
  }
}
