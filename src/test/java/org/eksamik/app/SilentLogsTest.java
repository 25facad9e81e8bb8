package org.eksamik.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class SilentLogsTest {
  @Test
  void messagesOnTheBusReachNoLogSinceTheyMayHoldPasswords() {
    assertThat(LoggerFactory.getLogger("org.freedesktop.dbus.messages").isErrorEnabled()).isFalse();
  }

  @Test
  void logbackTakesTheseSettingsAndNoneOfItsOwn() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

    assertThat(LoggerFactory.getLogger("org.eksamik").isDebugEnabled()).isFalse();
    assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console")).isNull();
  }
}
