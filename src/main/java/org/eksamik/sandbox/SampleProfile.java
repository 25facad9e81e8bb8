package org.eksamik.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.eksamik.sandbox.demo.Exams;
import org.eksamik.sandbox.http.Json;
import org.eksamik.sandbox.kaoshixing.KaoshixingStandIn;
import org.eksamik.sandbox.onlineexammaker.OnlineExamMakerStandIn;
import org.eksamik.sandbox.oqylyq.OqylyqStandIn;
import org.eksamik.sandbox.stuudium.StuudiumStandIn;

/** A profile for a sandbox: both logins and one exam at each provider. */
final class SampleProfile {
  private final String address;
  private final String otherOrigin;

  private SampleProfile(URI address, URI otherOrigin) {
    this.address = address.toString();
    this.otherOrigin = otherOrigin.toString();
  }

  static String text(URI address, URI otherOrigin) {
    return new SampleProfile(address, otherOrigin).profile().toPrettyString();
  }

  private ObjectNode profile() {
    ObjectNode profile =
        Json.object().put("profile", 1).put("title", "Näidiskool, ruum 204").put("language", "et");
    ObjectNode login = profile.putObject("login");
    login.set("stuudium", stuudium());
    login.putObject("local");
    profile.put("roster", "roster.csv");
    ObjectNode providers = profile.putObject("providers");
    providers.set("oqylyq", oqylyq());
    providers.set("onlineexammaker", onlineExamMaker());
    providers.set("kaoshixing", kaoshixing());
    profile.putArray("exams").add(mathematics()).add(english()).add(safety());
    profile.set("browser", browser());
    profile.putObject("kiosk").put("enabled", false);
    profile.putObject("evidence").put("camera", true).put("screen", true).put("keepDays", 3650);
    return profile;
  }

  private ObjectNode stuudium() {
    ObjectNode stuudium =
        Json.object()
            .put("baseUrl", address + "/stuudium")
            .put("clientId", StuudiumStandIn.CLIENT_ID)
            .put("clientSecret", StuudiumStandIn.CLIENT_SECRET)
            .put("subdomain", "demo");
    stuudium.putArray("schools").add("demo");
    stuudium
        .put("callback", StuudiumStandIn.CALLBACK.toString())
        .put("authorization", "plain")
        .putArray("allow")
        .add(address + "/*");
    return stuudium;
  }

  private ObjectNode oqylyq() {
    return Json.object()
        .put("baseUrl", address + "/oqylyq")
        .put("username", OqylyqStandIn.USERNAME)
        .put("password", OqylyqStandIn.PASSWORD)
        .put("clientId", OqylyqStandIn.CLIENT_ID)
        .put("clientSecret", OqylyqStandIn.CLIENT_SECRET)
        .put("authorization", "bearer");
  }

  private ObjectNode onlineExamMaker() {
    ObjectNode provider =
        Json.object()
            .put("baseUrl", address + "/onlineexammaker")
            .put("adminUrl", address + "/onlineexammaker")
            .put("code", OnlineExamMakerStandIn.CODE);
    provider
        .putObject("staff")
        .put("email", OnlineExamMakerStandIn.STAFF_EMAIL)
        .put("password", OnlineExamMakerStandIn.STAFF_PASSWORD);
    return provider;
  }

  private ObjectNode kaoshixing() {
    return Json.object()
        .put("baseUrl", address + "/kaoshixing")
        .put("appId", KaoshixingStandIn.APP_ID)
        .put("appKey", KaoshixingStandIn.APP_KEY)
        .put("body", "json");
  }

  private ObjectNode mathematics() {
    ObjectNode exam = exam("math", "Matemaatika", "oqylyq", 180);
    exam.put("externalId", 7).put("externalUrl", otherOrigin + "/exam/math");
    exam.putObject("group")
        .put("externalId", 12)
        .put("name", "12A")
        .put("description", "Näidisklass");
    exam.putObject("proctoring")
        .put("camera", true)
        .put("secondCamera", false)
        .put("screen", true)
        .put("headIdentity", true);
    return exam;
  }

  private ObjectNode english() {
    ObjectNode exam =
        exam("english", "Inglise keel", "onlineexammaker", 90)
            .put("eid", Exams.ENGLISH_EID)
            .put("sidebar", false)
            .put("expireMinutes", 5);
    exam.putObject("proctoring").put("camera", true).put("screen", true);
    return exam;
  }

  private ObjectNode safety() {
    return exam("safety", "Ohutus", "kaoshixing", 45)
        .put("examId", Exams.SAFETY_EXAM_ID)
        .put("department", "总部/财务部");
  }

  private ObjectNode exam(String id, String title, String provider, int minutes) {
    ObjectNode exam =
        Json.object()
            .put("id", id)
            .put("title", title)
            .put("provider", provider)
            .put("exitUrl", address + "/done")
            .put("durationMinutes", minutes);
    exam.putArray("warnAtMinutes").add(30).add(5);
    return exam;
  }

  private ObjectNode browser() {
    ObjectNode browser = Json.object();
    addBoth(browser.putArray("allow"), "/*");
    addBoth(browser.putArray("camera"), "");
    addBoth(browser.putArray("microphone"), "");
    addBoth(browser.putArray("screen"), "");
    return browser.put("clipboard", "isolated");
  }

  private void addBoth(ArrayNode list, String end) {
    list.add(address + end).add(otherOrigin + end);
  }
}
