// document.featurePolicy (Permissions Policy, 7): what the frames around this one hand on.
(() => {
  const { indexOf, push, copy } = primordials;
  const FEATURES = ['camera', 'display-capture', 'geolocation', 'microphone'];
  let check;

  const isHanded = feature => channel.tell('handed', { __proto__: null, feature }) === 'ok';

  class FeaturePolicy {
    #here = true;
    static { check = idl.brand(self => self.#here); }
    constructor(key) { idl.guard(key); }
    allowsFeature(feature, from) {
      check(this);
      idl.needs(arguments, 1, 'allowsFeature');
      const name = webidl.text(feature);
      return indexOf(FEATURES, name) >= 0 && (from === undefined || webidl.text(from) === origin)
        && isHanded(name);
    }
    features() {
      check(this);
      return copy(FEATURES);
    }
    allowedFeatures() {
      check(this);
      const list = [];
      for (let i = 0; i < FEATURES.length; i++) {
        if (isHanded(FEATURES[i])) push(list, FEATURES[i]);
      }
      return list;
    }
    getAllowlistForFeature(feature) {
      check(this);
      idl.needs(arguments, 1, 'getAllowlistForFeature');
      const name = webidl.text(feature);
      return indexOf(FEATURES, name) >= 0 && isHanded(name) ? [origin] : [];
    }
  }
  idl.expose(FeaturePolicy, { name: 'FeaturePolicy' });

  const { origin } = self;
  const only = new FeaturePolicy(idl.inside);
  idl.extend(Document, {
    get featurePolicy() {
      primordials.viewOf(this);
      return only;
    },
  });
})();
