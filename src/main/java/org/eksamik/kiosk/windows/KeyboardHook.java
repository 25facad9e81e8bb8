package org.eksamik.kiosk.windows;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HMODULE;
import com.sun.jna.platform.win32.WinDef.LPARAM;
import com.sun.jna.platform.win32.WinDef.LRESULT;
import com.sun.jna.platform.win32.WinDef.WPARAM;
import com.sun.jna.platform.win32.WinUser;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.Fault;
import org.eksamik.kiosk.EscapeAttempts;
import org.eksamik.kiosk.KeyStroke;
import org.eksamik.kiosk.LockStep;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A low-level keyboard hook on a thread of its own, whose message loop Windows calls it by; without
 * it no exam begins. Windows takes a hook away that answers late and says nothing, so it is set
 * anew every few seconds. It ends with our process, however that ends.
 */
public final class KeyboardHook implements LockStep {
  private static final Logger log = LoggerFactory.getLogger(KeyboardHook.class);
  private static final long PATIENCE_SECONDS = 3;
  private static final long RENEW_MILLIS = 3000;

  /** Between two looks for messages; the hook itself is called while the thread waits for one. */
  private static final int WAIT_MILLIS = 500;

  /** QS_ALLINPUT of MsgWaitForMultipleObjects. */
  private static final int ANY_MESSAGE = 0x04FF;

  private static final int REMOVE = 1;

  private final EscapeAttempts attempts;
  private final KeyGate gate = new KeyGate();

  /** Kept from the collector as long as Windows may call it. */
  private final WinUser.LowLevelKeyboardProc procedure = this::hear;

  private WinUser.@Nullable HHOOK hook;
  private volatile boolean holding;
  private CountDownLatch ready = new CountDownLatch(1);
  private CountDownLatch ended = new CountDownLatch(0);

  public KeyboardHook(EscapeAttempts attempts) {
    this.attempts = attempts;
  }

  @Override
  public String name() {
    return "keyboard";
  }

  @Override
  public void perform() throws ExamException {
    holding = true;
    ready = new CountDownLatch(1);
    ended = new CountDownLatch(1);
    Thread.ofPlatform().daemon().name("kiosk-keyboard").start(this::run);
    if (!await(ready) || !holding) {
      throw ExamException.of(Fault.KIOSK_REFUSED).with("detail", name());
    }
  }

  @Override
  public void undo() {
    holding = false;
    if (!await(ended)) {
      log.error("the keyboard hook does not end");
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void run() {
    try {
      holding = renew();
      ready.countDown();
      long renewed = System.nanoTime();
      WinUser.MSG message = new WinUser.MSG();
      while (holding) {
        MoreUser32.OURS.MsgWaitForMultipleObjects(0, Pointer.NULL, false, WAIT_MILLIS, ANY_MESSAGE);
        while (User32.INSTANCE.PeekMessage(message, null, 0, 0, REMOVE)) {
          User32.INSTANCE.DispatchMessage(message);
        }
        if (System.nanoTime() - renewed >= TimeUnit.MILLISECONDS.toNanos(RENEW_MILLIS)) {
          renewed = System.nanoTime();
          renew();
        }
      }
    } catch (RuntimeException | LinkageError defect) {
      log.error("the keyboard cannot be held", defect);
      holding = false;
    } finally {
      unhook();
      ready.countDown();
      ended.countDown();
    }
  }

  /** A new hook in front of the old one, so that no key comes between. */
  private boolean renew() {
    HMODULE module = Kernel32.INSTANCE.GetModuleHandle(null);
    WinUser.HHOOK fresh =
        User32.INSTANCE.SetWindowsHookEx(WinUser.WH_KEYBOARD_LL, procedure, module, 0);
    if (fresh == null) {
      log.warn("the keyboard hook is refused: {}", Kernel32.INSTANCE.GetLastError());
      return false;
    }
    unhook();
    hook = fresh;
    return true;
  }

  private void unhook() {
    WinUser.HHOOK old = hook;
    if (old != null) {
      User32.INSTANCE.UnhookWindowsHookEx(old);
      hook = null;
    }
  }

  /** LowLevelKeyboardProc: any answer but 0 keeps the key from everybody else. */
  private LRESULT hear(int code, WPARAM message, WinUser.KBDLLHOOKSTRUCT key) {
    if (code >= 0 && isRefused(message.intValue(), key)) {
      return new LRESULT(1);
    }
    return User32.INSTANCE.CallNextHookEx(
        hook, code, message, new LPARAM(Pointer.nativeValue(key.getPointer())));
  }

  private boolean isRefused(int message, WinUser.KBDLLHOOKSTRUCT key) {
    if (message == WinUser.WM_KEYUP || message == WinUser.WM_SYSKEYUP) {
      return gate.release(key.vkCode);
    }
    Optional<KeyStroke> refused =
        gate.press(key.vkCode, heldNow(), Integer.toUnsignedLong(key.time));
    refused.ifPresent(stroke -> attempts.refused("key", stroke.toString()));
    return refused.isPresent();
  }

  private static HeldModifiers heldNow() {
    return new HeldModifiers(
        isDown(WindowsKeys.CONTROL),
        isDown(WindowsKeys.LEFT_ALT),
        isDown(WindowsKeys.RIGHT_ALT),
        isDown(WindowsKeys.SHIFT));
  }

  private static boolean isDown(int code) {
    return User32.INSTANCE.GetAsyncKeyState(code) < 0;
  }
}
