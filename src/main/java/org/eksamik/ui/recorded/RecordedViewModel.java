package org.eksamik.ui.recorded;

import org.eksamik.exam.Exam;
import org.eksamik.ui.scene.ScreenModel;

/** What is recorded, until the student says that they understand. */
public record RecordedViewModel(Exam exam, Recording recording, Runnable understood, Runnable back)
    implements ScreenModel {}
