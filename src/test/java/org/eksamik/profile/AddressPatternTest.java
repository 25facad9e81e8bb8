package org.eksamik.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPatternTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                              | is not scheme://host
          *                               | is not scheme://host
          example.com                     | is not scheme://host
          example.com/*                   | is not scheme://host
          https:/example.com              | is not scheme://host
          https://                        | names no host
          https:///path                   | names no host
          *://example.com                 | begins with *
          http*://example.com             | begins with neither
          ftp://example.com               | begins with neither
          file:///etc                     | begins with neither
          wss://example.com               | https: covers its web sockets
          ws://localhost                  | http: covers its web sockets
          http://example.com              | uses http: outside of this machine
          http://192.168.1.5              | uses http: outside of this machine
          http://*.localhost              | allows a whole top-level domain
          https://*                       | allows every host
          https://*:443/*                 | allows every host
          https://*.com                   | allows a whole top-level domain
          https://*.                      | names no host
          https://*.*.example.com         | * inside the host
          https://a.*.example.com         | * inside the host
          https://*example.com            | * inside the host
          https://example.*               | * inside the host
          https://*.192.0.2.7             | below an IP address
          https://user@example.com        | holds a name or password
          https://user:pw@example.com     | holds a name or password
          https://exa%6Dple.com           | names a host that cannot be read
          https://exa mple.com            | has a space
          https://-example.com            | names a host that cannot be read
          https://straße.de               | names a host that cannot be read
          https://2130706433              | names a host that cannot be read
          https://0x7f.1                  | names a host that cannot be read
          https://[::ffff:1.2.3.4]        | names a host that cannot be read
          https://example.com\\           | has a backslash
          https://example.com:0           | has a port
          https://example.com:            | has a port
          https://example.com:80*         | has a port
          https://example.com:65536       | has a port
          https://example.com:https       | has a port
          https://example.com/*/exam      | * inside the path
          https://example.com/**          | * inside the path
          https://example.com/exam/../*   | dots or escapes
          https://example.com/%2e%2E/*    | dots or escapes
          https://example.com/a%2fb       | dots or escapes
          https://example.com/a%b         | dots or escapes
          https://example.com/?x=1        | has a query or fragment
          https://example.com#x           | has a query or fragment
          """)
  void saysWhatIsWrong(String pattern, String why) {
    assertThatThrownBy(() -> AddressPattern.parse(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The pattern ")
        .hasMessageContaining(why)
        .hasMessageEndingWith(".");
  }

  @Test
  void tellsWholeOriginsFromPages() {
    assertThat(AddressPattern.parse("https://example.com").isWholeOrigin()).isTrue();
    assertThat(AddressPattern.parse("https://example.com/*").isWholeOrigin()).isTrue();
    assertThat(AddressPattern.parse("https://example.com/exam/*").isWholeOrigin()).isFalse();
    assertThat(AddressPattern.parse("https://example.com/").isWholeOrigin()).isFalse();
  }
}
