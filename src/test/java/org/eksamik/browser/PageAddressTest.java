package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageAddressTest {
  @Test
  void readsAFragmentThatHoldsAnotherNumberSign() {
    assertThat(PageAddress.of("http://localhost:1/a#one#two"))
        .hasValueSatisfying(read -> {
          assertThat(read.getPath()).isEqualTo("/a");
          assertThat(read.getFragment()).isEqualTo("one#two");
        });
  }
}
