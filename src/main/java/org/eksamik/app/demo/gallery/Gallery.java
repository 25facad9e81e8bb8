package org.eksamik.app.demo.gallery;

import java.util.ArrayList;
import java.util.List;
import org.eksamik.ui.admin.Administration;

/** Every screen, one after another in the order in which a student meets them. */
public final class Gallery implements AutoCloseable {
  private final Sample sample = new Sample();
  private final List<Exhibit> all = new ArrayList<>();

  public Gallery() {
    all.addAll(new StudentScreens(sample).all());
    all.addAll(new ExamScreens(sample).all());
    all.addAll(new StaffScreens(sample).all());
  }

  /** With the screens of what an administrator finds at the providers and on this workstation. */
  public Gallery(Administration staff) {
    this();
    all.addAll(new StaffScreens(sample).of(staff));
  }

  public List<Exhibit> all() {
    return List.copyOf(all);
  }

  /** Stops what a screen that was shown waits for. */
  @Override
  public void close() {
    sample.close();
  }
}
