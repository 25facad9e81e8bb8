package org.eksamik.provider;

import java.net.URI;
import org.eksamik.exam.ExamException;

/** A provider whose administration pages open by a link. */
public interface StaffAccess {
  /** Asks for the staff link; waits for the network. The link is a secret. */
  URI staffLink() throws ExamException;
}
