package org.eksamik.ui.choice;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.eksamik.exam.Admission;
import org.eksamik.exam.Person;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Work;

/** The exams of one student. An exam that is not open yet opens by itself when its time comes. */
public final class ExamChoiceViewModel implements ScreenModel {
  private final Person person;
  private final List<ExamCard> cards;
  private final Consumer<Admission> chosen;
  private final Runnable signOut;
  private final Work work;
  private final Runnable stopTicks;
  private final ObjectProperty<Optional<ExamCard>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyBooleanWrapper mayContinue = new ReadOnlyBooleanWrapper();

  public ExamChoiceViewModel(
      Person person,
      List<Admission> admissions,
      Consumer<Admission> chosen,
      Runnable signOut,
      Work work) {
    this.person = person;
    this.cards = admissions.stream().map(ExamCard::new).toList();
    this.chosen = chosen;
    this.signOut = signOut;
    this.work = work;
    selected.addListener(_ -> look());
    if (cards.size() == 1) {
      selected.set(Optional.of(cards.getFirst()));
    }
    look();
    stopTicks = work.eachSecond(this::look);
  }

  public Person person() {
    return person;
  }

  public List<ExamCard> cards() {
    return cards;
  }

  public ObjectProperty<Optional<ExamCard>> selected() {
    return selected;
  }

  public ReadOnlyBooleanProperty mayContinue() {
    return mayContinue.getReadOnlyProperty();
  }

  public void goOn() {
    look();
    if (mayContinue.get()) {
      selected.get().map(ExamCard::admission).ifPresent(chosen);
    }
  }

  public void signOut() {
    signOut.run();
  }

  private void look() {
    cards.forEach(card -> card.look(work.now()));
    mayContinue.set(
        selected.get().filter(card -> card.opening().get() == ExamCard.Opening.OPEN).isPresent());
  }

  @Override
  public void close() {
    stopTicks.run();
  }
}
