// The audio graph (Web Audio API, 1.5 AudioNode, 1.4 AudioBuffer). It is computed
// here, a quantum at a time, as far as someone listens; nothing of it is played aloud.
const audio = (() => {
  const { Float32Array, copy, push, remove, indexOf, TypeError, max } = primordials;
  const { isParam, convert } = audioParams;
  const QUANTUM = 256;
  let inner;
  let bufferOf;

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
        splits: false, merges: false,
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
      const toParam = isParam(destination);
      const other = toParam ? convert(destination) : inner(destination);
      if (other.context !== state.context) {
        throw errors.named('InvalidAccessError', 'The nodes are of two contexts');
      }
      const from = webidl.whole(output);
      if (from >= state.outputs || (!toParam && webidl.whole(input) >= other.inputs)) {
        throw errors.named('IndexSizeError', 'There is no such output or input');
      }
      link(state, other, from, toParam ? 0 : webidl.whole(input));
      return toParam ? undefined : destination;
    }
    disconnect(...given) {
      const state = inner(this);
      const first = given.length > 0 ? given[0] : undefined;
      const only = !webidl.isObject(first) ? null : isParam(first) ? convert(first) : inner(first);
      const output = given.length > 1 ? given[1] : only === null ? first : undefined;
      const from = output === undefined ? -1 : webidl.whole(output);
      if (from >= state.outputs) throw errors.named('IndexSizeError', 'There is no such output');
      const left = unlink(state, only, from);
      if (only !== null && left === 0) {
        throw errors.named('InvalidAccessError', 'The node is not connected to that');
      }
    }
  }
  idl.expose(AudioNode);

  const link = (source, target, output, input) => {
    for (let i = 0; i < target.from.length; i++) {
      const one = target.from[i];
      if (one.source === source && one.output === output && one.input === input) return;
    }
    const one = { __proto__: null, source, target, output, input };
    push(target.from, one);
    push(source.to, one);
  };

  // How many links of a node are gone: all, or those to one target, or from one output.
  const unlink = (source, target, output) => {
    const all = copy(source.to);
    let count = 0;
    for (let i = 0; i < all.length; i++) {
      const one = all[i];
      if ((target && one.target !== target) || (output >= 0 && one.output !== output)) continue;
      remove(one.target.from, indexOf(one.target.from, one));
      remove(source.to, indexOf(source.to, one));
      count++;
    }
    return count;
  };

  // One channel stands for all.
  const channelOf = (sound, c) => sound[c < sound.length ? c : 0];

  const along = ({ source, output }, serial) => {
    const sound = pull(source, serial);
    if (!source.splits) return sound;
    return output < sound.length ? [sound[output]] : silence();
  };

  // The sum of what flows into an input of a node, as one or two channels.
  const mixed = (state, serial, input) => {
    const parts = [];
    let wide = 1;
    for (let i = 0; i < state.from.length; i++) {
      if (state.from[i].input !== input) continue;
      const part = along(state.from[i], serial);
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

  // Each input becomes a channel.
  const merged = (state, serial) => {
    const sound = [];
    for (let i = 0; i < state.inputs; i++) push(sound, mixed(state, serial, i)[0]);
    return sound;
  };

  // What leaves a node in this quantum; a circle hears itself one quantum late.
  const pull = (state, serial) => {
    if (state.serial === serial) return state.output;
    state.serial = serial;
    const input = state.merges ? merged(state, serial)
      : state.inputs > 0 ? mixed(state, serial, 0) : null;
    const { render } = state;
    state.output = render ? render(input, state) : input;
    return state.output;
  };

  // What an AudioParam is in each sample of this quantum.
  const valuesOf = (param, { context, serial }) => {
    const state = convert(param);
    const added = state.from.length === 0 ? null : mixed(state, serial, 0)[0];
    return audioParams.values(param, new Float32Array(QUANTUM), serial * QUANTUM / context.rate,
      added);
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
    QUANTUM, AudioNode, AudioBuffer, inner, valuesOf, bufferOf, pull, silence,
    channelOf, contextOf, contexts: null,
  };
})();
