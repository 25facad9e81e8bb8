package org.eksamik.kiosk.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyGateTest {
  private static final HeldModifiers NONE = new HeldModifiers(false, false, false, false);
  private static final int SIGN_KEY = 0x5B;
  private static final int LETTER_E = 'E';

  private final KeyGate gate = new KeyGate();

  private static HeldModifiers held(String text) {
    return new HeldModifiers(
        text.contains("Ctrl") || text.contains("AltGr"),
        text.contains("LeftAlt"),
        text.contains("AltGr"),
        text.contains("Shift"));
  }

  @ParameterizedTest
  @CsvSource({
    "LeftAlt, 0x09, ALT+TAB",
    "LeftAlt Shift, 0x09, ALT+SHIFT+TAB",
    "LeftAlt Ctrl, 0x09, CTRL+ALT+TAB",
    "AltGr, 0x09, CTRL+ALT+TAB",
    "LeftAlt, 0x73, ALT+F4",
    "LeftAlt, 0x1B, ALT+ESCAPE",
    "LeftAlt, 0x20, ALT+SPACE",
    "Ctrl, 0x1B, CTRL+ESCAPE",
    "Ctrl Shift, 0x1B, CTRL+SHIFT+ESCAPE",
    "Ctrl, 0x73, CTRL+F4",
    "Ctrl LeftAlt, 0x54, CTRL+ALT+T",
    "'', 0x7A, F11",
    "'', 0x2C, PRINTSCREEN",
    "LeftAlt, 0x2C, ALT+PRINTSCREEN",
    "'', 0x5D, CONTEXT_MENU",
    "'', 0x5B, SUPER",
    "'', 0x5C, SUPER",
    "'', 0x5F, SLEEP",
    "'', 0xAC, KEY_172",
    "'', 0xB4, KEY_180",
    "'', 0xB7, KEY_183",
  })
  void swallowsWhatLeadsAway(String held, String code, String told) {
    assertThat(gate.press(Integer.decode(code), held(held), 0))
        .hasValueSatisfying(stroke -> assertThat(stroke).hasToString(told));
    assertThat(gate.release(Integer.decode(code))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0x41", // A
    "Shift, 0x41",
    "'', 0x35",
    "Ctrl, 0x43", // copy
    "Ctrl, 0x56", // paste
    "Ctrl, 0x09", // the page's own tabs
    "AltGr, 0x32", // @ on an Estonian keyboard
    "AltGr, 0x45", // €
    "AltGr, 0xBA", // š and ž
    "LeftAlt, 0x41", // a menu's letter in a page
    "'', 0x1B", // Escape belongs to the page
    "'', 0x74", // the browser's gate refuses reloading
    "Shift, 0x25",
    "'', 0xA0", // Shift itself, which must be seen
    "'', 0xA2", // Ctrl
    "'', 0xA4", // Alt
    "Ctrl, 0xA5", // AltGr
    "LeftAlt, 0xA0", // another keyboard layout by Alt+Shift
    "'', 0xAD", // louder, quieter
  })
  void letsPassWhatTypesAndWhatIsThePages(String held, String code) {
    assertThat(gate.press(Integer.decode(code), held(held), 0)).isEmpty();
    assertThat(gate.release(Integer.decode(code))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"E, SUPER+E", "L, SUPER+L", "V, SUPER+V", "1, SUPER+DIGIT1"})
  void swallowsEverythingTogetherWithTheSignKey(char key, String told) {
    gate.press(SIGN_KEY, NONE, 100);
    assertThat(gate.press(key, NONE, 200))
        .hasValueSatisfying(stroke -> assertThat(stroke).hasToString(told));
    gate.release(SIGN_KEY);
    assertThat(gate.press(key, NONE, 300)).isEmpty();
  }

  @Test
  void goesOnTypingWhenTheSignKeyCameUpUnseen() {
    gate.press(SIGN_KEY, NONE, 0);
    assertThat(gate.press(LETTER_E, NONE, 4_999)).isPresent();
    assertThat(gate.press(LETTER_E, NONE, 5_000)).isEmpty();
  }

  @Test
  void holdsTheSignKeyAsLongAsItRepeats() {
    gate.press(SIGN_KEY, NONE, 0);
    gate.press(SIGN_KEY, NONE, 4_000);
    assertThat(gate.press(LETTER_E, NONE, 8_000)).isPresent();
  }

  @Test
  void letsAKeyComeUpThatWentDownBeforeTheExam() {
    assertThat(gate.release(SIGN_KEY)).isFalse();
    assertThat(gate.release(0x09)).isFalse();
  }

  @Test
  void letsAKeyComeUpWhoseLastRepeatPassed() {
    gate.press(0x09, new HeldModifiers(false, true, false, false), 0);
    gate.press(0x09, NONE, 30);
    assertThat(gate.release(0x09)).isFalse();
  }
}
