package org.eksamik.profile;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eksamik.net.NetworkSettings;
import org.eksamik.net.NetworkSettings.Proxy;
import org.eksamik.net.NetworkSettings.Timeouts;
import org.eksamik.net.Pin;

/**
 * A whole profile, already checked, as settings; the defaults stand here.
 *
 * @param folder against which the profile's paths are resolved
 */
record ProfileEntries(JsonValues json, Path folder) {

  Profile profile() {
    return new Profile(
        json.text("title"),
        Locale.forLanguageTag(json.optionalText("language").orElse("en")),
        login(json.in("login")),
        json.file("roster", folder),
        json.flag("createCandidates", false),
        network(json.in("network")),
        providers(json.in("providers")),
        json.objects("exams").stream().map(exam -> new ExamEntry(exam).settings()).toList(),
        browser(json.in("browser")),
        kiosk(json.in("kiosk")),
        evidence(json.in("evidence")),
        json.has("updates") ? Optional.of(updates(json.in("updates"))) : Optional.empty(),
        ProfileDigest.of(json.object()));
  }

  private static LoginSettings login(JsonValues json) {
    Optional<LoginSettings.Stuudium> stuudium =
        json.has("stuudium") ? Optional.of(stuudium(json.in("stuudium"))) : Optional.empty();
    return new LoginSettings(stuudium, json.has("local"));
  }

  private static LoginSettings.Stuudium stuudium(JsonValues json) {
    return new LoginSettings.Stuudium(
        json.base("baseUrl", "https://api.ope.ee/v1.1"),
        json.text("clientId"),
        json.secret("clientSecret"),
        json.optionalText("subdomain"),
        json.texts("schools"),
        json.address("callback").orElseThrow(),
        json.choice("authorization", LoginSettings.Authorization.PLAIN),
        json.texts("allow"));
  }

  private NetworkSettings network(JsonValues json) {
    JsonValues timeouts = json.in("timeouts");
    return new NetworkSettings(
        proxy(json),
        json.files("caCertificates", folder),
        new Timeouts(
            seconds(timeouts, "connect", Timeouts.USUAL.connect()),
            seconds(timeouts, "read", Timeouts.USUAL.read()),
            seconds(timeouts, "call", Timeouts.USUAL.call()),
            seconds(timeouts, "page", Timeouts.USUAL.page())),
        json.objects("pins").stream()
            .map(pin -> new Pin(pin.text("host"), Set.copyOf(pin.texts("keys"))))
            .toList());
  }

  private static Duration seconds(JsonValues json, String name, Duration otherwise) {
    return json.has(name) ? Duration.ofSeconds(json.number(name, 0)) : otherwise;
  }

  private static Proxy proxy(JsonValues network) {
    JsonValues proxy = network.in("proxy");
    if (proxy.object().isObject()) {
      return new Proxy.Script(proxy.address("pac").orElseThrow());
    }
    if (!proxy.object().isTextual()) {
      return new Proxy.FromSystem();
    }
    String written = proxy.object().asText();
    return written.equals("direct") ? new Proxy.Direct() : new Proxy.Fixed(URI.create(written));
  }

  private static List<ProviderSettings> providers(JsonValues json) {
    List<ProviderSettings> providers = new ArrayList<>();
    if (json.has("oqylyq")) {
      providers.add(oqylyq(json.in("oqylyq")));
    }
    if (json.has("onlineexammaker")) {
      providers.add(onlineExamMaker(json.in("onlineexammaker")));
    }
    if (json.has("kaoshixing")) {
      providers.add(kaoshixing(json.in("kaoshixing")));
    }
    return providers;
  }

  private static ProviderSettings oqylyq(JsonValues json) {
    boolean today = json.text("dialect").equals("trustexam");
    return new ProviderSettings.Oqylyq(
        json.base("baseUrl", today ? "https://api.trustexam.ai" : "https://api.oqylyq.kz"),
        oqylyqAccess(json, today),
        pace(json));
  }

  private static ProviderSettings.Oqylyq.Access oqylyqAccess(JsonValues json, boolean today) {
    if (json.has("prepared")) {
      return prepared(json.in("prepared"));
    }
    return today
        ? new ProviderSettings.Oqylyq.ApiToken(json.secret("apiToken"))
        : new ProviderSettings.Oqylyq.Account(
            json.text("username"),
            json.secret("password"),
            json.numberOrText("clientId"),
            json.secret("clientSecret"),
            json.choice("authorization", ProviderSettings.Oqylyq.Authorization.BEARER));
  }

