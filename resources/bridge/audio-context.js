// AudioContext (Web Audio API, 1.1 and 1.2).
(() => {
  const { now, setTimeout, clearTimeout, min, floor, push, rejected, resolved } = primordials;
  const { QUANTUM, AudioNode, inner, pull } = audio;
  const RATE = 48000;
  const TICK_MILLIS = 20;
  const MOST_BEHIND = 25;
  const SIZES = [256, 512, 1024, 2048, 4096, 8192, 16384];
  let contextOf;

  class AudioDestinationNode extends AudioNode {
    constructor(key, own) {
      idl.guard(key);
      super(idl.inside, own, { inputs: 1, outputs: 0, render: input => input });
      push(own.sinks, inner(this));
    }
    get maxChannelCount() { return inner(this) && 2; }
  }
  idl.expose(AudioDestinationNode);

  class BaseAudioContext extends EventTarget {
    #state;
    static { contextOf = idl.brand(context => context.#state); }
    constructor(key, rate) {
      idl.guard(key);
      super();
      const state = {
        __proto__: null, shown: this, rate, sinks: [], state: 'running', done: 0, passed: 0,
        since: now(), timer: 0,
        time: () => state.done * QUANTUM / rate,
      };
      this.#state = state;
      state.destination = new AudioDestinationNode(idl.inside, state);
    }
    get destination() { return contextOf(this).destination; }
    get sampleRate() { return contextOf(this).rate; }
    get currentTime() { return contextOf(this).time(); }
    get state() { return contextOf(this).state; }
    createAnalyser() { return new audio.AnalyserNode(this); }
    createBuffer(numberOfChannels, length, sampleRate) {
      contextOf(this);
      return new audio.AudioBuffer({ __proto__: null, numberOfChannels, length, sampleRate });
    }
    createBiquadFilter() { return new audio.BiquadFilterNode(this); }
    createChannelMerger(numberOfInputs = 6) {
      return new audio.ChannelMergerNode(this, { __proto__: null, numberOfInputs });
    }
    createChannelSplitter(numberOfOutputs = 6) {
      return new audio.ChannelSplitterNode(this, { __proto__: null, numberOfOutputs });
    }
    createConstantSource() { return new audio.ConstantSourceNode(this); }
    createGain() { return new audio.GainNode(this); }
    createOscillator() { return new audio.OscillatorNode(this); }
    createScriptProcessor(bufferSize = 0, ins = 2, outs = 2) {
      const state = contextOf(this);
      const size = webidl.whole(bufferSize) || 1024;
      if (primordials.indexOf(SIZES, size) < 0) {
        throw errors.named('IndexSizeError', 'The buffer has no such size');
      }
      return new audio.ScriptProcessorNode(idl.inside, state, size,
        min(2, webidl.whole(ins)), min(2, webidl.whole(outs)));
    }
  }
  idl.handler(BaseAudioContext, 'statechange', self => contextOf(self));
  idl.expose(BaseAudioContext);

  class AudioContext extends BaseAudioContext {
    constructor(contextOptions = undefined) {
      const { sampleRate } = webidl.dictionary(contextOptions, 'contextOptions');
      const rate = sampleRate === undefined ? RATE : webidl.real(sampleRate);
      if (!(rate >= 8000 && rate <= 96000)) {
        throw errors.named('NotSupportedError', 'The sample rate is not supported');
      }
      super(idl.inside, rate);
      run(contextOf(this));
    }
    get baseLatency() { return QUANTUM / contextOf(this).rate; }
    get outputLatency() { return contextOf(this) && 0; }
    createMediaStreamSource(mediaStream) {
      idl.needs(arguments, 1, 'createMediaStreamSource');
      return new audio.MediaStreamAudioSourceNode(this, { __proto__: null, mediaStream });
    }
    createMediaStreamDestination() { return new audio.MediaStreamAudioDestinationNode(this); }
    resume() { return change(this, 'running'); }
    suspend() { return change(this, 'suspended'); }
    close() { return change(this, 'closed'); }
  }
  idl.expose(AudioContext);

  const change = (self, wanted) => {
    try {
      const state = contextOf(self);
      if (state.state === 'closed') {
        return rejected(errors.named('InvalidStateError', 'The context is closed'));
      }
      if (state.state !== wanted) {
        state.state = wanted;
        setTimeout(() => idl.fire(self, 'statechange'), 0);
        if (wanted === 'running') run(state);
        else clearTimeout(state.timer);
      }
      return resolved(undefined);
    } catch (e) {
      return rejected(e);
    }
  };

  const run = state => {
    state.since = now();
    state.passed = 0;
    tick(state);
  };

  // Computes what the clock says is due; what was missed by far is left out.
  const tick = state => {
    if (state.state !== 'running' || !idl.isActive()) return;
    const due = floor((now() - state.since) / 1000 * state.rate / QUANTUM) - state.passed;
    state.passed += due;
    const first = state.done + due - min(due, MOST_BEHIND);
    for (let serial = first; serial < first + min(due, MOST_BEHIND); serial++) {
      state.done = serial + 1;
      for (let i = 0; i < state.sinks.length; i++) pull(state.sinks[i], serial);
    }
    state.timer = setTimeout(() => tick(state), TICK_MILLIS);
  };

  audio.contexts = context => {
    try {
      return contextOf(context);
    } catch {
      return null;
    }
  };

  primordials.defineProperty(window, 'webkitAudioContext',
    { value: AudioContext, writable: true, enumerable: false, configurable: true });
})();
