package org.eksamik.ui.error;

import java.util.Optional;
import org.eksamik.exam.ExamException;
import org.eksamik.ui.scene.ScreenModel;

/**
 * A failure and the ways out of it.
 *
 * @param tryAgain where trying again can help
 * @param back the way back, always there
 */
public record ErrorViewModel(ExamException why, Optional<Runnable> tryAgain, Runnable back)
    implements ScreenModel {}
