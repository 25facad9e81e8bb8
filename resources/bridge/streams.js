// MediaStream (Media Capture and Streams, 4.2) and MediaStreamTrackEvent (4.4).
const streams = (() => {
  const { copy, push, remove: removeAt, indexOf, TypeError } = primordials;
  let inner;

  class MediaStream extends EventTarget {
    #state = { __proto__: null, id: tracks.uuid(), tracks: [], watchers: [], changed: null };
    static { inner = idl.brand(stream => stream.#state); }
    constructor(...given) {
      super();
      const state = this.#state;
      state.changed = () => {
        const watching = copy(state.watchers);
        for (let i = 0; i < watching.length; i++) {
          const watcher = watching[i];
          watcher();
        }
      };
      if (given.length === 0) return;
      const list = isStream(given[0]) ? inner(given[0]).tracks
        : webidl.sequence(given[0], tracks.convert);
      for (let i = 0; i < list.length; i++) add(state, list[i]);
    }
    get id() { return inner(this).id; }
    get active() { return isActive(inner(this)); }
    getAudioTracks() { return only(inner(this).tracks, 'audio'); }
    getVideoTracks() { return only(inner(this).tracks, 'video'); }
    getTracks() { return copy(inner(this).tracks); }
    getTrackById(trackId) {
      const state = inner(this);
      idl.needs(arguments, 1, 'getTrackById');
      const id = webidl.text(trackId);
      for (let i = 0; i < state.tracks.length; i++) {
        if (tracks.inner(state.tracks[i]).id === id) return state.tracks[i];
      }
      return null;
    }
    addTrack(track) {
      const state = inner(this);
      idl.needs(arguments, 1, 'addTrack');
      add(state, tracks.convert(track));
    }
    removeTrack(track) {
      const state = inner(this);
      idl.needs(arguments, 1, 'removeTrack');
      remove(state, tracks.convert(track));
    }
    clone() {
      const list = inner(this).tracks;
      const copies = [];
      for (let i = 0; i < list.length; i++) {
        push(copies, primordials.apply(tracks.MediaStreamTrack.prototype.clone, list[i], []));
      }
      return make(copies);
    }
  }
  for (const event of ['addtrack', 'removetrack']) idl.handler(MediaStream, event, inner);
  idl.expose(MediaStream);

  const add = (state, track) => {
    if (indexOf(state.tracks, track) >= 0) return false;
    push(state.tracks, track);
    push(tracks.inner(track).holders, state);
    state.changed();
    return true;
  };

  const remove = (state, track) => {
    const at = indexOf(state.tracks, track);
    if (at < 0) return false;
    removeAt(state.tracks, at);
    const { holders } = tracks.inner(track);
    removeAt(holders, indexOf(holders, state));
    state.changed();
    return true;
  };

  const isActive = state => {
    for (let i = 0; i < state.tracks.length; i++) {
      if (!tracks.inner(state.tracks[i]).ended) return true;
    }
    return false;
  };

  const only = (all, kind) => {
    const found = [];
    for (let i = 0; i < all.length; i++) {
      if (tracks.inner(all[i]).kind === kind) push(found, all[i]);
    }
    return found;
  };

  const isStream = value => {
    try {
      inner(value);
      return true;
    } catch {
      return false;
    }
  };

  const make = list => {
    const made = new MediaStream();
    for (let i = 0; i < list.length; i++) add(inner(made), list[i]);
    return made;
  };

  let trackOf;
  class MediaStreamTrackEvent extends Event {
    #track;
    static { trackOf = idl.brand(event => event.#track); }
    constructor(type, eventInitDict) {
      idl.needs(arguments, 2, 'MediaStreamTrackEvent');
      const init = webidl.dictionary(eventInitDict, 'eventInitDict');
      const { track } = init;
      if (!tracks.isTrack(track)) throw new TypeError('The member track is not a MediaStreamTrack');
      super(type, init);
      this.#track = track;
    }
    get track() { return trackOf(this); }
  }
  idl.expose(MediaStreamTrackEvent, { length: 2 });

  // Changes that the browser itself makes are told to the page.
  const tell = (stream, type, track) => {
    if (idl.isActive()) primordials.dispatch(stream, new MediaStreamTrackEvent(type, { track }));
  };
  const gain = (stream, list) => {
    for (let i = 0; i < list.length; i++) add(inner(stream), list[i]);
    for (let i = 0; i < list.length; i++) tell(stream, 'addtrack', list[i]);
  };
  const lose = (stream, list) => {
    for (let i = 0; i < list.length; i++) remove(inner(stream), list[i]);
    for (let i = 0; i < list.length; i++) tell(stream, 'removetrack', list[i]);
  };

  // What an element plays: the first living track of each kind, by Java's numbers.
  const shown = stream => {
    const found = { __proto__: null, video: 0, audio: 0 };
    const all = inner(stream).tracks;
    for (let i = 0; i < all.length; i++) {
      const { kind, source } = tracks.inner(all[i]);
      if (!found[kind]) found[kind] = source;
    }
    return found;
  };

  const watch = (stream, watcher) => push(inner(stream).watchers, watcher);
  const unwatch = (stream, watcher) => {
    const { watchers } = inner(stream);
    const at = indexOf(watchers, watcher);
    if (at >= 0) removeAt(watchers, at);
  };

  return { make, inner, isStream, isActive, shown, watch, unwatch, gain, lose };
})();
