package org.eksamik.app.demo;

import java.nio.file.Path;
import java.util.Optional;
import org.eksamik.profile.ExamSettings.Engine;

/**
 * What is wanted of a demonstration.
 *
 * @param screenshots where pictures of every screen are left; absent: those of the path alone, in a
 *     folder of its own choice
 * @param walkOnly only those of the path there too
 * @param engine what shows exam pages; absent: as the demonstration's profile says
 */
public record DemoOrder(Optional<Path> screenshots, boolean walkOnly, Optional<Engine> engine) {}
