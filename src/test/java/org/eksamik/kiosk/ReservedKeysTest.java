package org.eksamik.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedKeysTest {
  private final ReservedKeys keys = new ReservedKeys(false);

  private static KeyStroke stroke(String text) {
    String key = text.substring(text.lastIndexOf('+') + 1);
    return new KeyStroke(
        key,
        text.contains("CTRL+"),
        text.contains("ALT+"),
        text.contains("SHIFT+"),
        text.contains("SUPER+"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALT+TAB",
        "ALT+SHIFT+TAB",
        "ALT+F4",
        "ALT+F2",
        "ALT+SPACE",
        "ALT+ESCAPE",
        "CTRL+ALT+T",
        "CTRL+ALT+DELETE",
        "CTRL+ALT+LEFT",
        "CTRL+ALT+F1",
        "CTRL+ESCAPE",
        "CTRL+SHIFT+ESCAPE",
        "SUPER+D",
        "SUPER+L",
        "F11",
        "PRINTSCREEN",
        "SHIFT+PRINTSCREEN",
        "CONTEXT_MENU",
        "CTRL+F4"
      })
  void keepsWhatDesktopsListenToFromThePage(String text) {
    assertThat(keys.reserves(stroke(text))).isTrue();
    assertThat(keys.isTold(stroke(text))).isTrue();
    assertThat(stroke(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "SHIFT+A",
        "CTRL+C",
        "CTRL+V",
        "CTRL+Z",
        "TAB",
        "SHIFT+TAB",
        "ENTER",
        "LEFT",
        "CTRL+LEFT",
        "CTRL+SHIFT+LEFT",
        "ALT+LEFT",
        "F5",
        "SHIFT+F10"
      })
  void leavesThePageWhatPeopleWriteWith(String text) {
    assertThat(keys.reserves(stroke(text))).isFalse();
    assertThat(keys.isTold(stroke(text))).isFalse();
  }

  @Test
  void tellsOfEscapeYetLeavesItToThePage() {
    assertThat(keys.isTold(stroke("ESCAPE"))).isTrue();
    assertThat(keys.reserves(stroke("ESCAPE"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"false,true", "true,false"})
  void knowsThatTheRightAltOfWindowsIsForWriting(boolean altGr, boolean reserved) {
    assertThat(new ReservedKeys(altGr).reserves(stroke("CTRL+ALT+Q"))).isEqualTo(reserved);
  }

  @Test
  void doesNotTellOfAModifierAlone() {
    assertThat(keys.isTold(new KeyStroke("ALT", false, true, false, false))).isFalse();
    assertThat(keys.isTold(new KeyStroke("WINDOWS", false, false, false, true))).isTrue();
  }

  @Test
  void leavesEditingToThePageWhereTheSignKeyEdits() {
    ReservedKeys mac = new ReservedKeys(false, Set.of("C", "V"));
    assertThat(mac.reserves(stroke("SUPER+C"))).isFalse();
    assertThat(mac.isTold(stroke("SUPER+C"))).isFalse();
    assertThat(mac.reserves(new KeyStroke("COMMAND", false, false, false, true))).isFalse();
    assertThat(mac.reserves(stroke("SUPER+TAB"))).isTrue();
    assertThat(mac.isTold(stroke("SUPER+TAB"))).isTrue();
  }
}
