// The audio graph (Web Audio API, 1.5 AudioNode, 1.6 AudioParam, 1.4 AudioBuffer). It is computed
// here, a quantum at a time, as far as someone listens; nothing of it is played aloud.
const audio = (() => {
  const { Float32Array, copy, push, remove, indexOf, TypeError, max } = primordials;
  const QUANTUM = 256;
  let inner;
  let paramOf;
  let bufferOf;

  class AudioParam {
    #state;
    static { paramOf = idl.brand(self => self.#state); }
    constructor(key, value, least = -3.4e38, most = 3.4e38) {
      idl.guard(key);
      this.#state = { __proto__: null, value, start: value, least, most };
    }
    get value() { return paramOf(this).value; }
    set value(given) { paramOf(this).value = webidl.real(given); }
    get defaultValue() { return paramOf(this).start; }
    get minValue() { return paramOf(this).least; }
    get maxValue() { return paramOf(this).most; }
    setValueAtTime(value, startTime) { return now(this, value, startTime); }
    linearRampToValueAtTime(value, endTime) { return now(this, value, endTime); }
    exponentialRampToValueAtTime(value, endTime) { return now(this, value, endTime); }
    setTargetAtTime(target, startTime, timeConstant) {
      webidl.real(timeConstant);
      return now(this, target, startTime);
    }
    cancelScheduledValues(cancelTime) {
      webidl.real(cancelTime);
      paramOf(this);
      return this;
    }
  }
  idl.expose(AudioParam);

  // Changes over time happen at once: level meters do not hear the difference.
  const now = (param, value, time) => {
    webidl.real(time);
    paramOf(param).value = webidl.real(value);
    return param;
  };

  class AudioBuffer {
    #state;
    static { bufferOf = idl.brand(self => self.#state); }
    constructor(options) {
      idl.needs(arguments, 1, 'AudioBuffer');
      const given = webidl.dictionary(options, 'options');
      const length = webidl.whole(given.length);
      const rate = webidl.real(given.sampleRate);
      const count = given.numberOfChannels === undefined ? 1
        : webidl.whole(given.numberOfChannels);
      if (length < 1 || count < 1 || count > 32 || !(rate >= 3000 && rate <= 768000)) {
        throw errors.named('NotSupportedError', 'No such buffer can be made');
      }
      const channels = [];
      for (let i = 0; i < count; i++) push(channels, new Float32Array(length));
      this.#state = { __proto__: null, channels, rate, length };
    }
    get sampleRate() { return bufferOf(this).rate; }
    get length() { return bufferOf(this).length; }
    get duration() { return bufferOf(this).length / bufferOf(this).rate; }
    get numberOfChannels() { return bufferOf(this).channels.length; }
    getChannelData(channel) {
      const { channels } = bufferOf(this);
      const at = webidl.whole(channel);
      if (at >= channels.length) throw errors.named('IndexSizeError', 'There is no such channel');
      return channels[at];
    }
  }
  idl.expose(AudioBuffer, { length: 1 });

  class AudioNode extends EventTarget {
    #state;
    static { inner = idl.brand(node => node.#state); }
    constructor(key, context, { inputs = 1, outputs = 1, render = null }) {
      idl.guard(key);
      super();
      this.#state = {
        __proto__: null, node: this, context, inputs, outputs, render, from: [], to: [], serial: -1,
        output: [new Float32Array(QUANTUM)], interpretation: 'speakers', mode: 'max', count: 2,
      };
    }
    get context() { return inner(this).context.shown; }
    get numberOfInputs() { return inner(this).inputs; }
    get numberOfOutputs() { return inner(this).outputs; }
    get channelCount() { return inner(this).count; }
    set channelCount(value) { inner(this).count = max(1, webidl.whole(value)); }
    get channelCountMode() { return inner(this).mode; }
    set channelCountMode(value) { inner(this).mode = webidl.text(value); }
    get channelInterpretation() { return inner(this).interpretation; }
    set channelInterpretation(value) { inner(this).interpretation = webidl.text(value); }
    connect(destination, output = 0, input = 0) {
      const state = inner(this);
      if (isParam(destination)) return undefined;
      const other = inner(destination);
      if (other.context !== state.context) {
        throw errors.named('InvalidAccessError', 'The nodes are of two contexts');
      }
      if (webidl.whole(output) >= state.outputs || webidl.whole(input) >= other.inputs) {
        throw errors.named('IndexSizeError', 'There is no such output or input');
      }
      if (indexOf(other.from, state) < 0) {
        push(other.from, state);
        push(state.to, other);
      }
      return destination;
    }
    disconnect(...given) {
      const state = inner(this);
      const only = given.length > 0 && webidl.isObject(given[0]) ? inner(given[0]) : null;
      const all = copy(state.to);
      for (let i = 0; i < all.length; i++) {
        if (only && all[i] !== only) continue;
        remove(all[i].from, indexOf(all[i].from, state));
        remove(state.to, indexOf(state.to, all[i]));
      }
    }
  }
  idl.expose(AudioNode);

  const isParam = value => {
    try {
      return !!paramOf(value);
    } catch {
      return false;
    }
  };

  // One channel stands for all.
  const channelOf = (sound, c) => sound[c < sound.length ? c : 0];

  // The sum of what flows into a node, as one or two channels.
  const mixed = (state, serial) => {
    const parts = [];
    let wide = 1;
    for (let i = 0; i < state.from.length; i++) {
      const part = pull(state.from[i], serial);
      wide = max(wide, part.length);
      push(parts, part);
    }
    if (parts.length === 1) return parts[0];
    const sum = [];
    for (let c = 0; c < wide; c++) {
      const channel = new Float32Array(QUANTUM);
      for (let i = 0; i < parts.length; i++) {
        const from = channelOf(parts[i], c);
        for (let n = 0; n < QUANTUM; n++) channel[n] += from[n];
      }
      push(sum, channel);
    }
    return sum;
  };

  // What leaves a node in this quantum; a circle hears itself one quantum late.
  const pull = (state, serial) => {
    if (state.serial === serial) return state.output;
    state.serial = serial;
    const input = state.inputs > 0 ? mixed(state, serial) : null;
    const { render } = state;
    state.output = render ? render(input, state) : input;
    return state.output;
  };

  const silence = () => {
    return [new Float32Array(QUANTUM)];
  };

  const contextOf = given => {
    const found = audio.contexts && audio.contexts(given);
    if (!found) throw new TypeError('The value is not an AudioContext');
    return found;
  };

  return {
    QUANTUM, AudioNode, AudioParam, AudioBuffer, inner, paramOf, bufferOf, pull, silence,
    channelOf, contextOf, contexts: null,
  };
})();
