package org.eksamik.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** One of the kit's measurements. */
@FunctionalInterface
interface KitPart {
  /** Measures, in turn with the peer where there is one, and says on the way what it finds. */
  List<Row> measure() throws IOException, InterruptedException, TimeoutException;
}
