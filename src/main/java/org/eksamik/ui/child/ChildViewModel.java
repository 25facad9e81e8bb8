package org.eksamik.ui.child;

import java.util.List;
import java.util.function.Consumer;
import org.eksamik.exam.Person;
import org.eksamik.ui.scene.ScreenModel;

/** A parent's children, one of whom sits the exam. */
public record ChildViewModel(List<Person> children, Consumer<Person> chosen, Runnable signOut)
    implements ScreenModel {
  public ChildViewModel {
    children = List.copyOf(children);
  }
}
