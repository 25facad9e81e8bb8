// MediaRecorder (MediaStream Recording, 2). Java encodes; the page gets finished bytes.
(() => {
  const { copy, create, push, indexOf, fromBase64, Blob, min, max, round } = primordials;
  const AUDIO_BITS = 128000;
  const VIDEO_BITS = 2500000;
  const sessions = create(null);
  let last = 0;
  let inner;

  // How a limit for both is divided; neither is ever nothing.
  const divide = (total, hasVideo, hasAudio) => {
    if (!hasVideo) return { __proto__: null, audio: max(total, 6000), video: 0 };
    if (!hasAudio) return { __proto__: null, audio: 0, video: max(total, 10000) };
    const audio = min(max(round(total / 10), 6000), 256000);
    return { __proto__: null, audio, video: max(total - audio, 10000) };
  };

  const number = value => value === undefined ? undefined : +value >>> 0;

  const read = given => {
    const options = webidl.dictionary(given, 'options');
    const mode = options.audioBitrateMode;
    const audio = number(options.audioBitsPerSecond);
    const total = number(options.bitsPerSecond);
    const type = options.mimeType;
    const video = number(options.videoBitsPerSecond);
    const keyCount = number(options.videoKeyFrameIntervalCount);
    const duration = options.videoKeyFrameIntervalDuration;
    const keyMillis = duration === undefined ? undefined : webidl.real(duration);
    return {
      __proto__: null,
      asked: type === undefined ? '' : webidl.text(type),
      constant: mode !== undefined
        && webidl.member(mode, ['constant', 'variable'], 'audioBitrateMode') === 'constant',
      total, keyCount, keyMillis,
      bits: total !== undefined ? divide(total, true, true)
        : { __proto__: null, audio: audio ?? AUDIO_BITS, video: video ?? VIDEO_BITS },
    };
  };

  class MediaRecorder extends EventTarget {
    #state;
    static { inner = idl.brand(recorder => recorder.#state); }
    constructor(stream, options) {
      idl.needs(arguments, 1, 'MediaRecorder');
      if (!idl.isActive()) throw errors.named('NotSupportedError', 'The window is gone');
      super();
      streams.inner(stream);
      const state = { __proto__: null, ...read(options), stream, state: 'inactive', session: null };
      if (!recorderTypes.isSupported(state.asked)) {
        throw errors.named('NotSupportedError', `${state.asked} cannot be recorded`);
      }
      if (state.keyCount !== undefined && state.keyMillis !== undefined) {
        throw errors.named('NotSupportedError', 'Key frames have one interval');
      }
      this.#state = { __proto__: null, ...state, mimeType: state.asked };
    }
    get stream() { return inner(this).stream; }
    get mimeType() { return inner(this).mimeType; }
    get state() { return inner(this).state; }
    get videoBitsPerSecond() { return inner(this).bits.video; }
    get audioBitsPerSecond() { return inner(this).bits.audio; }
    get audioBitrateMode() { return inner(this).constant ? 'constant' : 'variable'; }
    start(...given) {
      const state = inner(this);
      const slice = given.length === 0 ? undefined : number(given[0]);
      if (state.state !== 'inactive') throw errors.named('InvalidStateError', 'Already recording');
      if (!idl.isActive()) throw errors.named('NotSupportedError', 'The window is gone');
      begin(this, state, slice);
    }
    stop() {
      const state = inner(this);
      if (state.state === 'inactive') return;
      state.state = 'inactive';
      end(state.session);
    }
    pause() {
      const state = running(this);
      if (state.state === 'paused') return;
      state.state = 'paused';
      say(state.session, 'pause');
    }
    resume() {
      const state = running(this);
      if (state.state === 'recording') return;
      state.state = 'recording';
      say(state.session, 'resume');
    }
    requestData() { say(running(this).session, 'cut'); }
    static isTypeSupported(type) {
      idl.needs(arguments, 1, 'isTypeSupported');
      return recorderTypes.isSupported(webidl.text(type));
    }
  }
  for (const event of ['start', 'stop', 'dataavailable', 'pause', 'resume', 'error']) {
    idl.handler(MediaRecorder, event, inner, recorderEvents.seen);
  }
  primordials.defineProperty(MediaRecorder, 'isTypeSupported', { enumerable: true });
  idl.expose(MediaRecorder, { length: 1 });

  const running = recorder => {
    const state = inner(recorder);
    if (state.state === 'inactive') throw errors.named('InvalidStateError', 'Not recording');
    return state;
  };

  const say = (session, what) => channel.tell('recording',
    { __proto__: null, recording: session.number, what });

  const living = (all, kind) => {
    for (let i = 0; i < all.length; i++) {
      const track = tracks.inner(all[i]);
      if (track.kind === kind && !track.ended) return track;
    }
    return null;
  };

  const begin = (recorder, state, slice) => {
    const all = recorderTracks(state.stream);
    const video = living(all, 'video');
    const audio = living(all, 'audio');
    const type = (video || audio) && recorderTypes.settle(state.asked, !!video, !!audio);
    if (!type) throw errors.named('NotSupportedError', 'This stream cannot be recorded so');
    if (state.total !== undefined) state.bits = divide(state.total, !!video, !!audio);
    const session = {
      __proto__: null, number: ++last, recorder, state, tracks: all, parts: [], waiting: [],
      begun: false, ending: false, error: null, mimeType: type.mimeType, watcher: null,
    };
    const told = channel.tell('record', {
      __proto__: null,
      recording: session.number, container: type.container, slice,
      video: video ? {
        __proto__: null, track: video.source, codec: type.video, bits: state.bits.video,
        keyMillis: state.keyMillis, keyCount: state.keyCount,
      } : undefined,
      audio: audio ? {
        __proto__: null, track: audio.source, codec: type.audio, bits: state.bits.audio,
        constant: state.constant,
      } : undefined,
    });
    if (told !== 'ok') throw errors.named('NotSupportedError', 'Too much is being recorded');
    session.watcher = () => changed(session);
    streams.watch(state.stream, session.watcher);
    sessions[session.number] = session;
    state.session = session;
    state.state = 'recording';
  };

  const recorderTracks = stream => copy(streams.inner(stream).tracks);

  const changed = session => {
    const now = recorderTracks(session.state.stream);
    let same = now.length === session.tracks.length;
    for (let i = 0; same && i < now.length; i++) same = indexOf(session.tracks, now[i]) >= 0;
    if (!same) session.error = errors.named('InvalidModificationError', 'The tracks have changed');
    if (!same || !streams.isActive(streams.inner(session.state.stream))) end(session);
  };

  const end = session => {
    if (session.ending) return;
    session.ending = true;
    streams.unwatch(session.state.stream, session.watcher);
    say(session, 'stop');
  };

  const collect = (session, { head, body }) => {
    if (body) push(session.parts, new Blob([fromBase64(body)]));
    if (!head) return;
    // The head comes with the first or the last part and stands before all of them.
    const parts = [fromBase64(head)];
    for (let i = 0; i < session.parts.length; i++) push(parts, session.parts[i]);
    session.parts = parts;
  };

  const handOver = (session, millis) => {
    const { parts } = session;
    session.parts = [];
    recorderEvents.data(session.recorder, parts, session.mimeType, millis);
  };

  const finish = session => {
    delete sessions[session.number];
    streams.unwatch(session.state.stream, session.watcher);
    session.ending = true;
    if (session.state.session === session) {
      session.state.state = 'inactive';
      session.state.session = null;
    }
    if (session.error) recorderEvents.error(session.recorder, session.error);
  };

  const on = {
    __proto__: null,
    begun(session) {
      session.begun = true;
      session.state.mimeType = session.mimeType;
      recorderEvents.plain(session.recorder, 'start');
      for (let i = 0; i < session.waiting.length; i++) {
        recorderEvents.plain(session.recorder, session.waiting[i]);
      }
    },
    pause(session, { what }) {
      if (session.begun) recorderEvents.plain(session.recorder, what);
      else push(session.waiting, what);
    },
    part(session, message) {
      collect(session, message);
      if (message.complete) handOver(session, message.millis);
    },
    end(session, message) {
      collect(session, message);
      finish(session);
      handOver(session, message.millis);
      recorderEvents.plain(session.recorder, 'stop');
    },
    failed(session) {
      session.error = errors.named('UnknownError', 'The recording failed');
      finish(session);
      handOver(session, 0);
      recorderEvents.plain(session.recorder, 'stop');
    },
  };
  on.resume = on.pause;

  channel.heard.recording = message => {
    const session = sessions[message.recording];
    const act = on[message.what];
    if (session && act) act(session, message);
  };
})();
