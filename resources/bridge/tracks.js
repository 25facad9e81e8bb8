// MediaStreamTrack (Media Capture and Streams, 4.3) and its contentHint (MediaStreamTrack Content
// Hints, 3). `source` is Java's number of the track; 0 once there is nothing to tell Java.
const tracks = (() => {
  const { assign, create, indexOf, getRandomValues, randomUUID, TypeError, Uint8Array } =
    primordials;
  const HEX = '0123456789abcdef';
  const HINTS = {
    audio: ['', 'speech', 'speech-recognition', 'music'],
    video: ['', 'motion', 'detail', 'text'],
  };
  const bySource = create(null);
  let inner;

  const uuid = () => {
    if (randomUUID) return randomUUID();
    const bytes = getRandomValues(new Uint8Array(16));
    let text = '';
    for (let i = 0; i < 16; i++) {
      if (i === 4 || i === 6 || i === 8 || i === 10) text += '-';
      text += HEX[bytes[i] >> 4] + HEX[bytes[i] & 15];
    }
    return text;
  };

  const end = state => {
    state.ended = true;
    delete bySource[state.source];
    state.source = 0;
    changed(state);
  };

  // Tells the streams that hold the track.
  const changed = state => {
    for (let i = 0; i < state.holders.length; i++) state.holders[i].changed();
  };

  class MediaStreamTrack extends EventTarget {
    #state;
    static { inner = idl.brand(track => track.#state); }
    constructor(key, state) {
      idl.guard(key);
      super();
      this.#state = {
        __proto__: null, id: uuid(), label: '', enabled: true, muted: false, ended: false, hint: '',
        source: 0, constraints: { __proto__: null }, settings: {}, card: null, clone: null,
        holders: [], ...state,
      };
      if (this.#state.source) bySource[this.#state.source] = this;
    }
    get kind() { return inner(this).kind; }
    get id() { return inner(this).id; }
    get label() { return inner(this).label; }
    get enabled() { return inner(this).enabled; }
    set enabled(value) {
      const state = inner(this);
      state.enabled = !!value;
      if (state.source) channel.tell('enable', { track: state.source, enabled: !!value });
    }
    get muted() { return inner(this).muted; }
    get readyState() { return inner(this).ended ? 'ended' : 'live'; }
    get contentHint() { return inner(this).hint; }
    set contentHint(value) {
      const state = inner(this);
      const hint = webidl.text(value);
      if (indexOf(HINTS[state.kind], hint) >= 0) state.hint = hint;
    }
    clone() {
      const state = inner(this);
      return state.clone ? state.clone(copied(state)) : make(copied(state));
    }
    stop() {
      const state = inner(this);
      if (state.ended) return;
      const { source } = state;
      end(state);
      if (source) channel.tell('stop', { track: source });
    }
    getCapabilities() {
      const { card } = inner(this);
      return card ? selection.capabilities(card) : {};
    }
    getConstraints() { return constraints.copy(inner(this).constraints); }
    getSettings() { return { ...inner(this).settings }; }
    async applyConstraints(wishes = undefined) {
      const state = inner(this);
      const read = constraints.read(wishes);
      if (!state.card || state.ended) return;
      const { settings } = selection.select([state.card], read);
      state.constraints = read;
      const { sampleRate, channelCount } = state.settings;
      state.settings = { ...state.settings, ...settings };
      if (state.kind === 'audio') {
        assign(state.settings, { __proto__: null, sampleRate, channelCount });
      } else if (state.source) {
        const told = channel.tell('configure', { __proto__: null, ...settings,
          sizing: selection.sizing(read), track: state.source });
        if (told) state.settings = { ...state.settings, ...primordials.parse(told) };
      }
    }
  }
  for (const event of ['mute', 'unmute', 'ended']) idl.handler(MediaStreamTrack, event, inner);
  idl.expose(MediaStreamTrack);

  const copied = state => {
    const source = state.ended || !state.source ? 0
      : channel.number('copy', { track: state.source });
    return {
      __proto__: null, ...state, id: uuid(), holders: [], source, settings: { ...state.settings },
      ended: state.ended || (state.source !== 0 && source === 0),
    };
  };

  channel.heard.ended = ({ track }) => {
    const found = bySource[track];
    if (!found) return;
    end(inner(found));
    idl.fire(found, 'ended');
  };

  // What a peer connection receives comes under this number of Java's from now on.
  const feed = (track, source) => {
    const state = inner(track);
    if (state.ended || state.source || !source) return;
    state.source = source;
    bySource[source] = track;
    if (!state.enabled) channel.tell('enable', { __proto__: null, track: source, enabled: false });
    changed(state);
  };

  const mute = (track, muted) => {
    const state = inner(track);
    if (state.ended || state.muted === muted) return;
    state.muted = muted;
    idl.fire(track, muted ? 'mute' : 'unmute');
  };

  channel.heard.unmuted = ({ track }) => {
    if (bySource[track]) mute(bySource[track], false);
  };

  const make = state => new MediaStreamTrack(idl.inside, state);

  const isTrack = value => {
    try {
      inner(value);
      return true;
    } catch {
      return false;
    }
  };

  const convert = value => {
    if (!isTrack(value)) throw new TypeError('The value is not a MediaStreamTrack');
    return value;
  };

  return { MediaStreamTrack, make, inner, isTrack, convert, uuid, end, feed, mute };
})();
