// BlobEvent (MediaStream Recording, 5).
const recorderEvents = (() => {
  const { dispatch, blobSize, Blob, ErrorEvent, TypeError } = primordials;
  let inner;

  const isBlob = value => {
    try {
      blobSize(value);
      return true;
    } catch {
      return false;
    }
  };

  class BlobEvent extends Event {
    #state;
    static { inner = idl.brand(event => event.#state); }
    constructor(type, eventInitDict) {
      idl.needs(arguments, 2, 'BlobEvent');
      const init = webidl.dictionary(eventInitDict, 'eventInitDict');
      const { data, timecode } = init;
      if (!isBlob(data)) throw new TypeError('The member data is not a Blob');
      super(type, init);
      this.#state = { data, timecode: timecode === undefined ? 0 : webidl.real(timecode) };
    }
    get data() { return inner(this).data; }
    get timecode() { return inner(this).timecode; }
  }
  idl.expose(BlobEvent, { length: 2 });

  const fire = (target, event) => {
    if (idl.isActive()) dispatch(target, event);
  };

  return {
    data: (target, parts, type, timecode) =>
      fire(target, new BlobEvent('dataavailable', { data: new Blob(parts, { type }), timecode })),
    error: (target, error) =>
      fire(target, new ErrorEvent('error', { error, message: error.message })),
  };
})();
