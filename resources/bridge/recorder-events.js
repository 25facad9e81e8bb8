// BlobEvent and how a recorder's events are fired (MediaStream Recording, 4 and 5).
const recorderEvents = (() => {
  const { apply, dispatch, blobSize, reflectGet, reflectSet, Proxy, WeakMap, weakGet, weakSet,
    Blob, Event, ErrorEvent, TypeError } = primordials;
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
      this.#state = {
        __proto__: null, data, timecode: timecode === undefined ? 0 : webidl.real(timecode),
      };
    }
    get data() { return inner(this).data; }
    get timecode() { return inner(this).timecode; }
  }
  idl.expose(BlobEvent, { length: 2 });

  // WebKit trusts only events of its own. These are the browser's, too, and where the browser
  // hands them over itself, to a handler such as onstop, they say so.
  const seenAs = new WeakMap();
  const trusted = {
    __proto__: null,
    get(event, name) {
      if (name === 'isTrusted') return true;
      const value = reflectGet(event, name);
      return typeof value === 'function' && name !== 'constructor'
        ? (...given) => apply(value, event, given) : value;
    },
    set: (event, name, value) => reflectSet(event, name, value),
  };
  const seen = event => weakGet(seenAs, event) || event;

  const fire = (target, event) => {
    if (!idl.isActive()) return;
    weakSet(seenAs, event, new Proxy(event, trusted));
    dispatch(target, event);
  };

  return {
    seen,
    plain: (target, type) => fire(target, new Event(type)),
    data: (target, parts, type, timecode) =>
      fire(target, new BlobEvent('dataavailable', { data: new Blob(parts, { type }), timecode })),
    error: (target, error) =>
      fire(target, new ErrorEvent('error', { error, message: error.message })),
  };
})();
