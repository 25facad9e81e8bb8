package org.eksamik.ui.check;

import java.util.function.Consumer;
import org.eksamik.capture.Device;
import org.eksamik.capture.SharedDevices;

/**
 * Lets whoever sits there see and hear themselves before an exam. Nothing is kept of it.
 *
 * @param devices the same that the exam will have
 * @param prefer told which camera or microphone was chosen, so that the exam takes it too
 */
public record Preview(SharedDevices devices, Consumer<Device> prefer) {}
