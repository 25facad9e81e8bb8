// Files in media elements, played by Java (HTML, 4.8.11): what WebKit for Java does not tell it,
// and which types can be played.
const playing = (() => {
  const { apply, property, WeakMap, weakGet, weakSet, listen, currentTime, exec,
    lower, split, isTrusted, findTracks, trackOf, kindOf, modeOf, setMode } = primordials;
  const media = HTMLMediaElement.prototype;
  const met = new WeakMap();

  // The number of a track with the sound of the element's file, or 0.
  const sound = element => {
    channel.tell('sounding', { __proto__: null });
    return players.touch(element);
  };

  // WebKit seeks without telling its player; while it does, its time is the new one.
  const seek = element => {
    if (elements.entryOf(element)) return;
    channel.tell('sought', { __proto__: null, time: currentTime(element) });
    players.touch(element);
  };

  const load = element => {
    const blob = elements.blobOf(element);
    if (!blob) return;
    channel.tell('file', files.hold(blob));
    players.touch(element);
  };

  // A default track is shown: WebKit would first ask for the user's language (HTML, 4.8.11.11.3).
  const showCaptions = element => {
    const list = findTracks(element, 'track[default]');
    for (let i = 0; i < list.length; i++) {
      const track = trackOf(list[i]);
      if (weakGet(met, track)) continue;
      weakSet(met, track, true);
      const kind = kindOf(track);
      if (modeOf(track) === 'disabled') {
        setMode(track, kind === 'subtitles' || kind === 'captions' ? 'showing' : 'hidden');
      }
    }
  };

  const meet = element => {
    if (weakGet(met, element)) return;
    weakSet(met, element, true);
    listen(element, 'seeking', e => { if (isTrusted(e)) seek(element); }, true);
    listen(element, 'loadstart', e => { if (isTrusted(e)) load(element); }, true);
    listen(element, 'loadedmetadata', e => { if (isTrusted(e)) showCaptions(element); }, true);
  };

  const isMedia = value => {
    try {
      currentTime(value);
      return true;
    } catch {
      return false;
    }
  };
  const watch = root => listen(root, 'loadstart', e => {
    const target = primordials.target(e);
    if (isMedia(target)) meet(target);
  }, true);
  watch(document);

  // Elements outside the document, or in a shadow tree, are met when a script touches them.
  const { value: attachShadow } = property(Element.prototype, 'attachShadow');
  idl.extend(Element, {
    attachShadow() {
      const root = apply(attachShadow, this, arguments);
      watch(root);
      return root;
    },
  });
  const { value: play } = property(media, 'play');
  const { value: nativeLoad } = property(media, 'load');
  const { get: getSrc, set: setSrc } = property(media, 'src');
  const { get: getSrcObject, set: setSrcObject } = property(media, 'srcObject');
  idl.extend(HTMLMediaElement, {
    play() {
      if (isMedia(this)) meet(this);
      return apply(play, this, []);
    },
    load() {
      if (isMedia(this)) meet(this);
      return apply(nativeLoad, this, []);
    },
    get srcObject() { return apply(getSrcObject, this, []); },
    set srcObject(value) {
      if (isMedia(this)) meet(this);
      apply(setSrcObject, this, [value]);
    },
    get src() { return apply(getSrc, this, []); },
    set src(value) {
      if (isMedia(this)) meet(this);
      apply(setSrc, this, [value]);
    },
  });

  const SOUND = 'opus|vorbis|flac|mp3|mp4a\\.(?:40\\.(?:0?[25]|29|34)|6[7-9b]|6B)|1';
  const PICTURE = 'vp8(?:\\.0)?|vp9(?:\\.0)?|vp09(?:\\.\\d+)*|av01(?:\\.\\w+)*|av1|theora'
    + '|avc[13](?:\\.[\\da-f]{6})?';
  const CODEC = new RegExp(`^\\s*(?:${SOUND}|${PICTURE})\\s*$`, 'i');
  const CODECS = /;\s*codecs\s*=\s*(?:"([^"]*)"|([^;"\s]*))/;
  const { value: canPlayType } = property(media, 'canPlayType');
  idl.extend(HTMLMediaElement, {
    canPlayType(type) {
      const answer = apply(canPlayType, this, arguments);
      if (answer === '') return answer;
      const found = exec(CODECS, lower(webidl.text(type)));
      if (!found) return 'maybe';
      const list = split(found[1] === undefined ? found[2] : found[1], ',');
      for (let i = 0; i < list.length; i++) {
        if (!exec(CODEC, list[i])) return '';
      }
      return 'probably';
    },
  });

  return { sound };
})();
