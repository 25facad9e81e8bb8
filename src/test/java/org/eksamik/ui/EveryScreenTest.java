package org.eksamik.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.eksamik.app.demo.gallery.Dress;
import org.eksamik.app.demo.gallery.Exhibit;
import org.eksamik.app.demo.gallery.Gallery;
import org.eksamik.app.demo.gallery.HungScreen;
import org.eksamik.ui.scene.Theme;
import org.eksamik.ui.words.Words;
import org.eksamik.words.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Every screen in every language, every theme and several sizes. */
class EveryScreenTest {
  private static final TimeZone USUAL = TimeZone.getDefault();

  @BeforeAll
  static void toolkit() throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    FxToolkit.registerPrimaryStage();
  }

  @AfterAll
  static void zone() {
    TimeZone.setDefault(USUAL);
  }

  /** Text of twice the size on the smallest screen in each language; the rest in one of them. */
  static Stream<Dress> dresses() {
    Words english = Words.in(Locale.ENGLISH);
    return Stream.concat(
        Stream.of(Language.values())
            .map(language -> Dress.of(Words.in(language), Theme.LIGHT, 1024, 600, 2)),
        Stream.of(
            Dress.of(english, Theme.CONTRAST, 1024, 600, 1.25),
            Dress.of(english, Theme.DARK, 1920, 1080, 3)));
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void cutsNoTextAndKeepsTheFilledButtonInSight(Dress dress) {
    assertThat(
            inEach(
                dress,
                (scene, name) -> {
                  Pictures.take(scene, dress.name() + "/" + name);
                  List<String> wrong = new ArrayList<>(CutTexts.in(scene, name));
                  add(wrong, name + " hides ", Controls.filledOutOfSight(scene));
                  return wrong;
                }))
        .isEmpty();
  }

  @Test
  void everyControlHasANameAndARoleAndItsTurnAndShowsTheKeyboardAndOneButtonIsFilled() {
    Dress dress = Dress.of(Words.in(Locale.ENGLISH), Theme.LIGHT, 1024, 600, 1);
    assertThat(
            inEach(
                dress,
                (scene, name) -> {
                  List<String> wrong = new ArrayList<>();
                  add(wrong, name + " has no name for ", Controls.nameless(scene));
                  add(wrong, name + " has no role for ", Controls.roleless(scene));
                  add(wrong, name + " goes back to ", Controls.outOfOrder(scene));
                  add(wrong, name + " does not show the keyboard on ", Controls.withoutRing(scene));
                  List<String> filled = Controls.filled(scene);
                  if (filled.size() > 1) {
                    add(wrong, name + " fills more than one: ", filled);
                  }
                  return wrong;
                }))
        .isEmpty();
  }

  private static void add(List<String> wrong, String what, List<String> which) {
    which.forEach(each -> wrong.add(what + each));
  }

  private interface Eye {
    List<String> see(Scene scene, String name);
  }

  private static List<String> inEach(Dress dress, Eye eye) {
    List<String> seen = new ArrayList<>();
    for (Exhibit each : Gallery.all()) {
      try (HungScreen screen = each.hang()) {
        seen.addAll(fx(() -> eye.see(screen.in(dress), each.name())));
      }
    }
    return seen;
  }

  private static <T> T fx(Callable<T> change) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, change);
  }
}
