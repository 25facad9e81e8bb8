// requestVideoFrameCallback (HTMLVideoElement.requestVideoFrameCallback(), 3) and
// getVideoPlaybackQuality (Media Playback Quality, 2) for live streams.
(() => {
  const { apply, create, keys, property, now, currentTime, TypeError } = primordials;
  const video = HTMLVideoElement.prototype;
  const natives = { __proto__: null };
  for (const name of ['requestVideoFrameCallback', 'cancelVideoFrameCallback',
    'getVideoPlaybackQuality']) {
    const found = property(video, name);
    if (found) natives[name] = found.value;
  }
  let last = 0;

  channel.heard.picture = ({ playback, count, width, height }) => {
    const entry = elements.playbacks[playback];
    const called = entry && entry.callbacks;
    if (!called) return;
    entry.callbacks = null;
    const time = now();
    const metadata = {
      presentationTime: time, expectedDisplayTime: time, width, height,
      mediaTime: currentTime(entry.element), presentedFrames: count,
    };
    const handles = keys(called);
    for (let i = 0; i < handles.length; i++) {
      apply(called[handles[i]], undefined, [time, metadata]);
    }
  };

  idl.extend(HTMLVideoElement, {
    requestVideoFrameCallback(callback) {
      idl.needs(arguments, 1, 'requestVideoFrameCallback');
      if (typeof callback !== 'function') throw new TypeError('The callback is not a function');
      const entry = elements.entryOf(this);
      if (!entry) return apply(natives.requestVideoFrameCallback, this, [callback]);
      const handle = ++last;
      if (!entry.callbacks) entry.callbacks = create(null);
      entry.callbacks[handle] = callback;
      // Before the element has its player, that asks for the picture as soon as it is there.
      if (entry.playback) {
        channel.tell('picture', { __proto__: null, playback: entry.playback });
      }
      return handle;
    },
    cancelVideoFrameCallback(handle) {
      idl.needs(arguments, 1, 'cancelVideoFrameCallback');
      const entry = elements.entryOf(this);
      if (!entry) apply(natives.cancelVideoFrameCallback, this, [handle]);
      else if (entry.callbacks) delete entry.callbacks[+handle];
    },
    getVideoPlaybackQuality() {
      const entry = elements.entryOf(this);
      if (!entry && natives.getVideoPlaybackQuality) {
        return apply(natives.getVideoPlaybackQuality, this, []);
      }
      return new VideoPlaybackQuality(idl.inside,
        entry ? channel.number('pictures', { __proto__: null, playback: entry.playback }) : 0);
    },
  });

  let quality;
  class VideoPlaybackQuality {
    #told;
    static { quality = idl.brand(self => self.#told); }
    constructor(key, total) {
      idl.guard(key);
      this.#told = { __proto__: null, time: now(), total };
    }
    get creationTime() { return quality(this).time; }
    get totalVideoFrames() { return quality(this).total; }
    get droppedVideoFrames() { return quality(this) && 0; }
    get corruptedVideoFrames() { return quality(this) && 0; }
  }
  if (!natives.getVideoPlaybackQuality) idl.expose(VideoPlaybackQuality);
})();
