package org.eksamik.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphicsCardTest {
  @TempDir private Path devices;

  @Test
  void isNotLookedForWhereLinuxNamesNone() {
    assertThat(GraphicsCard.mayBeThere("Linux", devices)).isFalse();
  }

  @Test
  void isLookedForWhereADriverNamesOne() throws Exception {
    Files.createDirectory(devices.resolve("dri"));

    assertThat(GraphicsCard.mayBeThere("Linux", devices)).isTrue();
  }

  @Test
  void isLookedForOnSystemsThatDoNotSay() {
    assertThat(GraphicsCard.mayBeThere("Windows 11", devices)).isTrue();
    assertThat(GraphicsCard.mayBeThere("Mac OS X", devices)).isTrue();
  }
}
