// ImageCapture (MediaStream Image Capture, 4): single pictures of a video track.
(() => {
  const { TypeError, Promise, createElement, held, createImageBitmap, listen, play, setMuted, apply,
    videoWidth, videoHeight, getContext, drawImage, setCanvasWidth,
    setCanvasHeight, toBlob, property, setTimeout } = primordials;
  const srcObject = property(HTMLMediaElement.prototype, 'srcObject');
  const SIDES = ['imageWidth', 'imageHeight'];
  const FIRST_FRAME_MILLIS = 10_000;
  let trackOf;

  // Shows the track in a video of our own that is in no document, for one picture.
  const still = (track, use) => new Promise((resolve, reject) => {
    const video = createElement('video');
    const done = () => apply(srcObject.set, video, [null]);
    const fail = e => {
      done();
      reject(e);
    };
    setMuted(video, true);
    listen(video, 'loadeddata', () => {
      primordials.then(use(video), made => {
        done();
        resolve(made);
      }, fail);
    });
    setTimeout(() => fail(errors.named('UnknownError', 'No picture came')), FIRST_FRAME_MILLIS);
    apply(srcObject.set, video, [streams.make([track])]);
    primordials.then(play(video), undefined, () => {});
  });

  const photo = (settings, video) => new Promise((resolve, reject) => {
    const canvas = createElement('canvas');
    const width = settings.imageWidth || videoWidth(video);
    const height = settings.imageHeight || videoHeight(video);
    setCanvasWidth(canvas, width);
    setCanvasHeight(canvas, height);
    drawImage(getContext(canvas, '2d'), video, 0, 0, width, height);
    toBlob(canvas, blob => blob ? resolve(blob)
      : reject(errors.named('UnknownError', 'The picture could not be written')), 'image/jpeg');
  });

  const mustLive = track => {
    if (tracks.inner(track).ended) {
      throw errors.named('InvalidStateError', 'The track has ended');
    }
  };

  const readSettings = given => {
    const from = webidl.dictionary(given, 'photoSettings');
    const read = { __proto__: null, imageWidth: 0, imageHeight: 0 };
    for (let i = 0; i < SIDES.length; i++) {
      const side = from[SIDES[i]];
      if (side !== undefined) read[SIDES[i]] = webidl.real(side);
    }
    if (from.fillLightMode !== undefined) {
      webidl.member(from.fillLightMode, ['auto', 'off', 'flash'], 'fillLightMode');
    }
    return read;
  };

  class ImageCapture {
    #track;
    static { trackOf = idl.brand(capture => capture.#track); }
    constructor(videoTrack) {
      idl.needs(arguments, 1, 'ImageCapture');
      if (!tracks.isTrack(videoTrack)) throw new TypeError('The value is not a MediaStreamTrack');
      if (tracks.inner(videoTrack).kind !== 'video') {
        throw errors.named('NotSupportedError', 'The track has no picture');
      }
      this.#track = videoTrack;
    }
    get track() { return trackOf(this); }
    async takePhoto(photoSettings = undefined) {
      const track = trackOf(this);
      const settings = readSettings(photoSettings);
      mustLive(track);
      return await held(still(track, video => photo(settings, video)));
    }
    async getPhotoCapabilities() {
      const track = trackOf(this);
      mustLive(track);
      const { width, height } = tracks.inner(track).settings;
      return {
        redEyeReduction: 'never',
        imageHeight: { max: height, min: height, step: 0 },
        imageWidth: { max: width, min: width, step: 0 },
        fillLightMode: [],
      };
    }
    async getPhotoSettings() {
      const track = trackOf(this);
      mustLive(track);
      const { width, height } = tracks.inner(track).settings;
      return { imageHeight: height, imageWidth: width, redEyeReduction: false };
    }
    async grabFrame() {
      const track = trackOf(this);
      mustLive(track);
      const { enabled, muted } = tracks.inner(track);
      if (!enabled || muted) throw errors.named('InvalidStateError', 'The track shows nothing');
      const canvas = canvases.sourceOf(track);
      return await held(canvas ? createImageBitmap(canvas)
        : still(track, video => createImageBitmap(video)));
    }
  }
  idl.expose(ImageCapture, { length: 1 });
})();
