package org.eksamik.sandbox.kaoshixing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.http.Refusal;
import org.eksamik.sandbox.http.Response;

/** Kaoshixing's answers: 200 always, a {@code code} that is a number or a text with zeros. */
final class Answers {
  static final int OK = 10_000;

  private Answers() {}

  static ObjectNode success() {
    return Json.object().put("code", OK).put("msg", "success");
  }

  /** S004:L126-L132. */
  static ObjectNode userNotExisted() {
    return Json.object()
        .put("success", false)
        .put("code", 31_014)
        .put("desc", "用户不存在")
        .put("englishDesc", "user not existed")
        .putNull("bizContent");
  }

  /** S004:L119-L124. */
  static ObjectNode signedIn() {
    return Json.object()
        .put("success", true)
        .put("code", OK)
        .put("desc", "成功")
        .putNull("bizContent");
  }

  /** S004:L187-L190. */
  static ObjectNode departmentNotMoved() {
    return Json.object().put("msg", "更新部门失败").put("code", "0042");
  }

  /** What is wrong with the parameters or the token is not told to the client (S004:L220-L223). */
  static Response refused(Refusal refusal) {
    return Response.json(Json.object().put("msg", "参数获取不到").put("code", "0005"));
  }
}
