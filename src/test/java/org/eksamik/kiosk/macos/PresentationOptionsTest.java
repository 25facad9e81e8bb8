package org.eksamik.kiosk.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eksamik.kiosk.macos.PresentationOptions.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table at NSApplication.PresentationOptions in Apple's documentation. */
class PresentationOptionsTest {
  private static Set<Option> options(String text) {
    return Arrays.stream(text.split(" ", -1)).map(Option::valueOf).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AUTO_HIDE_DOCK HIDE_DOCK",
        "AUTO_HIDE_MENU_BAR HIDE_MENU_BAR HIDE_DOCK",
        "HIDE_MENU_BAR",
        "HIDE_MENU_BAR AUTO_HIDE_DOCK",
        "AUTO_HIDE_MENU_BAR",
        "DISABLE_PROCESS_SWITCHING",
        "DISABLE_FORCE_QUIT",
        "DISABLE_SESSION_TERMINATION",
        "DISABLE_MENU_BAR_TRANSPARENCY",
        "AUTO_HIDE_TOOLBAR",
        "AUTO_HIDE_TOOLBAR FULL_SCREEN",
        "AUTO_HIDE_TOOLBAR AUTO_HIDE_MENU_BAR AUTO_HIDE_DOCK",
      })
  void refusesWhatAppKitRefuses(String text) {
    assertThat(PresentationOptions.contradictions(options(text))).hasSize(1);
    assertThatThrownBy(() -> new PresentationOptions(options(text)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HIDE_DOCK",
        "AUTO_HIDE_DOCK",
        "HIDE_DOCK HIDE_MENU_BAR",
        "HIDE_DOCK AUTO_HIDE_MENU_BAR",
        "AUTO_HIDE_DOCK AUTO_HIDE_MENU_BAR",
        "AUTO_HIDE_DOCK DISABLE_FORCE_QUIT",
        "DISABLE_APPLE_MENU",
        "DISABLE_HIDE_APPLICATION",
        "DISABLE_CURSOR_LOCATION_ASSISTANCE",
        "AUTO_HIDE_TOOLBAR FULL_SCREEN AUTO_HIDE_MENU_BAR AUTO_HIDE_DOCK",
      })
  void takesWhatAppKitTakes(String text) {
    assertThat(PresentationOptions.contradictions(options(text))).isEmpty();
  }

  @Test
  void asksInAnExamForWhatAppKitTakes() {
    // Its numbers: Dock 2, menu bar 8, Apple menu 16, switching 32, force quit 64, ending 128,
    // hiding 256.
    assertThat(PresentationOptions.EXAM.bits()).isEqualTo(2 + 8 + 16 + 32 + 64 + 128 + 256);
    assertThat(PresentationOptions.of(506)).isEqualTo(PresentationOptions.EXAM);
  }

  @Test
  void overlooksOptionsOfALaterSystem() {
    assertThat(PresentationOptions.of(2 | 1L << 40)).isEqualTo(PresentationOptions.of(2));
  }
}
