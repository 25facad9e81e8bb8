package org.eksamik.ui.frame;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.eksamik.exam.Event;
import org.eksamik.exam.Events;
import org.eksamik.ui.scene.Look;
import org.eksamik.ui.status.StatusViewModel;
import org.eksamik.ui.words.Words;
import org.eksamik.words.Language;

/** What the frame shows around every screen. */
public final class FrameViewModel {
  private final Setting setting;
  private final Look look;
  private final StatusViewModel status;
  private final Events events;
  private final ObjectProperty<Words> words;
  private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.SIGN_IN);
  private final BooleanProperty helpOpen = new SimpleBooleanProperty();
  private final ObjectProperty<Optional<Runnable>> staff =
      new SimpleObjectProperty<>(Optional.empty());

  public FrameViewModel(
      Setting setting, Words words, Look look, StatusViewModel status, Events events) {
    this.setting = setting;
    this.words = new SimpleObjectProperty<>(words);
    this.look = look;
    this.status = status;
    this.events = events;
  }

  public Setting setting() {
    return setting;
  }

  public Look look() {
    return look;
  }

  public StatusViewModel status() {
    return status;
  }

  public ObjectProperty<Words> words() {
    return words;
  }

  public ObjectProperty<Step> step() {
    return step;
  }

  public BooleanProperty helpOpen() {
    return helpOpen;
  }

  /** Opens the staff's entrance, where there is one from here. */
  public ObjectProperty<Optional<Runnable>> staff() {
    return staff;
  }

  public void speak(Language language) {
    words.set(Words.in(language));
  }

  public void askHelp() {
    if (!helpOpen.get()) {
      events.record(Event.Kind.HELP_ASKED);
      helpOpen.set(true);
    }
  }

  /**
   * What stays the same as long as the window lives.
   *
   * @param checks whether the step "Check" is part of the path
   */
  public record Setting(String title, boolean demo, boolean checks) {}
}