  private static ProviderSettings.Oqylyq.Prepared prepared(JsonValues json) {
    Map<String, Map<String, String>> links = new LinkedHashMap<>();
    JsonValues exams = json.in("links");
    exams.object().fieldNames().forEachRemaining(exam -> links.put(exam, exams.textsByName(exam)));
    return new ProviderSettings.Oqylyq.Prepared(json.textsByName("keys"), links);
  }

  private static int pace(JsonValues json) {
    return json.number("requestsPerSecond", ProviderSettings.USUAL_REQUESTS_PER_SECOND);
  }

  private static ProviderSettings onlineExamMaker(JsonValues json) {
    JsonValues staff = json.in("staff");
    return new ProviderSettings.OnlineExamMaker(
        json.base("baseUrl", "https://api.onlineexammaker.com"),
        json.base("adminUrl", "https://admin.onlineexammaker.com"),
        json.secret("code"),
        json.has("staff")
            ? Optional.of(
                new ProviderSettings.OnlineExamMaker.Staff(
                    staff.text("email"), staff.secret("password")))
            : Optional.empty(),
        json.optionalText("loginField"),
        pace(json));
  }

  private static ProviderSettings kaoshixing(JsonValues json) {
    return new ProviderSettings.Kaoshixing(
        json.base("baseUrl", "https://api.kaoshixing.com"),
        json.numberOrText("appId").toString(),
        json.secret("appKey"),
        json.choice("body", ProviderSettings.Kaoshixing.Body.JSON),
        pace(json));
  }

  private static BrowserSettings browser(JsonValues json) {
    return new BrowserSettings(
        json.texts("allow"),
        json.texts("camera"),
        json.texts("microphone"),
        json.texts("screen"),
        json.choice("clipboard", BrowserSettings.Clipboard.ISOLATED),
        json.texts("attest"));
  }

  private static KioskSettings kiosk(JsonValues json) {
    KioskSettings usual = KioskSettings.USUAL;
    return new KioskSettings(
        json.flag("enabled", usual.enabled()),
        json.optionalText("quitPassword"),
        json.texts("recoveryCodes"),
        json.number("displays", usual.displays()),
        json.choice("resume", usual.resume()),
        watch(json));
  }

  private static WatchSettings watch(JsonValues kiosk) {
    Map<String, WatchSettings.Reaction> reactions = new LinkedHashMap<>();
    kiosk
        .textsByName("watch")
        .forEach((detector, reaction) ->
            reactions.put(
                detector, WatchSettings.Reaction.valueOf(reaction.toUpperCase(Locale.ROOT))));
    return new WatchSettings(reactions, kiosk.texts("forbiddenPrograms"));
  }

  private static UpdateSettings updates(JsonValues json) {
    return new UpdateSettings(json.address("manifest").orElseThrow(), json.text("key"));
  }

  private EvidenceSettings evidence(JsonValues json) {
    EvidenceSettings usual = EvidenceSettings.EVENTS_ONLY;
    return new EvidenceSettings(
        json.flag("camera", usual.camera()),
        json.flag("screen", usual.screen()),
        json.flag("events", usual.events()),
        json.number("maxMegabytes", usual.maxMegabytes()),
        json.optionalText("publicKey"),
        json.number("keepDays", usual.keepDays()),
        json.has("upload") ? Optional.of(upload(json.in("upload"))) : Optional.empty());
  }

  private UploadSettings upload(JsonValues json) {
    return new UploadSettings(
        target(json),
        json.choice("when", UploadSettings.When.DURING),
        json.number("kilobitsPerSecond", UploadSettings.USUAL_KILOBITS),
        json.flag("keepLocal", true));
  }

  private UploadSettings.Target target(JsonValues json) {
    if (json.has("folder")) {
      return new UploadSettings.Target.Folder(folder.resolve(json.text("folder")));
    }
    if (json.has("https")) {
      JsonValues https = json.in("https");
      return new UploadSettings.Target.Https(
          https.address("address").orElseThrow(), https.secret("token"));
    }
    JsonValues s3 = json.in("s3");
    return new UploadSettings.Target.S3(
        s3.address("endpoint").orElseThrow(),
        s3.optionalText("region").orElse("us-east-1"),
        s3.text("bucket"),
        s3.text("accessKey"),
        s3.secret("secretKey"));
  }
}
