package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sign-in's callback is read off the address bar and reaches no server, with each engine. */
@ParameterizedClass
@EnumSource(ShownBy.class)
class CallbackTest {
  @Parameter private ShownBy engine = ShownBy.WEBVIEW;
  private final PageServer login = new PageServer("localhost");
  private final PageServer school = new PageServer("127.0.0.1");

  @BeforeEach
  void pages() {
    login.page("/", "<title>login</title><body>");
    login.redirect("/redirect", 302, school.origin() + "/callback?code=1");
    login.redirect("/redirect2", 303, "/redirect");
    login.page("/frame", "<iframe src='" + school.origin() + "/callback?code=1'></iframe>");
  }

  @AfterEach
  void stop() {
    login.close();
    school.close();
  }

  private Visitor visitor() {
    return engine.catching(
        address -> address.toString().startsWith(school.origin() + "/callback"), login, school);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "location.href='SCHOOL/callback?code=1'",
        "location.href='/redirect'",
        "location.href='/redirect2'",
        "document.body.innerHTML='<form action=SCHOOL/callback><input name=code value=1></form>';"
            + "document.forms[0].submit()",
        "document.body.innerHTML='<form method=post action=/redirect2></form>';"
            + "document.forms[0].submit()",
        "document.body.innerHTML='<form method=post action=\"SCHOOL/callback?code=1\"></form>';"
            + "document.forms[0].submit()",
        "window.open('SCHOOL/callback?code=1')",
      })
  void isCaughtOnceAndNeverLoaded(String way) {
    try (Visitor visitor = visitor().see(login.at("/"))) {
      visitor.script(way.replace("SCHOOL", school.origin()) + ";0");
      Fx.await("caught; refused " + visitor.refused, () -> !visitor.caught.isEmpty());
      visitor.script("fetch('/last');0");
      Fx.await("the page goes on", () -> login.requests().contains("GET /last"));

      assertThat(visitor.caught).containsExactly(school.origin() + "/callback?code=1");
      assertThat(visitor.refused).isEmpty();
      assertThat(visitor.failed).isEmpty();
      assertThat(visitor.opened).hasSize(1);
    }
    assertThat(school.requests()).isEmpty();
  }

  @Test
  void isCaughtAtTheFirstStep() {
    try (Visitor visitor = visitor()) {
      visitor.open(login.at("/redirect"));
      Fx.await("caught", () -> !visitor.caught.isEmpty());
    }
    assertThat(school.requests()).isEmpty();
  }

  @Test
  void inAFrameItIsRefused() {
    try (Visitor visitor = visitor().see(login.at("/frame"))) {
      Fx.await("told", () -> !visitor.refused.isEmpty());

      assertThat(visitor.caught).isEmpty();
    }
    assertThat(school.requests()).isEmpty();
  }
}
