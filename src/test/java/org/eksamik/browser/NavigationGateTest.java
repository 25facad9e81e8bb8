package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where the main frame may go; the student stays where they were otherwise. One visit by each
 * engine tries everything.
 */
@ParameterizedClass
@EnumSource(ShownBy.class)
class NavigationGateTest {
  private static PageServer exam;
  private static PageServer other;
  private static Visitor visitor;

  @Parameter private ShownBy engine = ShownBy.WEBVIEW;

  @BeforeParameterizedClassInvocation
  static void open(ShownBy engine) {
    exam = new PageServer("localhost");
    other = new PageServer("127.0.0.1");
    visitor = engine.to(exam);
    exam.page("/", "<title>exam</title><body>question 1");
    exam.redirect("/redirect", 302, other.origin() + "/asked");
    exam.redirect("/redirect2", 301, "/redirect");
    exam.redirect("/redirect308", 308, other.origin() + "/asked");
    exam.redirect("/file", 302, "file:///etc/passwd");
    exam.redirect("/back", 302, exam.origin() + "/last");
  }

  @AfterParameterizedClassInvocation
  static void close() {
    if (visitor != null) {
      visitor.close();
    }
    exam.close();
    other.close();
  }

  @BeforeEach
  void begin() {
    visitor.see(exam.at("/"));
    visitor.forget();
    exam.requests().clear();
    other.requests().clear();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "location.href='OTHER/asked'",
        "location.replace('OTHER/asked')",
        "location.assign('/redirect')",
        "location.assign('/redirect2')",
        "location.assign('/redirect308')",
        "document.head.innerHTML='<meta http-equiv=refresh content=\"0;url=OTHER/asked\">'",
        "document.body.innerHTML='<form method=post action=OTHER/asked><input name=q></form>';"
            + "document.forms[0].submit()",
        "document.body.innerHTML='<form action=OTHER/asked><input name=q></form>';"
            + "document.forms[0].submit()",
        "document.body.innerHTML='<form method=post action=/redirect><input name=q></form>';"
            + "document.forms[0].submit()",
        "document.body.innerHTML='<a href=OTHER/asked>a</a>';document.links[0].click()",
        "f=document.createElement('iframe');f.srcdoc='<script>top.location=\"OTHER/asked\"<\\/script>';"
            + "document.body.append(f)",
      })
  void aForbiddenPageIsNeitherAskedForNorSeen(String trick) {
    visitor.script(trick.replace("OTHER", other.origin()) + ";0");
    Fx.await("it is told", () -> !visitor.refused.isEmpty());

    assertThat(visitor.refused).containsExactly("NOT_ALLOWED " + other.origin() + "/asked");
    assertThat(visitor.script("location.href")).isEqualTo(exam.origin() + "/");
    assertThat(visitor.failed).isEmpty();
    assertThat(other.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "window.open('OTHER/asked')",
        "w=window.open('');w.location='OTHER/asked'",
        "document.body.innerHTML='<a target=_blank href=OTHER/asked>a</a>';"
            + "document.links[0].click()",
        "document.body.innerHTML='<form target=_blank method=post action=OTHER/asked></form>';"
            + "document.forms[0].submit()",
      })
  void aForbiddenPopUpIsToldAsOne(String trick) {
    visitor.script(trick.replace("OTHER", other.origin()) + ";0");
    Fx.await("it is told", () -> !visitor.refused.isEmpty());

    assertThat(visitor.refused).containsExactly("POPUP " + other.origin() + "/asked");
    assertThat(visitor.script("location.href")).isEqualTo(exam.origin() + "/");
    assertThat(other.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "window.open('/next')",
        "document.body.innerHTML='<a target=_blank href=/next>a</a>';document.links[0].click()",
        "document.body.innerHTML='<form target=_blank method=post action=/next></form>';"
            + "document.forms[0].submit()",
      })
  void anAllowedPopUpOpensInTheSameView(String trick) {
    exam.page("/next", "<title>next</title>");
    visitor.script(trick + ";0");
    Fx.await("the next page", () -> visitor.opened.contains(exam.origin() + "/next"));

    assertThat(visitor.script("document.title")).isEqualTo("next");
    assertThat(exam.requests()).filteredOn(request -> request.endsWith("/next")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "jar:file:/x.jar!/y",
        "ftp://127.0.0.1/",
        "javascript:document.title='changed'",
        "data:text/html,<title>changed</title>",
        "mailto:x@example.org",
        "x-call:1"
      })
  void anotherSchemeLeavesThePageAsItIs(String address) {
    Fx.run(() -> visitor.browser().open(java.net.URI.create(address.replaceAll("[<>']", ""))));
    if (!address.startsWith("javascript:")) {
      visitor.script("location.href=\"" + address + "\";0");
    }
    visitor.script("fetch('/last');0");
    Fx.await("the page goes on", () -> exam.requests().contains("GET /last"));

    assertThat(visitor.refused)
        .isNotEmpty()
        .allSatisfy(told -> assertThat(told).startsWith("SCHEME "));
    assertThat(visitor.script("document.title")).isEqualTo("exam");
    assertThat(visitor.script("location.href")).isEqualTo(exam.origin() + "/");
  }

  @Test
  void aPopUpWithoutAnAddressLeavesThePageAsItIs() {
    visitor.script("w=window.open();try{w.document.write('x')}catch(e){}fetch('/last');0");
    Fx.await("the page goes on", () -> exam.requests().contains("GET /last"));

    assertThat(visitor.script("document.title")).isEqualTo("exam");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "w=window.open();w.location='/next'",
        "const w=window.open('','exam','width=400');w.location.href='/next'",
        "w=window.open('about:blank','_blank');setTimeout(()=>w.location.replace('/next'),50)",
      })
  void aPopUpThatIsSentSomewhereLaterOpensInTheSameView(String way) {
    exam.page("/next", "<title>next</title>");
    visitor.script(way + ";0");
    Fx.await(
        engine + " opens the next page", () -> visitor.opened.contains(exam.origin() + "/next"));

    assertThat(exam.requests()).filteredOn(request -> request.endsWith("/next")).hasSize(1);
  }

  @Test
  void aRedirectToAFileIsNotFollowed() {
    visitor.script("location.href='/file';0");
    Fx.await("it is told", () -> !visitor.refused.isEmpty());

    assertThat(visitor.refused).containsExactly("SCHEME file:…");

    assertThat(visitor.script("document.title")).isEqualTo("exam");
  }

  @Test
  void anAllowedRedirectIsFollowed() {
    visitor.forget();
    visitor.see(exam.at("/back"));
    assertThat(visitor.opened).containsExactly(exam.origin() + "/last");
    assertThat(visitor.refused).isEmpty();
  }

  @Test
  void aChangeOfAddressByScriptIsToldAsOpened() {
    visitor.script("history.pushState(null,'','/done');0");

    Fx.await("told: " + visitor.opened, () -> visitor.opened.contains(exam.origin() + "/done"));
  }

  @Test
  void theAddressToldHasNoQuery() {
    visitor.script("location.href='" + other.origin() + "/a?token=secret#x';0");
    Fx.await("it is told", () -> !visitor.refused.isEmpty());

    assertThat(visitor.refused).containsExactly("NOT_ALLOWED " + other.origin() + "/a");
  }
}
