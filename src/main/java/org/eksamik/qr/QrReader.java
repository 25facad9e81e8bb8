package org.eksamik.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the QR code in a picture file (PNG, JPEG, GIF, BMP) that somebody else made: also inverted,
 * scaled, on a transparent ground, or without its quiet zone. Safe for several threads; takes some
 * milliseconds, and up to a second for a large picture without a code.
 */
public final class QrReader {
  private static final Map<DecodeHintType, Object> SEARCH =
      Map.of(
          DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE),
          DecodeHintType.TRY_HARDER, true,
          DecodeHintType.ALSO_INVERTED, true);

  /** For pictures with so few pixels a module that a search finds no finder pattern. */
  private static final Map<DecodeHintType, Object> NOTHING_BUT_THE_CODE =
      Map.of(
          DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE),
          DecodeHintType.PURE_BARCODE, true,
          DecodeHintType.ALSO_INVERTED, true);

  private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
      List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

  /** What the code says; empty for no code, no picture, a damaged one, or one too large. */
  public Optional<String> read(byte[] pictureFile) {
    return PictureFile.open(pictureFile)
        .flatMap(
            picture -> read(picture.luminance()).or(() -> read(picture.withMargin().luminance())));
  }

  private static Optional<String> read(LuminanceSource source) {
    return BINARIZERS.stream()
        .map(binarizer -> new BinaryBitmap(binarizer.apply(source)))
        .flatMap(
            bitmap -> read(bitmap, SEARCH).or(() -> read(bitmap, NOTHING_BUT_THE_CODE)).stream())
        .findFirst();
  }

  private static Optional<String> read(BinaryBitmap bitmap, Map<DecodeHintType, Object> hints) {
    try {
      return Optional.of(new MultiFormatReader().decode(bitmap, hints).getText());
    } catch (NotFoundException noCode) {
      return Optional.empty();
    }
  }
}
