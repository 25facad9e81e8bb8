package org.eksamik.provider.onlineexammaker;

import java.time.Instant;
import okhttp3.HttpUrl;
import org.eksamik.exam.Secret;
import org.eksamik.profile.ExamSettings;

/** The question of {@code newstudentsso} for one candidate (S001:L19-33, L76-85). */
record SignOn(
    String userId, String loginValue, Secret password, ExamSettings.OnlineExamMaker exam) {

  HttpUrl address(HttpUrl.Builder base, Secret code, Instant time) {
    base.addQueryParameter("code", code.reveal())
        .addQueryParameter("time", Long.toString(time.getEpochSecond()))
        .addQueryParameter("userId", userId)
        .addQueryParameter("loginValue", loginValue)
        .addQueryParameter("password", password.reveal());
    // Left out, it means the candidate's dashboard (S001:L110).
    exam.eid().ifPresent(eid -> base.addQueryParameter("eid", eid));
    return base
        // 1 takes the sidebar away (S001:L31).
        .addQueryParameter("aspart", exam.sidebar() ? "0" : "1")
        .addQueryParameter("rflag", "0")
        .addQueryParameter("expiretime", Integer.toString(exam.expireMinutes()))
        .build();
  }
}
