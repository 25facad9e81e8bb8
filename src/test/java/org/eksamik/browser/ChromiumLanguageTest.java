package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages on a workstation that is not English. */
class ChromiumLanguageTest {
  private final Locale usual = Locale.getDefault();

  @BeforeEach
  void speak() {
    Locale.setDefault(Locale.of("et", "EE"));
  }

  @AfterEach
  void silence() {
    Locale.setDefault(usual);
  }

  @Test
  void pagesAreOfTheWorkstationsLanguage() {
    try (PageServer exam = new PageServer("localhost");
        Visitor visitor = ChromiumVisits.to(exam)) {
      exam.on(
          "/",
          exchange ->
              PageServer.send(
                  exchange,
                  200,
                  "text/html",
                  "<p>" + exchange.getRequestHeaders().getFirst("Accept-Language")));
      visitor.see(exam.at("/"));

      assertThat(visitor.script("document.body.innerText")).startsWith("et-EE,et;");
      assertThat(visitor.script("navigator.languages.join()")).isEqualTo("et-EE,et,en-US,en");
      assertThat(visitor.script("(1.5).toLocaleString()")).isEqualTo("1,5");
      assertThat(visitor.script("new Date(0).toLocaleDateString('et', {month: 'long'})"))
          .isEqualTo("jaanuar");
    }
  }
}
