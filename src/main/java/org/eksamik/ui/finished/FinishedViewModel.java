package org.eksamik.ui.finished;

import java.util.Optional;
import org.eksamik.exam.Person;
import org.eksamik.ui.recorded.Recording;
import org.eksamik.ui.scene.ScreenModel;

/** What was handed in and recorded, and the way out. */
public record FinishedViewModel(
    Person person, Ending ending, Optional<Recording> recording, Runnable signOut)
    implements ScreenModel {}
