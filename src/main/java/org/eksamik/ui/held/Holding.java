package org.eksamik.ui.held;

import org.eksamik.kiosk.UnfinishedExams;

/**
 * What the windows need to know about being held.
 *
 * @param window told which window is in front
 * @param unfinished exams that are offered again
 * @param alarm rings in the exam that is open
 */
public record Holding(HeldWindow window, UnfinishedExams unfinished, Alarm alarm) {}
