// OscillatorNode, GainNode, AnalyserNode and ScriptProcessorNode (Web Audio API, 1.26, 1.20, 1.8,
// 1.29).
(() => {
  const { Float32Array, assign, floor, sin, cos, log10, sqrt, PI, min, max, pow, push, put, part,
    setTimeout } = primordials;
  const { QUANTUM, AudioNode, inner, valuesOf, silence, contextOf, channelOf } = audio;
  const { AudioParam } = audioParams;
  const state = self => inner(self);

  const SHAPES = {
    __proto__: null,
    sine: turn => sin(2 * PI * turn),
    square: turn => turn < 0.5 ? 1 : -1,
    sawtooth: turn => 2 * (turn < 0.5 ? turn : turn - 1),
    triangle: turn => turn < 0.25 ? 4 * turn : turn < 0.75 ? 2 - 4 * turn : 4 * turn - 4,
  };

  class OscillatorNode extends AudioNode {
    constructor(context) {
      const own = contextOf(context);
      super(idl.inside, own, { inputs: 0, outputs: 1, render: (_, s) => tone(s) });
      assign(state(this), {
        frequency: new AudioParam(idl.inside, own, 440, -own.rate / 2, own.rate / 2),
        detune: new AudioParam(idl.inside, own, 0),
        type: 'sine', turn: 0, runs: false, over: false, until: Infinity,
      });
    }
    get type() { return state(this).type; }
    set type(value) { 
      const type = `${value}`;
      if (SHAPES[type]) state(this).type = type;
     }
    get frequency() { return state(this).frequency; }
    get detune() { return state(this).detune; }
    start() {
      const own = state(this);
      if (own.runs) throw errors.named('InvalidStateError', 'Started before');
      own.runs = true;
    }
    stop(when = 0) {
      const own = state(this);
      if (!own.runs) throw errors.named('InvalidStateError', 'Not started');
      own.until = max(webidl.real(when), own.context.time());
    }
  }
  idl.handler(OscillatorNode, 'ended', self => state(self));
  idl.expose(OscillatorNode, { length: 1 });

  const tone = s => {
    const output = silence();
    if (!s.runs || s.over) return output;
    const frequency = valuesOf(s.frequency, s);
    const detune = valuesOf(s.detune, s);
    const shape = SHAPES[s.type];
    for (let i = 0; i < QUANTUM; i++) {
      output[0][i] = shape(s.turn);
      const step = frequency[i] * pow(2, detune[i] / 1200) / s.context.rate;
      s.turn = (s.turn + step) % 1;
      if (s.turn < 0) s.turn += 1;
    }
    if (s.context.time() >= s.until) {
      s.over = true;
      setTimeout(() => idl.fire(s.node, 'ended'), 0);
    }
    return output;
  };

  class GainNode extends AudioNode {
    constructor(context) {
      const own = contextOf(context);
      super(idl.inside, own,
        { inputs: 1, outputs: 1, render: (input, s) => scaled(input, s) });
      state(this).gain = new AudioParam(idl.inside, own, 1);
    }
    get gain() { return state(this).gain; }
  }
  idl.expose(GainNode, { length: 1 });

  const scaled = (input, s) => {
    const gain = valuesOf(s.gain, s);
    const output = [];
    for (let c = 0; c < input.length; c++) {
      const channel = new Float32Array(QUANTUM);
      for (let i = 0; i < QUANTUM; i++) channel[i] = input[c][i] * gain[i];
      push(output, channel);
    }
    return output;
  };

  class AnalyserNode extends AudioNode {
    constructor(context) {
      const own = contextOf(context);
      super(idl.inside, own, { inputs: 1, outputs: 1, render: (input, s) => remember(input, s) });
      assign(state(this), {
        size: 2048, past: new Float32Array(32768), at: 0, least: -100, most: -30, smooth: 0.8,
        bins: new Float32Array(1024),
      });
      push(own.sinks, state(this));
    }
    get fftSize() { return state(this).size; }
    set fftSize(value) {
      const size = webidl.whole(value);
      mustBe(size >= 32 && size <= 32768 && (size & (size - 1)) === 0,
        'The size is a power of two from 32 to 32768');
      state(this).size = size;
      state(this).bins = new Float32Array(size / 2);
    }
    get frequencyBinCount() { return state(this).size / 2; }
    get minDecibels() { return state(this).least; }
    set minDecibels(value) {
      const own = state(this);
      const least = webidl.real(value);
      mustBe(least < own.most, 'The least level is below the most');
      own.least = least;
    }
    get maxDecibels() { return state(this).most; }
    set maxDecibels(value) {
      const own = state(this);
      const most = webidl.real(value);
      mustBe(most > own.least, 'The most level is above the least');
      own.most = most;
    }
    get smoothingTimeConstant() { return state(this).smooth; }
    set smoothingTimeConstant(value) {
      const smooth = webidl.real(value);
      mustBe(smooth >= 0 && smooth <= 1, 'The constant is from 0 to 1');
      state(this).smooth = smooth;
    }
    getFloatTimeDomainData(array) {
      const now = latest(state(this));
      for (let i = 0; i < min(array.length, now.length); i++) array[i] = now[i];
    }
    getByteTimeDomainData(array) {
      const now = latest(state(this));
      for (let i = 0; i < min(array.length, now.length); i++) {
        array[i] = max(0, min(255, floor(128 * (1 + now[i]))));
      }
    }
    getFloatFrequencyData(array) {
      const bins = spectrum(state(this));
      for (let i = 0; i < min(array.length, bins.length); i++) array[i] = 20 * log10(bins[i]);
    }
    getByteFrequencyData(array) {
      const { least, most } = state(this);
      const bins = spectrum(state(this));
      for (let i = 0; i < min(array.length, bins.length); i++) {
        const level = (20 * log10(bins[i]) - least) / (most - least);
        array[i] = max(0, min(255, floor(255 * level))) || 0;
      }
    }
  }
  idl.expose(AnalyserNode, { length: 1 });

  const mustBe = (fits, rule) => {
    if (!fits) throw errors.named('IndexSizeError', rule);
  };

  const remember = (input, s) => {
    for (let i = 0; i < QUANTUM; i++) {
      s.past[s.at] = input.length > 1 ? (input[0][i] + input[1][i]) / 2 : input[0][i];
      s.at = (s.at + 1) % s.past.length;
    }
    return input;
  };

  const latest = s => {
    const now = new Float32Array(s.size);
    const first = s.at - s.size + s.past.length;
    for (let i = 0; i < s.size; i++) now[i] = s.past[(first + i) % s.past.length];
    return now;
  };

  // The smoothed spectrum after a Blackman window (1.8.6).
  const spectrum = s => {
    const real = latest(s);
    const unreal = new Float32Array(s.size);
    for (let i = 0; i < s.size; i++) {
      real[i] *= 0.42 - 0.5 * cos(2 * PI * i / s.size) + 0.08 * cos(4 * PI * i / s.size);
    }
    transform(real, unreal);
    for (let i = 0; i < s.bins.length; i++) {
      const size = sqrt(real[i] * real[i] + unreal[i] * unreal[i]) / s.size;
      s.bins[i] = s.smooth * s.bins[i] + (1 - s.smooth) * size;
    }
    return s.bins;
  };

  // The fast Fourier transform in place, for a power of two.
  const transform = (real, unreal) => {
    const n = real.length;
    for (let i = 1, j = 0; i < n; i++) {
      let bit = n >> 1;
      for (; j & bit; bit >>= 1) j ^= bit;
      j ^= bit;
      if (i < j) {
        const kept = real[i];
        real[i] = real[j];
        real[j] = kept;
      }
    }
    for (let length = 2; length <= n; length <<= 1) {
      const half = length / 2;
      for (let k = 0; k < half; k++) {
        const c = cos(-2 * PI * k / length);
        const d = sin(-2 * PI * k / length);
        for (let i = k; i < n; i += length) {
          const r = real[i + half] * c - unreal[i + half] * d;
          const u = real[i + half] * d + unreal[i + half] * c;
          real[i + half] = real[i] - r;
          unreal[i + half] = unreal[i] - u;
          real[i] += r;
          unreal[i] += u;
        }
      }
    }
  };

  let eventOf;
  class AudioProcessingEvent extends Event {
    #told;
    static { eventOf = idl.brand(event => event.#told); }
    constructor(type, eventInitDict) {
      idl.needs(arguments, 2, 'AudioProcessingEvent');
      super(type, eventInitDict);
      const { playbackTime, inputBuffer, outputBuffer } = eventInitDict;
      this.#told = { __proto__: null, playbackTime, inputBuffer, outputBuffer };
    }
    get playbackTime() { return eventOf(this).playbackTime; }
    get inputBuffer() { return eventOf(this).inputBuffer; }
    get outputBuffer() { return eventOf(this).outputBuffer; }
  }
  idl.expose(AudioProcessingEvent, { length: 2 });

  class ScriptProcessorNode extends AudioNode {
    constructor(key, own, size, ins, outs) {
      idl.guard(key);
      super(idl.inside, own, { inputs: 1, outputs: 1, render: (input, s) => processed(input, s) });
      assign(state(this), { size, ins, outs, given: buffer(own, ins, size),
        made: buffer(own, outs, size), at: 0 });
      push(own.sinks, state(this));
    }
    get bufferSize() { return state(this).size; }
  }
  idl.handler(ScriptProcessorNode, 'audioprocess', self => state(self));
  idl.expose(ScriptProcessorNode);

  const buffer = (own, numberOfChannels, length) => new audio.AudioBuffer(
    { numberOfChannels: max(1, numberOfChannels), length, sampleRate: own.rate });

  const processed = (input, s) => {
    const output = [];
    const into = audio.bufferOf(s.given).channels;
    const from = audio.bufferOf(s.made).channels;
    for (let c = 0; c < into.length; c++) put(into[c], channelOf(input, c), s.at);
    for (let c = 0; c < from.length; c++) {
      const channel = new Float32Array(QUANTUM);
      put(channel, part(from[c], s.at, s.at + QUANTUM));
      push(output, channel);
    }
    s.at += QUANTUM;
    if (s.at >= s.size) {
      s.at = 0;
      const inputBuffer = s.given;
      s.given = buffer(s.context, s.ins, s.size);
      s.made = buffer(s.context, s.outs, s.size);
      if (idl.isActive()) {
        primordials.dispatch(s.node, new AudioProcessingEvent('audioprocess',
          { playbackTime: s.context.time(), inputBuffer, outputBuffer: s.made }));
      }
    }
    return output;
  };

  assign(audio, { OscillatorNode, GainNode, AnalyserNode, ScriptProcessorNode });
})();
