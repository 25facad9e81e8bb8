package org.eksamik.provider.onlineexammaker;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eksamik.exam.Secret;
import org.eksamik.profile.ExamSettings;

/** The question of {@code newstudentsso} for one candidate (S001:L19-33, L76-85). */
record SignOn(
    String userId, String loginValue, Secret password, ExamSettings.OnlineExamMaker exam) {

  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("userId", userId);
    parameters.put("loginValue", loginValue);
    parameters.put("password", password.reveal());
    // Left out, it means the candidate's dashboard (S001:L110).
    exam.eid().ifPresent(eid -> parameters.put("eid", eid));
    // 1 takes the sidebar away (S001:L31).
    parameters.put("aspart", exam.sidebar() ? "0" : "1");
    parameters.put("rflag", "0");
    parameters.put("expiretime", Integer.toString(exam.expireMinutes()));
    return parameters;
  }
}
