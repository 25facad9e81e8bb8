package org.eksamik.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowListTest {

  @ParameterizedTest(name = "{0} allows {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.com           | https://example.com
          https://example.com           | https://example.com/
          https://example.com           | https://example.com/any/page?x=1#y
          https://example.com/*         | https://example.com/any/page
          https://example.com           | HTTPS://EXAMPLE.com/
          HTTPS://Example.COM           | https://example.com/
          https://example.com           | https://example.com./
          https://example.com.          | https://example.com/
          https://example.com           | https://example.com:443/
          https://example.com           | https://example.com:/
          https://example.com:443       | https://example.com/
          https://example.com           | wss://example.com/socket
          https://example.com:8443      | https://example.com:8443/
          https://example.com:*         | https://example.com:9/
          https://*.example.com         | https://a.example.com/
          https://*.example.com         | https://a.b.c.example.com/
          https://*.example.com/*       | https://a.example.com/page
          https://*.example.com:*/x/*   | https://a.example.com:81/x/y
          https://õpe.ee                | https://xn--pe-bka.ee/
          https://xn--pe-bka.ee         | https://ÕPE.ee/
          https://*.емтихан.қаз         | https://xn--80a.xn--80ajjph1aw.xn--80ao21a/
          http://localhost              | http://localhost/
          http://localhost:*            | http://localhost:49152/exam
          http://localhost:8080         | ws://localhost:8080/socket
          http://127.0.0.1:*            | http://127.0.0.1:8080/
          http://127.8.9.10             | http://127.8.9.10/
          http://[::1]:*                | http://[::1]:8080/
          http://[::1]                  | http://[0:0:0:0:0:0:0:1]/
          https://[2001:DB8::1]         | https://[2001:db8:0:0::1]/
          https://192.0.2.7             | https://192.0.2.7/
          https://example.com/exam/*    | https://example.com/exam/
          https://example.com/exam/*    | https://example.com/exam/1/2
          https://example.com/exam/*    | https://example.com/a/../exam/1
          https://example.com/exam/*    | https://example.com/%65xam/1
          https://example.com/exam/*    | https://example.com/exam/.well-known
          https://example.com/exam/*    | https://example.com/exam//1
          https://example.com/exam/*    | https://example.com/exam/1?next=/../admin
          https://example.com/exam*     | https://example.com/examination
          https://example.com/done      | https://example.com/done?by=1
          https://example.com/õpe/*     | https://example.com/%C3%B5pe/1
          https://example.com/%c3%b5/*  | https://example.com/õ/1
          https://example.com/          | https://example.com
          https://example.com           | https://example.com/a%2Fb%5C%00
          https://example.com           | https://example.com/?q=a|b{}
          https://a_b.example.com       | https://a_b.example.com/
          """)
  void allowsWhatItNames(String pattern, String address) {
    assertThat(AllowList.of(List.of(pattern)).allows(address)).isTrue();
  }

  @ParameterizedTest(name = "{0} refuses {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.com           | http://example.com/
          https://example.com           | ws://example.com/
          https://example.com           | ftp://example.com/
          https://example.com           | javascript://example.com/%0Aalert(1)
          https://example.com           | data:text/html,https://example.com
          https://example.com           | file:///etc/passwd
          https://example.com           | blob:https://example.com/1
          https://example.com           | view-source:https://example.com/
          https://example.com           | about:blank
          https://example.com           | example.com
          https://example.com           | //example.com/
          https://example.com           | https:example.com
          https://example.com           | https:/example.com
          https://example.com           | https:///example.com
          https://example.com           | https://
          https://example.com           | https://a.example.com/
          https://example.com           | https://example.com.evil.test/
          https://example.com           | https://evil.test/example.com
          https://example.com           | https://evil.test/?https://example.com
          https://example.com           | https://evil.test#https://example.com
          https://example.com           | https://evil-example.com/
          https://example.com           | https://example.co/
          https://example.com           | https://example.com../
          https://example.com           | https://.example.com/
          https://example.com           | https://example..com/
          https://example.com           | https://user@example.com/
          https://example.com           | https://user:pass@example.com/
          https://example.com           | https://@example.com/
          https://example.com           | https://example.com@evil.test/
          https://example.com           | https://example.com:443@evil.test/
          https://example.com           | https://example.com%40evil.test/
          https://example.com           | https://evil.test\\@example.com/
          https://example.com           | https://example.com\\.evil.test/
          https://example.com           | https:\\\\example.com/
          https://example.com           | https://example.com/a\\b
          https://example.com           | https://%65xample.com/
          https://example.com           | https://example%2Ecom/
          https://example.com           | https://example.com%2F.evil.test/
          https://example.com           | https://example.com%00.evil.test/
          https://example.com           | https://example\u3002com/
          https://example.com           | https://\uff45xample.com/
          https://example.com           | https://exa\u00admple.com/
          https://example.com           | https://exa\u200dmple.com/
          https://example.com           | https://\u0435xample.com/
          https://kaoshixing.com        | https://\u212aaoshixing.com/
          https://strasse.de            | https://straße.de/
          https://example.com           | https://example.com:444/
          https://example.com           | https://example.com:0443/
          https://example.com           | https://example.com:+443/
          https://example.com           | https://example.com:443:443/
          https://example.com           | https://example.com:99999/
          https://example.com:*         | https://example.com:0/
          https://example.com:*         | https://example.com:99999/
          https://example.com:8443      | https://example.com/
          https://*.example.com         | https://example.com/
          https://*.example.com         | https://.example.com/
          https://*.example.com         | https://evilexample.com/
          https://*.example.com         | https://a.example.com.evil.test/
          https://*.example.com         | https://a.example.com:8443/
          https://*.example.com         | https://user@a.example.com/
          http://localhost              | https://localhost/
          http://localhost              | http://localhost:8080/
          http://localhost:*            | http://localhost.evil.test:80/
          http://localhost:*            | http://127.0.0.1:80/
          http://localhost:*            | http://a.localhost/
          http://127.0.0.1              | http://2130706433/
          http://127.0.0.1              | http://0x7f000001/
          http://127.0.0.1              | http://0x7f.0.0.1/
          http://127.0.0.1              | http://0177.0.0.1/
          http://127.0.0.1              | http://127.1/
          http://127.0.0.1              | http://127.0.0.01/
          http://127.0.0.1              | http://127.0.0.1.nip.test/
          http://127.0.0.1              | http://127.0.0.2/
          http://127.0.0.1              | http://[::ffff:127.0.0.1]/
          http://127.0.0.1              | http://[::ffff:7f00:1]/
          http://127.0.0.1              | http://[::7f00:1]/
          http://[::1]                  | http://[::1%25lo]/
          http://[::1]                  | http://[::1/
          http://[::1]                  | http://[::1]x/
          http://[::1]                  | http://::1/
          http://[::1]                  | http://[::2]/
          https://192.0.2.7             | https://192.0.2.07/
          https://192.0.2.7             | https://192.0.519/
          https://192.0.2.7             | https://192.0.2.263/
          https://example.com/exam/*    | https://example.com/exam
          https://example.com/exam/*    | https://example.com/exam/../admin
          https://example.com/exam/*    | https://example.com/exam/..
          https://example.com/exam/*    | https://example.com/exam/%2e%2e/admin
          https://example.com/exam/*    | https://example.com/exam/%2E./admin
          https://example.com/exam/*    | https://example.com/exam/..%2fadmin
          https://example.com/exam/*    | https://example.com/exam/..%5cadmin
          https://example.com/exam/*    | https://example.com/exam/%252e%252e/admin
          https://example.com/exam/*    | https://example.com/exam/..;/admin
          https://example.com/exam/*    | https://example.com/exam/..;x=1/admin
          https://example.com/exam/*    | https://example.com/exam/..%3b/admin
          https://example.com/exam/*    | https://example.com/exam//../admin
          https://example.com/exam/*    | https://example.com/x//../exam/1
          https://example.com/exam/*    | https://example.com/exam/%00
          https://example.com/exam/*    | https://example.com/exam/%zz
          https://example.com/exam/*    | https://example.com/exam/%4
          https://example.com/exam/*    | https://example.com//exam/1
          https://example.com/exam/*    | https://example.com/Exam/1
          https://example.com/exam/*    | https://example.com/?/exam/
          https://example.com/done      | https://example.com/done/
          https://example.com/done      | https://example.com/done2
          https://example.com/          | https://example.com/x
          """)
  void refusesWhatItDoesNotName(String pattern, String address) {
    assertThat(AllowList.of(List.of(pattern)).allows(address)).isFalse();
  }

  @Test
  void refusesControlCharactersAndSpacesAnywhere() {
    AllowList list = AllowList.of(List.of("https://example.com"));
    assertThat(
            List.of(
                "https://exam\tple.com/",
                "https://example.com/\n",
                " https://example.com/",
                "https://example.com/a b",
                "https://example.com/\u0000",
                "https://example.com/\u00a0",
                "https://example.com/\u2028",
                "https://example.com\u0085/"))
        .noneMatch(list::allows);
  }

  @Test
  void readsAddressesOfTheJdkToo() {
    AllowList list = AllowList.of(List.of("https://*.example.com/exam/*"));
    assertThat(list.allows(URI.create("https://a.example.com/exam/1?x=%20"))).isTrue();
    assertThat(list.allows(URI.create("https://a.example.com/exam/../admin"))).isFalse();
    assertThat(list.allows(URI.create("mailto:a@example.com"))).isFalse();
    assertThat(list.allows(URI.create("exam/1"))).isFalse();
  }

  @Test
  void decidesOriginsWithoutLookingAtPaths() {
    AllowList list = AllowList.of(List.of("https://example.com/exam/*", "http://localhost:*"));
    assertThat(list.allowsOrigin("https://example.com")).isTrue();
    assertThat(list.allowsOrigin(URI.create("https://example.com/admin"))).isTrue();
    assertThat(list.allowsOrigin("http://localhost:81")).isTrue();
    assertThat(list.allowsOrigin("https://example.com:81")).isFalse();
    assertThat(list.allowsOrigin("https://a.example.com")).isFalse();
    assertThat(list.allowsOrigin("null")).isFalse();
  }

  @Test
  void allowsExactlyTheOriginsOfGivenAddresses() {
    AllowList list =
        AllowList.originsOf(
            List.of(
                URI.create("https://lms.example/exam/1?key=2"),
                URI.create("http://127.0.0.1:8080/done"),
                URI.create("http://[::1]:8080/done")));
    assertThat(list.allows("https://lms.example/other")).isTrue();
    assertThat(list.allows("http://127.0.0.1:8080/x")).isTrue();
    assertThat(list.allows("http://[::1]:8080/x")).isTrue();
    assertThat(list.allows("https://lms.example:8443/")).isFalse();
    assertThat(list.allows("https://a.lms.example/")).isFalse();
    assertThat(AllowList.of(list.patterns()).patterns()).isEqualTo(list.patterns());
    assertThat(list.patterns()).noneMatch(pattern -> pattern.contains("key"));
  }

  @Test
  void takesNoOriginFromAnUnsafeAddress() {
    AllowList list =
        AllowList.originsOf(
            List.of(
                URI.create("http://lms.example/"),
                URI.create("javascript:alert(1)"),
                URI.create("https://user@lms.example/")));
    assertThat(list.patterns()).isEmpty();
  }

  @Test
  void addsListsWithoutDoubles() {
    AllowList list =
        AllowList.of(List.of("https://a.example"))
            .plus(AllowList.of(List.of("https://b.example", "https://a.example")));
    assertThat(list.patterns()).containsExactly("https://a.example", "https://b.example");
    assertThat(list.allows("https://b.example/")).isTrue();
    assertThat(AllowList.NOTHING.allows("https://a.example/")).isFalse();
  }
}
