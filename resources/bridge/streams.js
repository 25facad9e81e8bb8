// MediaStreamTrack and MediaStream.
const streams = (() => {
  const { create, push, splice, slice, indexOf, getRandomValues, randomUUID, TypeError } =
    primordials;
  const tracks = create(null);
  let inner;
  let stateOf;

  const uuid = () => {
    if (randomUUID) return randomUUID();
    const bytes = getRandomValues(new Uint8Array(16));
    let text = '';
    for (let i = 0; i < 16; i++) text += (bytes[i] + 256).toString(16).slice(1);
    return text;
  };

  class MediaStreamTrack extends EventTarget {
    #state;
    static { inner = track => track.#state; }
    constructor(key, state) {
      idl.guard(key);
      super();
      this.#state = { id: uuid(), enabled: true, muted: false, ended: false, ...state };
      tracks[this.#state.source] = this;
    }
    get kind() { return this.#state.kind; }
    get id() { return this.#state.id; }
    get label() { return this.#state.label; }
    get enabled() { return this.#state.enabled; }
    set enabled(value) {
      this.#state.enabled = !!value;
      channel.tell('enable', { track: this.#state.source, enabled: !!value });
    }
    get muted() { return this.#state.muted; }
    get readyState() { return this.#state.ended ? 'ended' : 'live'; }
    stop() {
      if (this.#state.ended) return;
      this.#state.ended = true;
      delete tracks[this.#state.source];
      channel.tell('stop', { track: this.#state.source });
    }
    getConstraints() { return { ...this.#state.constraints }; }
    getSettings() { return { ...this.#state.settings }; }
    getCapabilities() {
      const found = {};
      for (const name of primordials.keys(this.#state.ranges)) {
        const [least, most] = this.#state.ranges[name];
        found[name] = { min: least, max: most };
      }
      found.deviceId = this.#state.settings.deviceId;
      found.groupId = this.#state.settings.groupId;
      return found;
    }
  }
  for (const event of ['mute', 'unmute', 'ended']) idl.handler(MediaStreamTrack, event);
  idl.expose(MediaStreamTrack);

  channel.heard.ended = ({ track }) => {
    const found = tracks[track];
    if (!found || inner(found).ended) return;
    inner(found).ended = true;
    delete tracks[track];
    idl.fire(found, 'ended');
  };

  class MediaStream extends EventTarget {
    #id = uuid();
    #tracks = [];
    static { stateOf = stream => stream.#tracks; }
    constructor(from) {
      super();
      if (from === undefined) return;
      const given = from instanceof MediaStream ? slice(from.#tracks, 0) : from;
      for (const track of given) this.addTrack(track);
    }
    get id() { return this.#id; }
    get active() {
      for (let i = 0; i < this.#tracks.length; i++) {
        if (!inner(this.#tracks[i]).ended) return true;
      }
      return false;
    }
    getTracks() { return slice(this.#tracks, 0); }
    getAudioTracks() { return only(this.#tracks, 'audio'); }
    getVideoTracks() { return only(this.#tracks, 'video'); }
    getTrackById(id) {
      for (let i = 0; i < this.#tracks.length; i++) {
        if (inner(this.#tracks[i]).id === `${id}`) return this.#tracks[i];
      }
      return null;
    }
    addTrack(track) {
      inner(track);
      if (indexOf(this.#tracks, track) < 0) push(this.#tracks, track);
    }
    removeTrack(track) {
      inner(track);
      const at = indexOf(this.#tracks, track);
      if (at >= 0) splice(this.#tracks, at, 1);
    }
  }
  for (const event of ['addtrack', 'removetrack']) idl.handler(MediaStream, event);
  idl.expose(MediaStream);

  const only = (all, kind) => {
    const found = [];
    for (let i = 0; i < all.length; i++) if (inner(all[i]).kind === kind) push(found, all[i]);
    return found;
  };

  const isStream = value => {
    try {
      stateOf(value);
      return true;
    } catch (e) {
      if (e instanceof TypeError) return false;
      throw e;
    }
  };

  // What an element plays: the first living video track, and whether there is sound.
  const shown = stream => {
    const found = { video: 0, audio: 0 };
    const all = stateOf(stream);
    for (let i = 0; i < all.length; i++) {
      const { kind, ended, source } = inner(all[i]);
      if (!ended && !found[kind]) found[kind] = source;
    }
    return found;
  };

  const track = state => new MediaStreamTrack(idl.inside, state);
  const stream = list => {
    const made = new MediaStream();
    for (let i = 0; i < list.length; i++) push(stateOf(made), list[i]);
    return made;
  };

  return { track, stream, isStream, shown };
})();
