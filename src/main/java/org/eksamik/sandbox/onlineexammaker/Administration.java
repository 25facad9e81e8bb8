package org.eksamik.sandbox.onlineexammaker;

import java.net.URI;
import java.util.Set;
import org.eksamik.sandbox.http.Page;
import org.eksamik.sandbox.http.Parameters;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Request;
import org.eksamik.sandbox.http.Response;

/** The sub-admin's sign-on: code, e-mail and password in, a redirect out (S001:L211-L228). */
final class Administration {
  private final URI dashboard;

  Administration(URI sandbox) {
    this.dashboard = sandbox.resolve("/onlineexammaker/dashboard");
  }

  Response signOn(Request request) throws Refusal {
    Parameters asked =
        request.query().only(Set.of("option", "task", "format", "code", "email", "password"));
    if (!asked.required("option").equals("com_exams")
        || !asked.required("task").equals("api.childAdminSSO")
        || !asked.required("format").equals("raw")) {
      throw new Refusal(404, "there is nothing at this path");
    }
    if (!asked.required("code").equals(OnlineExamMakerStandIn.CODE)
        || !asked.required("email").equals(OnlineExamMakerStandIn.STAFF_EMAIL)
        || !asked.required("password").equals(OnlineExamMakerStandIn.STAFF_PASSWORD)) {
      throw Refusal.because("the code, e-mail or password is wrong");
    }
    return Response.redirect(dashboard);
  }

  Response dashboard(Request request) {
    return Response.html(Page.of("administration.html").render());
  }
}
