package org.eksamik.browser.door;

import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** Calls a method of JavaFX that is not meant for us, and passes on what it throws. */
final class Calls {
  private Calls() {}

  static Object invoke(MethodHandle method, @Nullable Object... arguments) {
    try {
      return method.invokeWithArguments(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
