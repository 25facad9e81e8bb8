// ConstantSourceNode, ChannelSplitterNode, ChannelMergerNode and BiquadFilterNode (Web Audio API,
// 1.13, 1.11, 1.10 and 1.9).
(() => {
  const { Float32Array, PI, assign, cos, max, min, pow, push, setTimeout, sin,
    sqrt } = primordials;
  const { QUANTUM, AudioNode, inner, valuesOf, silence, contextOf } = audio;
  const { AudioParam } = audioParams;
  const MOST_CHANNELS = 32;

  class ConstantSourceNode extends AudioNode {
    constructor(context, options) {
      const own = contextOf(context);
      const { offset } = webidl.dictionary(options, 'options');
      super(idl.inside, own, { inputs: 0, outputs: 1, render: (_, s) => constant(s) });
      assign(inner(this), {
        offset: new AudioParam(idl.inside, own, offset === undefined ? 1 : webidl.real(offset)),
        runs: false, over: false, until: Infinity,
      });
    }
    get offset() { return inner(this).offset; }
    start() {
      const own = inner(this);
      if (own.runs) throw errors.named('InvalidStateError', 'Started before');
      own.runs = true;
    }
    stop(when = 0) {
      const own = inner(this);
      if (!own.runs) throw errors.named('InvalidStateError', 'Not started');
      own.until = max(webidl.real(when), own.context.time());
    }
  }
  idl.handler(ConstantSourceNode, 'ended', self => inner(self));
  idl.expose(ConstantSourceNode, { length: 1 });

  const constant = s => {
    if (!s.runs || s.over) return silence();
    if (s.context.time() >= s.until) {
      s.over = true;
      setTimeout(() => idl.fire(s.node, 'ended'), 0);
    }
    return [valuesOf(s.offset, s)];
  };

  const channels = (options, name) => {
    const given = webidl.dictionary(options, 'options')[name];
    const count = given === undefined ? 6 : webidl.whole(given);
    if (count < 1 || count > MOST_CHANNELS) {
      throw errors.named('IndexSizeError', 'There are from 1 to 32 channels');
    }
    return count;
  };

  class ChannelSplitterNode extends AudioNode {
    constructor(context, options) {
      const own = contextOf(context);
      super(idl.inside, own,
        { inputs: 1, outputs: channels(options, 'numberOfOutputs'), render: null });
      inner(this).splits = true;
    }
  }
  idl.expose(ChannelSplitterNode, { length: 1 });

  class ChannelMergerNode extends AudioNode {
    constructor(context, options) {
      const own = contextOf(context);
      super(idl.inside, own,
        { inputs: channels(options, 'numberOfInputs'), outputs: 1, render: null });
      inner(this).merges = true;
    }
  }
  idl.expose(ChannelMergerNode, { length: 1 });

  // The coefficients b0, b1, b2, a0, a1, a2 by the standard's formulas (1.9.5).
  const SHAPES = {
    __proto__: null,
    lowpass: ({ c, wide }) => [(1 - c) / 2, 1 - c, (1 - c) / 2, 1 + wide, -2 * c, 1 - wide],
    highpass: ({ c, wide }) => [(1 + c) / 2, -1 - c, (1 + c) / 2, 1 + wide, -2 * c, 1 - wide],
    bandpass: ({ c, narrow }) => [narrow, 0, -narrow, 1 + narrow, -2 * c, 1 - narrow],
    notch: ({ c, narrow }) => [1, -2 * c, 1, 1 + narrow, -2 * c, 1 - narrow],
    allpass: ({ c, narrow }) => [1 - narrow, -2 * c, 1 + narrow, 1 + narrow, -2 * c, 1 - narrow],
    peaking: ({ c, narrow, a }) => [1 + narrow * a, -2 * c, 1 - narrow * a,
      1 + narrow / a, -2 * c, 1 - narrow / a],
    lowshelf: ({ c, a, root }) => [a * (a + 1 - (a - 1) * c + root),
      2 * a * (a - 1 - (a + 1) * c), a * (a + 1 - (a - 1) * c - root),
      a + 1 + (a - 1) * c + root, -2 * (a - 1 + (a + 1) * c), a + 1 + (a - 1) * c - root],
    highshelf: ({ c, a, root }) => [a * (a + 1 + (a - 1) * c + root),
      -2 * a * (a - 1 + (a + 1) * c), a * (a + 1 + (a - 1) * c - root),
      a + 1 - (a - 1) * c + root, 2 * (a - 1 - (a + 1) * c), a + 1 - (a - 1) * c - root],
  };

  const coefficients = (type, { frequency, detune, quality, gain }, rate) => {
    const turn = 2 * PI * max(0, min(0.5, frequency * pow(2, detune / 1200) / rate));
    const c = cos(turn);
    const a = pow(10, gain / 40);
    const shape = SHAPES[type];
    const found = shape({
      c, a, wide: sin(turn) / 2 / pow(10, quality / 20), narrow: sin(turn) / 2 / max(quality, 1e-4),
      root: 2 * sqrt(a) * sin(turn) / 2 * sqrt(2),
    });
    for (let i = 0; i < 6; i++) if (i !== 3) found[i] /= found[3];
    return found;
  };

  const now = s => ({
    frequency: valuesOf(s.frequency, s)[0], detune: valuesOf(s.detune, s)[0],
    quality: valuesOf(s.quality, s)[0], gain: valuesOf(s.gain, s)[0],
  });

  class BiquadFilterNode extends AudioNode {
    constructor(context) {
      const own = contextOf(context);
      super(idl.inside, own, { inputs: 1, outputs: 1, render: (input, s) => filtered(input, s) });
      assign(inner(this), {
        type: 'lowpass', past: [],
        frequency: new AudioParam(idl.inside, own, 350, 0, own.rate / 2),
        detune: new AudioParam(idl.inside, own, 0, -153600, 153600),
        quality: new AudioParam(idl.inside, own, 1),
        gain: new AudioParam(idl.inside, own, 0, -1e4, 1541),
      });
    }
    get type() { return inner(this).type; }
    set type(value) {
      const type = webidl.text(value);
      if (SHAPES[type]) inner(this).type = type;
    }
    get frequency() { return inner(this).frequency; }
    get detune() { return inner(this).detune; }
    get Q() { return inner(this).quality; }
    get gain() { return inner(this).gain; }
    getFrequencyResponse(frequencyHz, magResponse, phaseResponse) {
      const s = inner(this);
      idl.needs(arguments, 3, 'getFrequencyResponse');
      const size = frequencyHz.length;
      if (magResponse.length !== size || phaseResponse.length !== size) {
        throw errors.named('InvalidAccessError', 'The arrays are not of one length');
      }
      const k = coefficients(s.type, now(s), s.context.rate);
      for (let i = 0; i < size; i++) {
        const turn = -2 * PI * frequencyHz[i] / s.context.rate;
        const up = at(k[0], k[1], k[2], turn);
        const down = at(1, k[4], k[5], turn);
        magResponse[i] = up.size / down.size;
        phaseResponse[i] = up.phase - down.phase;
      }
    }
  }
  idl.expose(BiquadFilterNode, { length: 1 });

  const at = (k0, k1, k2, turn) => {
    const real = k0 + k1 * cos(turn) + k2 * cos(2 * turn);
    const unreal = k1 * sin(turn) + k2 * sin(2 * turn);
    return { size: sqrt(real * real + unreal * unreal), phase: primordials.atan2(unreal, real) };
  };

  const filtered = (input, s) => {
    const k = coefficients(s.type, now(s), s.context.rate);
    const output = [];
    for (let c = 0; c < input.length; c++) {
      if (c >= s.past.length) push(s.past, { x1: 0, x2: 0, y1: 0, y2: 0 });
      push(output, one(input[c], s.past[c], k));
    }
    return output;
  };

  const one = (input, past, k) => {
    const output = new Float32Array(QUANTUM);
    for (let i = 0; i < QUANTUM; i++) {
      const y = k[0] * input[i] + k[1] * past.x1 + k[2] * past.x2
        - k[4] * past.y1 - k[5] * past.y2;
      past.x2 = past.x1;
      past.x1 = input[i];
      past.y2 = past.y1;
      past.y1 = y;
      output[i] = y;
    }
    return output;
  };

  assign(audio, { BiquadFilterNode, ChannelMergerNode, ChannelSplitterNode, ConstantSourceNode });
})();
