package org.eksamik.evidence.upload;

import java.io.IOException;

/** The other side. Sending twice does no harm. */
interface Destination {
  /** For receipts and for people; without anything secret. */
  String name();

  /** Whether the other side says that it has exactly this. */
  boolean has(Parcel parcel) throws IOException;

  void send(Parcel parcel) throws IOException;
}
