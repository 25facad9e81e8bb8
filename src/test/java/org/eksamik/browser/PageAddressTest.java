package org.eksamik.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {
  @Test
  void readsAFragmentThatHoldsAnotherNumberSign() {
    assertThat(PageAddress.of("http://localhost:1/a#one#two"))
        .hasValueSatisfying(read -> {
          assertThat(read.getPath()).isEqualTo("/a");
          assertThat(read.getFragment()).isEqualTo("one#two");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://õpe.ee/a", "https://a_b.example/", "https:///a", "mailto:a@b"})
  void asksNobodyWhereTheJdkSeesNoHost(String written) {
    assertThat(PageAddress.of(written))
        .get()
        .satisfies(read -> assertThat(PageAddress.forNetwork(read)).isEmpty());
  }
}
