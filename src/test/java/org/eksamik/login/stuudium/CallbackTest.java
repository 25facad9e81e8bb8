package org.eksamik.login.stuudium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.security.SecureRandom;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackTest {
  private static final String AT = "https://school.example/stuudium";
  private final VisitState state = VisitState.fresh(new SecureRandom());

  @ParameterizedTest
  @CsvSource({
    "https://school.example/stuudium, https://school.example/stuudium?token=1&state=2, true",
    "https://school.example/stuudium, HTTPS://School.Example:443/stuudium?error=access_denied,"
        + " true",
    "https://school.example/stuudium, https://school.example/stuudium, true",
    "https://school.example/stuudium, https://school.example/stuudium#token=1, true",
    "https://school.example/stuudium, https://someone@school.example/stuudium?token=1, true",
    "https://school.example, https://school.example/?token=1, true",
    "https://school.example:8443/cb, https://school.example:8443/cb?token=1, true",
    "https://school.example/stuudium, http://school.example/stuudium?token=1, false",
    "https://school.example/stuudium, https://school.example:8443/stuudium?token=1, false",
    "https://school.example/stuudium, https://school.example.evil.example/stuudium?token=1, false",
    "https://school.example/stuudium, https://evil.example/https://school.example/stuudium, false",
    "https://school.example/stuudium, https://school.example/stuudium/?token=1, false",
    "https://school.example/stuudium, https://school.example/Stuudium?token=1, false",
    "https://school.example/stuudium, https://school.example/stuudium2?token=1, false",
    "https://school.example/stuudium, https://school.example@evil.example/stuudium, false",
    "https://school.example/stuudium, about:blank, false",
    "https://school.example/stuudium, /stuudium?token=1, false"
  })
  void isTheRegisteredAddressExactly(URI registered, URI address, boolean expected) {
    assertThat(Callback.isAt(registered, address)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?token=t%2B1&state=%s", "?state=%s&token=t%2B1", "?a=b&token=t%2B1&state=%s"})
  void readsTheTokenInAnyOrder(String query) throws Exception {
    Callback read = Callback.read(URI.create(AT + withState(query)), state);
    assertThat(read)
        .isInstanceOfSatisfying(
            Callback.Token.class, token -> assertThat(token.text().reveal()).isEqualTo("t+1"));
    assertThat(read.toString()).doesNotContain("t+1");
  }

  @Test
  void readsADenial() throws Exception {
    URI address = URI.create(AT + withState("?error=access_denied&state=%s"));
    assertThat(Callback.read(address, state)).isEqualTo(new Callback.Denied());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "?token=1",
        "?token=1&state=",
        "?token=1&state=another",
        "?token=1&state=%sx",
        "?token=1&State=%s",
        "?token=1#state=%s",
        "?token=1&state=%s&state=%s",
        "?token=1&state=another&state=%s",
        "?token=1&token=2&state=%s",
        "?token=1&error=access_denied&state=%s",
        "?error=access_denied",
        "?error=access_denied&state=another"
      })
  void refusesACallbackThatIsNotTheAnswerToThisVisit(String query) {
    assertThat(refusal(URI.create("https://school.example/stuudium" + withState(query))))
        .isEqualTo(Fault.LOGIN_STATE);
  }

  @Test
  void refusesAUserNameInTheAddress() {
    URI address =
        URI.create("https://a:b@school.example/stuudium" + withState("?token=1&state=%s"));
    assertThat(refusal(address)).isEqualTo(Fault.LOGIN_STATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?state=%s", "?token=&state=%s", "?error=server_error&state=%s"})
  void asksToSignInAgainWhereNoTokenCame(String query) {
    assertThat(refusal(URI.create(AT + withState(query)))).isEqualTo(Fault.LOGIN_TOKEN_REFUSED);
  }

  @Test
  void acceptsAStateOnce() {
    assertThat(state.accept(state.text())).isTrue();
    assertThat(state.accept(state.text())).isFalse();
  }

  @Test
  void spendsTheStateOnAWrongGuess() {
    assertThat(state.accept("guess")).isFalse();
    assertThat(state.accept(state.text())).isFalse();
  }

  private Fault refusal(URI address) {
    return catchThrowableOfType(ExamException.class, () -> Callback.read(address, state)).fault();
  }

  private String withState(String query) {
    return query.replace("%s", state.text());
  }
}
