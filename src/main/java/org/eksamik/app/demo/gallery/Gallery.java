package org.eksamik.app.demo.gallery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eksamik.ui.admin.Administration;

/** Every screen, one after another in the order in which a student meets them. */
public final class Gallery {
  private Gallery() {}

  /** Those that stand on nothing but samples. */
  public static List<Exhibit> all() {
    return all(Optional.empty());
  }

  /**
   * All of them.
   *
   * @param staff what an administrator finds at the providers and on this workstation; empty: the
   *     screens of that are left out
   */
  public static List<Exhibit> all(Optional<Administration> staff) {
    return Stream.of(
            StudentScreens.all(),
            ExamScreens.all(),
            StaffScreens.all(),
            staff.map(StaffScreens::of).orElse(List.of()))
        .flatMap(List::stream)
        .toList();
  }
}
