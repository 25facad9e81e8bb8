package org.eksamik.kiosk;

/** A rectangle on the desktop, in the system's own pixels. */
public record Area(int x, int y, int width, int height) {
  /** Whether nothing of the other can be seen around this one. */
  public boolean covers(Area other) {
    return x <= other.x
        && y <= other.y
        && x + width >= other.x + other.width
        && y + height >= other.y + other.height;
  }

  /** Whether the two have a part in common. */
  public boolean meets(Area other) {
    return x < other.x + other.width
        && other.x < x + width
        && y < other.y + other.height
        && other.y < y + height;
  }
}
