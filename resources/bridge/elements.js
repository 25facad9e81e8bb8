// srcObject (Media Capture and Streams, 5): a live stream plays in the element's own native player.
// A blob makes WebKit create that player; at loadstart Java is told which tracks it shall show.
const elements = (() => {
  const { apply, nativeSrcObject, property, WeakMap, weakGet, weakSet, listen, Blob, blobSize,
    create, setTimeout, createElement, localName, HTMLMediaElement } = primordials;
  const media = HTMLMediaElement.prototype;
  const LIVE = new Blob(['live'], { type: 'video/mp4' });
  const shows = new WeakMap();
  const bound = new WeakMap();
  const blobs = new WeakMap();
  const playbacks = create(null);
  let awaiting = 0;

  const shown = entry => {
    const found = streams.shown(entry.stream);
    if (localName(entry.element) === 'audio') found.video = 0;
    return found;
  };

  // Java waits for an offer as long as an element has none.
  const arrived = entry => {
    if (entry.awaited) awaiting--;
    entry.awaited = false;
  };

  const bind = entry => {
    const { element } = entry;
    if (!entry.loading || channel.tell('claim', shown(entry)) !== 'ok') return;
    entry.playback = players.touch(element);
    if (!entry.playback) return;
    playbacks[entry.playback] = entry;
    arrived(entry);
    if (entry.callbacks) {
      channel.tell('picture', { __proto__: null, playback: entry.playback });
    }
  };

  // The stream's tracks are others now, or have ended.
  const update = entry => {
    if (!entry.playback) {
      bind(entry);
      return;
    }
    const now = shown(entry);
    if (now.video || now.audio) {
      channel.tell('show', { __proto__: null, ...now, playback: entry.playback });
    } else if (!entry.finished) {
      entry.finished = true;
      setTimeout(() => {
        if (entry.playback) channel.tell('finish', { __proto__: null, playback: entry.playback });
      }, 0);
    }
  };

  const leave = entry => {
    streams.unwatch(entry.stream, entry.update);
    arrived(entry);
    delete playbacks[entry.playback];
    entry.playback = 0;
    entry.loading = false;
  };

  const enter = (element, stream) => {
    const entry = {
      __proto__: null, element, stream, playback: 0, loading: false, finished: false,
      awaited: true, update: null, callbacks: null,
    };
    awaiting++;
    entry.update = () => update(entry);
    streams.watch(stream, entry.update);
    weakSet(shows, element, entry);
    if (weakGet(bound, element)) return;
    weakSet(bound, element, true);
    listen(element, 'loadstart', () => {
      const now = weakGet(shows, element);
      if (!now || now.playback) return;
      now.loading = true;
      bind(now);
    }, true);
  };

  const entryOf = element => weakGet(shows, element);

  const isBlob = value => {
    try {
      return blobSize(value) >= 0;
    } catch {
      return false;
    }
  };

  // The Blob that an element was given, once it loads.
  const blobOf = element => {
    const given = weakGet(blobs, element);
    if (!given) return null;
    arrived(given);
    return given.blob;
  };

  const give = (element, value) => {
    const before = weakGet(blobs, element);
    if (before) arrived(before);
    const given = isBlob(value) ? { blob: value, awaited: true } : null;
    if (given) awaiting++;
    weakSet(blobs, element, given);
  };

  const native = name => property(media, name);
  const playbackRate = native('playbackRate');
  const defaultPlaybackRate = native('defaultPlaybackRate');

  idl.extend(HTMLMediaElement, {
    get srcObject() {
      const entry = entryOf(this);
      return entry ? entry.stream : apply(nativeSrcObject.get, this, []);
    },
    set srcObject(value) {
      const before = entryOf(this);
      const live = streams.isStream(value);
      apply(nativeSrcObject.set, this, [live ? LIVE : value]);
      if (before) {
        leave(before);
        weakSet(shows, this, null);
        if (!live) {
          const rate = apply(defaultPlaybackRate.get, this, []);
          if (rate !== apply(playbackRate.get, this, [])) apply(playbackRate.set, this, [rate]);
        }
      }
      give(this, value);
      if (live) enter(this, value);
    },
  });

  // While a stream plays: a value of ours instead of the element's, and nothing to set.
  const fixed = (name, value) => {
    const { get, set } = native(name);
    const read = element => entryOf(element) ? value(element) : apply(get, element, []);
    idl.extend(HTMLMediaElement, set ? {
      get [name]() { return read(this); },
      set [name](given) { if (!entryOf(this)) apply(set, this, [given]); },
    } : { get [name]() { return read(this); } });
  };
  const { get: emptyRanges } = native('seekable');
  const none = () => apply(emptyRanges, createElement('video'), []);
  const { get: time } = native('currentTime');
  fixed('currentSrc', () => '');
  fixed('seekable', none);
  fixed('buffered', none);
  fixed('preload', () => 'none');
  fixed('playbackRate', () => 1);
  fixed('defaultPlaybackRate', () => 1);
  fixed('currentTime', element => apply(time, element, []));

  channel.heard.resized = ({ playback }) => {
    if (playbacks[playback]) idl.fire(playbacks[playback].element, 'resize');
  };

  return { entryOf, playbacks, isBlob, blobOf, awaiting: () => awaiting };
})();
