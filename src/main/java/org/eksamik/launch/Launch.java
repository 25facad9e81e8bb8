package org.eksamik.launch;

import org.eksamik.exam.Admission;
import org.eksamik.exam.ExamException;
import org.eksamik.exam.ExamLink;
import org.eksamik.qr.QrCode;

/** How a launch ended. */
public sealed interface Launch {
  /**
   * Every step is done; the exam page can open. Closing it takes the steps back in reverse order
   * and so makes the workstation ready for the next student.
   */
  final class Ready implements Launch, AutoCloseable {
    private final Admission admission;
    private final ExamLink link;
    private final QrCode code;
    private final boolean providerPictureMatches;
    private final Runnable unwind;

    Ready(LaunchProgress progress, ExamLink link, Runnable unwind) {
      this.admission = progress.admission();
      this.link = link;
      this.code = QrCode.of(link.address().toString());
      this.providerPictureMatches = progress.providerPictureMatches();
      this.unwind = unwind;
    }

    public Admission admission() {
      return admission;
    }

    public ExamLink link() {
      return link;
    }

    /** The link as a QR code, drawn while launching since drawing takes a moment. */
    public QrCode code() {
      return code;
    }

    /** Whether the provider sent a QR picture that says the link. */
    public boolean providerPictureMatches() {
      return providerPictureMatches;
    }

    /** Not for the FX thread: steps may wait. */
    @Override
    public void close() {
      unwind.run();
    }
  }

  /** A step failed; everything before it is already taken back. */
  record Failed(LaunchStep step, ExamException why) implements Launch {}
}
