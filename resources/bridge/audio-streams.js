// MediaStreamAudioSourceNode and MediaStreamAudioDestinationNode (Web Audio API, 1.24, 1.23).
(() => {
  const { Float32Array, assign, create, atob, charCodeAt, fromCharCode, min, max, round, push } =
    primordials;
  const { QUANTUM, AudioNode, inner, silence, contextOf, channelOf } = audio;
  const LATEST = 0.25;
  const hearing = create(null);

  channel.heard.sound = ({ track, sampleRate, channels, samples }) => {
    const bytes = atob(samples);
    const taken = new Float32Array(bytes.length / 2 / channels);
    for (let i = 0; i < taken.length; i++) {
      const at = i * 2 * channels;
      const value = charCodeAt(bytes, at) | charCodeAt(bytes, at + 1) << 8;
      taken[i] = (value << 16 >> 16) / 32768;
    }
    const all = hearing[track];
    for (let i = 0; all && i < all.length; i++) {
      const listener = all[i];
      listener(taken, sampleRate);
    }
  };

  const hear = (track, listener) => {
    const { source } = tracks.inner(track);
    if (!source) return;
    if (!hearing[source]) {
      hearing[source] = [];
      channel.tell('hear', { __proto__: null, track: source });
    }
    push(hearing[source], listener);
  };

  class MediaStreamAudioSourceNode extends AudioNode {
    constructor(context, options) {
      idl.needs(arguments, 2, 'MediaStreamAudioSourceNode');
      const own = contextOf(context);
      const { mediaStream } = webidl.dictionary(options, 'options');
      const all = streams.inner(mediaStream).tracks;
      let first = null;
      for (let i = 0; i < all.length; i++) {
        if (!first && tracks.inner(all[i]).kind === 'audio') first = all[i];
      }
      if (!first) throw errors.named('InvalidStateError', 'The stream has no sound');
      super(idl.inside, own, { inputs: 0, outputs: 1, render: (_, s) => next(s) });
      const state = inner(this);
      state.stream = mediaStream;
      state.ring = new Float32Array(own.rate);
      state.written = 0;
      state.read = 0;
      hear(first, (samples, rate) => store(state, samples, rate));
    }
    get mediaStream() { return inner(this).stream; }
  }
  idl.expose(MediaStreamAudioSourceNode, { length: 2 });

  const store = (s, samples, rate) => {
    const step = rate / s.context.rate;
    for (let at = 0; at < samples.length; at += step) {
      s.ring[s.written++ % s.ring.length] = samples[at | 0];
    }
  };

  const next = s => {
    const output = silence();
    const latest = round(s.context.rate * LATEST);
    if (s.written - s.read > latest) s.read = s.written - QUANTUM;
    for (let i = 0; i < QUANTUM && s.read < s.written; i++) {
      output[0][i] = s.ring[s.read++ % s.ring.length];
    }
    return output;
  };

  class MediaStreamAudioDestinationNode extends AudioNode {
    constructor(context) {
      const own = contextOf(context);
      super(idl.inside, own, { inputs: 1, outputs: 0, render: (input, s) => send(input, s) });
      const state = inner(this);
      const source = channel.number('sound',
        { __proto__: null, sampleRate: own.rate, channels: 2 });
      state.source = source;
      state.wanted = false;
      state.text = '';
      state.stream = streams.make([tracks.make({
        __proto__: null, kind: 'audio', source, label: 'MediaStreamAudioDestinationNode',
        settings: { sampleRate: own.rate, channelCount: 2, deviceId: tracks.uuid() },
      })]);
      channel.wanted[source] = wanted => { state.wanted = wanted; };
      push(own.sinks, state);
    }
    get stream() { return inner(this).stream; }
  }
  idl.expose(MediaStreamAudioDestinationNode, { length: 1 });

  const send = (input, s) => {
    if (!s.wanted) return input;
    for (let i = 0; i < QUANTUM; i++) {
      for (let c = 0; c < 2; c++) {
        const sample = channelOf(input, c)[i];
        s.text += fromCharCode(round(max(-1, min(1, sample)) * 32767) & 0xFFFF);
      }
    }
    if (s.text.length >= QUANTUM * 8) {
      channel.sound(s.source, s.text);
      s.text = '';
    }
    return input;
  };

  assign(audio, { MediaStreamAudioSourceNode, MediaStreamAudioDestinationNode });
})();
