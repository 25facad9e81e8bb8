package org.eksamik.login.stuudium;

import java.net.URI;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.login.PageLogin;
import org.eksamik.login.SignIn;
import org.eksamik.profile.LoginSettings;
import org.eksamik.words.Detail;

/** One visit to Stuudium's page. */
final class StuudiumVisit implements PageLogin.Visit {
  private final URI start;
  private final VisitState state;
  private final LoginSettings.Stuudium settings;
  private final VerifyCall verify;

  StuudiumVisit(URI start, VisitState state, LoginSettings.Stuudium settings, VerifyCall verify) {
    this.start = start;
    this.state = state;
    this.settings = settings;
    this.verify = verify;
  }

  @Override
  public URI start() {
    return start;
  }

  @Override
  public boolean isCallback(URI address) {
    return Callback.isAt(settings.callback(), address);
  }

  @Override
  public SignIn complete(URI callback) throws ExamException {
    if (!isCallback(callback)) {
      throw ExamException.of(Fault.LOGIN_STATE).with("detail", Detail.of("callback-address"));
    }
    Callback answer = Callback.read(callback, state);
    return switch (answer) {
      case Callback.Denied _ -> throw ExamException.of(Fault.LOGIN_DENIED);
      case Callback.Token(var token) ->
          new StuudiumAnswer(settings.schools()).read(verify.ask(token));
    };
  }

  /** Leaves out the address, which carries the state. */
  @Override
  public String toString() {
    return "StuudiumVisit";
  }
}
