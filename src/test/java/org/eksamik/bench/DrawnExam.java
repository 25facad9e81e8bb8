package org.eksamik.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

/**
 * A screen of 1920 by 1080 as in an exam: a page with text of 12 px, an essay that is typed, now
 * and then a scroll, every 40 seconds a new page, and a clock with seconds. Written second by
 * second, so that it is the same each time.
 */
final class DrawnExam {
  static final int WIDTH = 1920;
  static final int HEIGHT = 1080;

  private static final int PAGE_SECONDS = 40;
  private static final List<String> WORDS =
      List.of(
              ("the river carried boats between two towns and every morning children watched the"
                      + " ferry leave before their lessons began while merchants counted barrels"
                      + " of salt butter grain and cloth along the quiet harbour wall")
                  .split(" "))
          .stream()
          .toList();

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);

  /** The pixels of that moment; the array is reused. */
  int[] draw(double second) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(new Color(0xF4F6F8));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(0x1B3A57));
    pen.fillRect(0, 0, WIDTH, 48);
    pen.setColor(Color.WHITE);
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 18));
    pen.drawString("Inglise keel", 24, 31);
    int whole = (int) second;
    pen.drawString("%02d:%02d".formatted(whole / 60, whole % 60), WIDTH - 90, 31);
    int page = whole / PAGE_SECONDS;
    int inPage = whole % PAGE_SECONDS;
    // Two scrolls on each page, of a few lines each.
    int scroll = (inPage > 12 ? 48 : 0) + (inPage > 25 ? 96 : 0);
    pen.setColor(Color.WHITE);
    pen.fillRect(260, 60, 1400, HEIGHT - 80);
    pen.setColor(new Color(0x222222));
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    pen.setClip(260, 60, 1400, HEIGHT - 80);
    for (int line = 0; line < 40; line++) {
      pen.drawString(line(page * 41 + line, 22), 300, 100 + line * 20 - scroll);
    }
    pen.setColor(new Color(0x9AA7B4));
    pen.drawRect(300, 920 - scroll, 1200, 240);
    pen.setColor(Color.BLACK);
    String typed = line(page * 7 + 3, 60);
    String shown =
        typed.substring(0, Math.min(typed.length(), (int) ((second % PAGE_SECONDS) * 5)));
    for (int i = 0; i * 160 < shown.length(); i++) {
      String row = shown.substring(i * 160, Math.min(shown.length(), (i + 1) * 160));
      pen.drawString(row, 310, 940 - scroll + i * 20);
    }
    pen.dispose();
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  BufferedImage image() {
    return image;
  }

  private static String line(int seed, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(WORDS.get(Math.floorMod(seed * 31 + i * 17 + i * i * seed, WORDS.size())))
          .append(' ');
    }
    return text.toString();
  }
}
