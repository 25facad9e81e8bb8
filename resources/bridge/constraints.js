// What pages may ask of tracks (Media Capture and Streams, 11.1 to 11.3; Screen Capture, 5.4).
const constraints = (() => {
  const { keys, create, own, push } = primordials;
  const { dictionary, text, real, whole, isObject, isSequence, sequence } = webidl;

  const READERS = {
    __proto__: null,
    width: whole, height: whole, aspectRatio: real, frameRate: real, facingMode: text,
    resizeMode: text, sampleRate: whole, sampleSize: whole, echoCancellation: Boolean,
    autoGainControl: Boolean, noiseSuppression: Boolean, voiceIsolation: Boolean, latency: real,
    channelCount: whole, deviceId: text, groupId: text, displaySurface: text,
    logicalSurface: Boolean, cursor: text, restrictOwnAudio: Boolean,
    suppressLocalAudioPlayback: Boolean,
  };
  const NAMES = keys(READERS);
  const RANGE = ['min', 'max', 'exact', 'ideal'];
  const CHOICE = ['exact', 'ideal'];

  const supported = () => {
    const all = {};
    for (let i = 0; i < NAMES.length; i++) own(all, NAMES[i], true);
    return all;
  };

  const isNumber = name => READERS[name] === whole || READERS[name] === real;

  const value = (name, given) => {
    const convert = READERS[name];
    return convert === text && isSequence(given) ? sequence(given, text) : convert(given);
  };

  // One constraint as the page may read it back: a bare value, or a dictionary of them.
  const one = (name, given) => {
    const bare = isNumber(name) ? !isObject(given) && given !== null
      : READERS[name] === text ? !isObject(given) || isSequence(given) : !isObject(given);
    if (bare) return value(name, given);
    const read = { __proto__: null };
    const members = isNumber(name) ? RANGE : CHOICE;
    const from = dictionary(given, name);
    for (let i = 0; i < members.length; i++) {
      const found = from[members[i]];
      if (found !== undefined) read[members[i]] = value(name, found);
    }
    return read;
  };

  const set = given => {
    const from = dictionary(given, 'constraints');
    const read = { __proto__: null };
    for (let i = 0; i < NAMES.length; i++) {
      const found = from[NAMES[i]];
      if (found !== undefined) read[NAMES[i]] = one(NAMES[i], found);
    }
    return read;
  };

  // A MediaTrackConstraints dictionary as the page may read it back.
  const read = given => {
    const converted = set(given);
    const advanced = dictionary(given, 'constraints').advanced;
    if (advanced !== undefined) converted.advanced = sequence(advanced, set);
    return converted;
  };

  const isBare = found => typeof found !== 'object' || primordials.isArray(found);

  const list = found => found === undefined ? undefined
    : primordials.isArray(found) ? found : [found];

  // The same for our own use: lists and ranges, never bare values.
  const terms = (converted, bareIs) => {
    const found = create(null);
    for (let i = 0; i < NAMES.length; i++) {
      const name = NAMES[i];
      if (converted[name] === undefined) continue;
      const given = isBare(converted[name]) ? { __proto__: null, [bareIs]: converted[name] }
        : converted[name];
      found[name] = isNumber(name) ? given
        : { __proto__: null, exact: list(given.exact), ideal: list(given.ideal) };
    }
    return found;
  };

  const parts = converted => {
    const advanced = [];
    const sets = converted.advanced || [];
    for (let i = 0; i < sets.length; i++) push(advanced, terms(sets[i], 'exact'));
    return { __proto__: null, basic: terms(converted, 'ideal'), advanced };
  };

  const copy = converted => primordials.parse(primordials.stringify(converted));

  // What a screen must not be asked for (Screen Capture, 5.1, steps 5 and 6).
  const asksTooMuch = converted => {
    if (converted.advanced !== undefined) return true;
    for (let i = 0; i < NAMES.length; i++) {
      const found = converted[NAMES[i]];
      if (found === undefined || isBare(found)) continue;
      if (found.min !== undefined || found.exact !== undefined) return true;
    }
    return false;
  };

  return { read, parts, copy, supported, asksTooMuch };
})();
