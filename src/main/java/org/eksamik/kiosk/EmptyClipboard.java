package org.eksamik.kiosk;

/** Nothing is carried into an exam by the clipboard, and nothing out of it. */
public final class EmptyClipboard implements LockStep {
  private final Runnable empty;

  /**
   * @param empty empties whatever this system copies to and pastes from
   */
  public EmptyClipboard(Runnable empty) {
    this.empty = empty;
  }

  @Override
  public String name() {
    return "clipboard";
  }

  @Override
  public void perform() {
    empty.run();
  }

  @Override
  public void undo() {
    empty.run();
  }
}
