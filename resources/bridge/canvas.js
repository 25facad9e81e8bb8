// canvas.captureStream and CanvasCaptureMediaStreamTrack (Media Capture from DOM Elements, 3.2).
// While someone sees the track, the canvas is copied, and sent to Java when it has changed.
const canvases = (() => {
  const { now, setTimeout, clearTimeout, canvasWidth, canvasHeight, createElement,
    setCanvasWidth, setCanvasHeight, getContext, drawImage, clearRect, getImageData, pixels,
    videoWidth, videoHeight, TextDecoder, decode, min, max, sqrt, round } = primordials;
  const USUAL_RATE = 30;
  const SLOWEST = 250;
  const MOST_PIXELS = 1920 * 1080;
  const decoder = new TextDecoder('windows-1252');
  let canvasOf;

  class CanvasCaptureMediaStreamTrack extends tracks.MediaStreamTrack {
    #source;
    static { canvasOf = idl.brand(track => track.#source); }
    constructor(key, state, source) {
      super(key, state);
      this.#source = source;
    }
    get canvas() { return canvasOf(this).canvas; }
    requestFrame() { send(canvasOf(this), true); }
  }
  idl.expose(CanvasCaptureMediaStreamTrack);

  const sizeOf = source => {
    const width = source.wide(source.canvas);
    const height = source.high(source.canvas);
    const scale = min(1, sqrt(MOST_PIXELS / (width * height)));
    const scaled = side => scale === 1 ? side : max(1, round(side * scale - 1));
    return { __proto__: null, width: scaled(width), height: scaled(height) };
  };

  // Throws SecurityError when the canvas holds what the page must not read.
  const copy = source => {
    const { width, height } = sizeOf(source);
    if (!(width > 0 && height > 0)) return null;
    if (canvasWidth(source.scratch) !== width || canvasHeight(source.scratch) !== height) {
      setCanvasWidth(source.scratch, width);
      setCanvasHeight(source.scratch, height);
    } else {
      clearRect(source.context, 0, 0, width, height);
    }
    drawImage(source.context, source.canvas, 0, 0, width, height);
    const image = getImageData(source.context, 0, 0, width, height);
    return { __proto__: null, width, height, image };
  };

  const send = (source, always) => {
    let taken;
    try {
      taken = copy(source);
    } catch {
      return;
    }
    if (!taken || !source.number) return;
    const { width, height } = taken;
    const text = decode(decoder, pixels(taken.image));
    const time = now();
    if (!always && text === source.last && time - source.sent < SLOWEST) return;
    source.last = text;
    source.sent = time;
    channel.picture(source.number, width, height, text);
  };

  const tick = source => {
    send(source, false);
    if (source.wanted) source.timer = setTimeout(() => tick(source), 1000 / source.rate);
  };

  const want = (source, wanted) => {
    clearTimeout(source.timer);
    source.wanted = wanted && source.rate > 0;
    source.last = '';
    if (wanted) tick(source);
  };

  const make = (source, state) => {
    const track = new CanvasCaptureMediaStreamTrack(idl.inside, {
      __proto__: null, ...state, clone: copied => make(source, copied),
    }, source);
    return track;
  };

  const sourceFrom = (canvas, rate, wide, high) => {
    const scratch = createElement('canvas');
    return {
      __proto__: null, canvas, wide, high, scratch, rate, number: 0, wanted: false, timer: 0,
      last: '', sent: 0, context: getContext(scratch, '2d', { willReadFrequently: true }),
    };
  };

  // Tells Java of the source; what its track begins with.
  const begin = source => {
    const { width, height } = sizeOf(source);
    if (idl.isActive()) {
      source.number = channel.number('canvas', { __proto__: null, width, height });
    }
    if (source.number) channel.wanted[source.number] = wanted => want(source, wanted);
    return { __proto__: null, kind: 'video', source: source.number, settings: {
      width, height, aspectRatio: width / height, frameRate: source.rate,
      deviceId: tracks.uuid(), resizeMode: 'none',
    } };
  };

  const capture = (canvas, rate) => {
    const source = sourceFrom(canvas, rate, canvasWidth, canvasHeight);
    copy(source);
    return make(source, begin(source));
  };

  // A track of what a video shows; muted when the page must not read it.
  const video = element => {
    const source = sourceFrom(element, USUAL_RATE, videoWidth, videoHeight);
    try {
      copy(source);
    } catch {
      return tracks.make({ __proto__: null, kind: 'video', muted: true });
    }
    return tracks.make(begin(source));
  };

  idl.extend(HTMLCanvasElement, {
    captureStream(...given) {
      canvasWidth(this);
      const isSaid = given.length > 0 && given[0] !== undefined;
      const rate = isSaid ? webidl.real(given[0]) : USUAL_RATE;
      if (rate < 0) throw errors.named('NotSupportedError', 'The rate is below zero');
      return streams.make([capture(this, min(rate, 60))]);
    },
  });

  // The canvas behind a track, for who wants its picture at once.
  const sourceOf = track => {
    try {
      return canvasOf(track).canvas;
    } catch {
      return null;
    }
  };

  return { sourceOf, video };
})();
