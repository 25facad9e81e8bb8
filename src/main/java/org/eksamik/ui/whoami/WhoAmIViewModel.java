package org.eksamik.ui.whoami;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.eksamik.exam.Admission;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Person;
import org.eksamik.exam.Roster;
import org.eksamik.ui.scene.ScreenModel;
import org.eksamik.ui.work.Waiting;
import org.eksamik.ui.work.Work;
import org.jspecify.annotations.Nullable;

/** Who signed in; once they say so themselves, the roster is asked what they may sit. */
public final class WhoAmIViewModel implements ScreenModel {
  private final Person person;
  private final Roster roster;
  private final Ends ends;
  private final Work work;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private @Nullable Waiting waiting;

  public WhoAmIViewModel(Person person, Roster roster, Ends ends, Work work) {
    this.person = person;
    this.roster = roster;
    this.ends = ends;
    this.work = work;
  }

  public Person person() {
    return person;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  public void thatIsMe() {
    if (!busy.get()) {
      busy.set(true);
      waiting = work.start(() -> roster.admissions(person), ends.admitted(), ends.failed());
    }
  }

  public void notMe() {
    ends.notMe().run();
  }

  @Override
  public void close() {
    if (waiting != null) {
      waiting.cancel();
    }
  }

  /**
   * Where the screen leads.
   *
   * @param admitted hears an empty list when the roster does not know the person
   */
  public record Ends(
      Consumer<List<Admission>> admitted, Consumer<ExamException> failed, Runnable notMe) {}
}
