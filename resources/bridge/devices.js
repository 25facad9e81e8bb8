// navigator.mediaDevices (Media Capture and Streams, 9 and 10).
const mediaDevices = (() => {
  const { TypeError, held, push, freeze } = primordials;
  let toldOf;
  let check;

  class MediaDeviceInfo {
    #told;
    static { toldOf = idl.brand(info => info.#told); }
    constructor(key, told) {
      idl.guard(key);
      this.#told = told;
    }
    get deviceId() { return toldOf(this).deviceId; }
    get kind() { return toldOf(this).kind; }
    get label() { return toldOf(this).label; }
    get groupId() { return toldOf(this).groupId; }
    toJSON() {
      const { deviceId, kind, label, groupId } = toldOf(this);
      return { deviceId, kind, label, groupId };
    }
  }
  idl.expose(MediaDeviceInfo);

  let inputOf;
  class InputDeviceInfo extends MediaDeviceInfo {
    #told;
    static { inputOf = idl.brand(info => info.#told); }
    constructor(key, told) {
      super(key, told);
      this.#told = told;
    }
    getCapabilities() {
      const told = inputOf(this);
      return told.ranges ? selection.capabilities(told) : {};
    }
  }
  idl.expose(InputDeviceInfo);

  let listsOf;
  let tell;
  class DeviceChangeEvent extends Event {
    #lists;
    static {
      listsOf = idl.brand(event => event.#lists);
      tell = (event, list) => {
        event.#lists = { __proto__: null, devices: freeze(list), inserted: freeze([]) };
        return event;
      };
    }
    constructor(type, eventInitDict = undefined) {
      idl.needs(arguments, 1, 'DeviceChangeEvent');
      const { devices } = webidl.dictionary(eventInitDict, 'eventInitDict');
      super(type, eventInitDict);
      tell(this, devices === undefined ? [] : webidl.sequence(devices, info => {
        toldOf(info);
        return info;
      }));
    }
    get devices() { return listsOf(this).devices; }
    get userInsertedDevices() { return listsOf(this).inserted; }
  }
  idl.expose(DeviceChangeEvent, { length: 1 });

  class MediaDevices extends EventTarget {
    #here = true;
    static { check = idl.brand(self => self.#here); }
    constructor(key) {
      idl.guard(key);
      super();
    }
    async enumerateDevices() {
      check(this);
      capturing.mustBeActive();
      return await held(listed(list => list));
    }
    getSupportedConstraints() {
      check(this);
      return constraints.supported();
    }
    getUserMedia(asked = undefined) { return idl.promise(this, check, () => userMedia(asked)); }
    getDisplayMedia(options = undefined) {
      return idl.promise(this, check, () => display.start(options));
    }
  }
  idl.handler(MediaDevices, 'devicechange', self => check(self));
  idl.expose(MediaDevices);

  const listed = async use => {
    const { devices: told } = await held(channel.ask('enumerate', { __proto__: null }));
    const list = [];
    for (let i = 0; i < told.length; i++) push(list, new InputDeviceInfo(idl.inside, told[i]));
    return use(list);
  };

  // Whoever looks here for the first time hears of devices that come and go from then on.
  let follows = false;
  const follow = () => {
    if (follows || !idl.isActive()) return;
    follows = true;
    channel.tell('follow', { __proto__: null });
  };

  const userMedia = async asked => {
    const given = webidl.dictionary(asked, 'constraints');
    const list = [];
    const audio = capturing.wishes(given.audio, false);
    const video = capturing.wishes(given.video, false);
    if (audio) push(list, { __proto__: null, kind: 'microphone', wishes: audio });
    if (video) push(list, { __proto__: null, kind: 'camera', wishes: video });
    if (list.length === 0) throw new TypeError('At least one of audio and video must be requested');
    capturing.mustBeActive();
    return await held(capturing.start(list));
  };

  const only = new MediaDevices(idl.inside);
  channel.heard.devices = () => {
    primordials.then(listed(list => {
      if (!idl.isActive()) return;
      primordials.dispatch(only, tell(new DeviceChangeEvent('devicechange'), list));
    }), () => {}, () => {});
  };

  // The older form with callbacks, under both of its names.
  const legacy = (asked, resolve, reject) => {
    if (typeof resolve !== 'function' || typeof reject !== 'function') {
      throw new TypeError('getUserMedia needs two callbacks');
    }
    follow();
    primordials.then(userMedia(asked), resolve, reject);
  };

  idl.extend(Navigator, {
    get mediaDevices() {
      primordials.userAgent(this);
      follow();
      return only;
    },
    getUserMedia(constraints, successCallback, errorCallback) {
      primordials.userAgent(this);
      legacy(constraints, successCallback, errorCallback);
    },
    webkitGetUserMedia(constraints, successCallback, errorCallback) {
      primordials.userAgent(this);
      legacy(constraints, successCallback, errorCallback);
    },
  });

  return { userMedia };
})();
