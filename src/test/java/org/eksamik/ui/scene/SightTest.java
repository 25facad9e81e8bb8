package org.eksamik.ui.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A column that is taller than its window. */
class SightTest {
  private static final double TALL = 900;
  private static final double WINDOW = 300;
  private static final double SPACE = 12;

  private Button goOn;
  private PasswordField password;
  private Region text;
  private VBox column;
  private Stage stage;

  @BeforeEach
  void shown() throws Exception {
    FxToolkit.registerPrimaryStage();
    // Its own: where a window once stood, the next test's would not fit on the screen.
    stage = fx(Stage::new);
    goOn = fx(() -> new Button("Continue"));
    password = fx(PasswordField::new);
    text = fx(Region::new);
    column = fx(() -> new VBox(SPACE));
    fx(() -> {
      text.setMinHeight(TALL);
      column.getChildren().setAll(text, password, actions());
      Sight.keepActions(column);
      stage.setScene(new Scene(column, WINDOW, WINDOW));
      stage.show();
      goOn.requestFocus();
      return null;
    });
    settle();
    fx(() -> {
      above().setVvalue(0);
      return null;
    });
  }

  @AfterEach
  void closed() throws Exception {
    fx(() -> {
      stage.close();
      return null;
    });
  }

  @Test
  void keepsTheActionsInTheWindowAndMarksThatThereIsMore() throws Exception {
    assertThat(fx(() -> bounds(goOn).getMaxY())).isLessThanOrEqualTo(WINDOW);
    assertThat(fx(() -> above().getStyleClass())).contains("overflows");

    fx(() -> {
      text.setMinHeight(0);
      return null;
    });
    settle();

    assertThat(fx(() -> above().getStyleClass())).doesNotContain("overflows");
  }

  @Test
  void turnsWhatStandsAboveByThePageKeysOfTheActions() throws Exception {
    press(KeyCode.PAGE_DOWN);
    double once = fx(() -> above().getVvalue());
    assertThat(once).isPositive();

    press(KeyCode.PAGE_UP);
    assertThat(fx(() -> above().getVvalue())).isLessThan(once / 2);
  }

  @Test
  void scrollsToWhatTheKeyboardIsPutOn() throws Exception {
    assertThat(fx(() -> bounds(password).getMinY())).isGreaterThan(WINDOW);

    fx(() -> {
      Shown.focus(column, password);
      return null;
    });
    settle();

    Bounds place = fx(() -> bounds(password));
    assertThat(place.getMaxY()).isLessThanOrEqualTo(fx(() -> bounds(goOn)).getMinY());
    assertThat(place.getMinY()).isNotNegative();
  }

  @Test
  void asksForTheWholeHeightWhereThereIsNothingToPress() throws Exception {
    VBox plain = fx(() -> new VBox(new Label("The exam is running")));

    fx(() -> {
      Sight.keepActions(plain);
      return null;
    });

    assertThat(plain.getMinHeight()).isEqualTo(Region.USE_PREF_SIZE);
  }

  @Test
  void takesOnAnotherThemeWhileItIsShown() throws Exception {
    Look look = new Look();
    Label label = fx(() -> new Label("The exam is ready"));
    fx(() -> {
      column.getChildren().setAll(label, actions());
      Sight.keepActions(column);
      Scene scene = new Scene(new StackPane(Shown.inTheMiddle(column)), WINDOW, WINDOW);
      Style.dress(scene, look);
      stage.setScene(scene);
      return null;
    });
    settle();
    Paint light = fx(label::getTextFill);

    for (Theme theme : List.of(Theme.DARK, Theme.CONTRAST, Theme.LIGHT)) {
      fx(() -> {
        Style.paint(stage.getScene().getRoot(), theme);
        return null;
      });
      settle();

      Paint now = fx(label::getTextFill);
      if (theme == Theme.LIGHT) {
        assertThat(now).isEqualTo(light);
      } else {
        assertThat(now).isNotEqualTo(light);
      }
    }
  }

  private HBox actions() {
    HBox actions = new HBox(goOn);
    actions.getStyleClass().add("actions");
    return actions;
  }

  private void press(KeyCode key) throws Exception {
    fx(() -> {
      goOn.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
      return null;
    });
  }

  private ScrollPane above() {
    return (ScrollPane) column.lookup(".above-actions");
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  /** Until the window has laid out what changed, twice: sizes of one pulse may lead to another. */
  private void settle() throws Exception {
    for (int pulse = 0; pulse < 2; pulse++) {
      CountDownLatch laidOut = new CountDownLatch(1);
      fx(() -> {
        column.getScene().addPostLayoutPulseListener(laidOut::countDown);
        Platform.requestNextPulse();
        return null;
      });
      assertThat(laidOut.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static <T> T fx(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
  }
}
