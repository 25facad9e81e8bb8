package org.eksamik.kiosk.windows;

import com.sun.jna.platform.win32.Kernel32;
import java.util.concurrent.CountDownLatch;
import org.eksamik.kiosk.LockStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds sleep and the display's off-switch off. Windows remembers that for the thread that asked,
 * so one stays as long as the exam; it ends with our process.
 */
public final class AwakeThread implements LockStep {
  private static final Logger log = LoggerFactory.getLogger(AwakeThread.class);

  /** ES_CONTINUOUS, ES_SYSTEM_REQUIRED and ES_DISPLAY_REQUIRED. */
  private static final int AWAKE = 0x80000000 | 1 | 2;

  private CountDownLatch over = new CountDownLatch(0);

  @Override
  public String name() {
    return "sleep";
  }

  @Override
  public void perform() {
    CountDownLatch end = new CountDownLatch(1);
    over = end;
    Thread.ofPlatform().daemon().name("kiosk-awake").start(() -> stayAwake(end));
  }

  @Override
  public void undo() {
    over.countDown();
  }

  private static void stayAwake(CountDownLatch end) {
    if (Kernel32.INSTANCE.SetThreadExecutionState(AWAKE) == 0) {
      log.warn("sleep is not held off");
    }
    try {
      end.await();
    } catch (InterruptedException stop) {
      log.debug("no longer awake");
    }
  }
}
