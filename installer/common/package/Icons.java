import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * Draws the program's icon, as {@code eksamik.svg} has it, into a Windows {@code .ico} or a macOS
 * {@code .icns}. Both hold PNG pictures.
 *
 * <p>{@code java Icons.java FILE.ico|FILE.icns}
 */
final class Icons {
  private static final double SIDE = 128;

  /** Apple's names of square pictures, by their side. */
  private static final Map<Integer, String> APPLE =
      new TreeMap<>(Map.of(128, "ic07", 256, "ic08", 512, "ic09", 1024, "ic10"));

  private Icons() {}

  static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path file = Path.of(arguments[0]);
    byte[] icon = arguments[0].endsWith(".icns") ? icns() : ico(List.of(16, 32, 48, 256));
    Files.write(file, icon);
  }

  /** A folder of six bytes, an entry of sixteen a picture, the pictures. */
  private static byte[] ico(List<Integer> sides) throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (int side : sides) {
      pictures.add(png(side));
    }
    int at = 6 + 16 * sides.size();
    ByteBuffer folder = ByteBuffer.allocate(at).order(ByteOrder.LITTLE_ENDIAN);
    folder.putShort((short) 0).putShort((short) 1).putShort((short) sides.size());
    for (int i = 0; i < sides.size(); i++) {
      // 256 is written as 0.
      byte side = (byte) (sides.get(i) % 256);
      folder.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
      folder.putInt(pictures.get(i).length).putInt(at);
      at += pictures.get(i).length;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(folder.array());
    for (byte[] picture : pictures) {
      all.write(picture);
    }
    return all.toByteArray();
  }

  /** A name and the length, then each picture with its name and length; lengths with their heads. */
  private static byte[] icns() throws IOException {
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    for (Map.Entry<Integer, String> each : APPLE.entrySet()) {
      chunk(pictures, each.getValue(), png(each.getKey()));
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    chunk(all, "icns", pictures.toByteArray());
    return all.toByteArray();
  }

  private static void chunk(OutputStream to, String name, byte[] data) throws IOException {
    DataOutputStream out = new DataOutputStream(to);
    out.writeBytes(name);
    out.writeInt(8 + data.length);
    out.write(data);
    out.flush();
  }

  private static byte[] png(int side) throws IOException {
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(side / SIDE, side / SIDE);
    pen.setColor(new Color(0x0e6b58));
    pen.fill(new RoundRectangle2D.Double(8, 8, 112, 112, 48, 48));
    pen.setColor(Color.WHITE);
    pen.setStroke(new BasicStroke(10, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(new Line2D.Double(36, 40, 80, 40));
    pen.draw(new Line2D.Double(36, 64, 64, 64));
    pen.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D tick = new Path2D.Double();
    tick.moveTo(54, 88);
    tick.lineTo(68, 102);
    tick.lineTo(96, 68);
    pen.draw(tick);
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return png.toByteArray();
  }
}
