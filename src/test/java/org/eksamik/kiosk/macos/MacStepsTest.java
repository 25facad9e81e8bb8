package org.eksamik.kiosk.macos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eksamik.exam.Event;
import org.eksamik.kiosk.EscapeAttempts;
import org.eksamik.kiosk.PaperWindow;
import org.junit.jupiter.api.Test;

/** What the lock asks of macOS, against an application that is only written down. */
class MacStepsTest {
  private static final PresentationOptions USUAL = PresentationOptions.of(0);

  private final PaperApplication application = new PaperApplication();
  private final PaperWindow window = new PaperWindow();
  private final List<Event> told = new ArrayList<>();
  private final Presentation presentation = new Presentation(window, application);
  private final FrontApplication front =
      new FrontApplication(
          window, application, presentation, new EscapeAttempts(told::add, InstantSource.system()));

  private static final class PaperApplication implements Application {
    PresentationOptions now = USUAL;
    boolean active = true;

    @Override
    public PresentationOptions presentation() {
      return now;
    }

    @Override
    public void presentation(PresentationOptions options) {
      now = options;
    }

    @Override
    public boolean isActive() {
      return active;
    }

    @Override
    public void activate() {
      active = true;
    }

    @Override
    public String frontmost() {
      return "Safari";
    }
  }

  @Test
  void givesBackThePresentationThatItFound() {
    application.now = PresentationOptions.of(1);
    presentation.perform();
    assertThat(application.now).isEqualTo(PresentationOptions.EXAM);
    presentation.undo();
    assertThat(application.now).isEqualTo(PresentationOptions.of(1));
  }

  @Test
  void asksAgainForWhatFullScreenTookAway() {
    presentation.perform();
    application.now = PresentationOptions.of(1 | 4 | 1024);
    presentation.again();
    assertThat(application.now).isEqualTo(PresentationOptions.EXAM);
  }

  @Test
  void comesBackToTheFrontAndTellsWhoWasThere() {
    front.perform();
    application.active = false;
    front.look();
    front.undo();
    assertThat(application.active).isTrue();
    assertThat(window.covered).isPositive();
    assertThat(told)
        .extracting(Event::facts)
        .containsOnly(Map.of("how", "focus", "what", "Safari"));
  }

  @Test
  void changesNothingAfterTheEnd() {
    front.perform();
    front.undo();
    application.now = USUAL;
    application.active = false;
    front.look();
    assertThat(application.now).isEqualTo(USUAL);
    assertThat(told).isEmpty();
  }
}
