package org.eksamik.ui.admin.candidates;

import java.util.Optional;
import org.eksamik.ui.admin.candidates.form.FormViewModel;
import org.eksamik.ui.admin.candidates.group.DepartmentViewModel;
import org.eksamik.ui.admin.candidates.group.GroupMoveViewModel;
import org.eksamik.ui.admin.candidates.group.PermitViewModel;
import org.eksamik.ui.scene.ScreenModel;

/** What lies over the list until it is answered. */
public sealed interface Sheet {
  /** What stands behind it. */
  default Optional<ScreenModel> model() {
    return Optional.empty();
  }

  record None() implements Sheet {}

  record Form(FormViewModel form) implements Sheet {
    @Override
    public Optional<ScreenModel> model() {
      return Optional.of(form);
    }
  }

  record GroupMove(GroupMoveViewModel move) implements Sheet {
    @Override
    public Optional<ScreenModel> model() {
      return Optional.of(move);
    }
  }

  record Permit(PermitViewModel permit) implements Sheet {}

  record Department(DepartmentViewModel department) implements Sheet {
    @Override
    public Optional<ScreenModel> model() {
      return Optional.of(department);
    }
  }
}
