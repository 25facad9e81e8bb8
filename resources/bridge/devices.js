// navigator.mediaDevices (Media Capture and Streams, 9 and 10).
const mediaDevices = (() => {
  const { TypeError, push, freeze } = primordials;
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
  class DeviceChangeEvent extends Event {
    #lists;
    static { listsOf = idl.brand(event => event.#lists); }
    constructor(type, eventInitDict = {}) {
      idl.needs(arguments, 1, 'DeviceChangeEvent');
      const { devices } = webidl.dictionary(eventInitDict, 'eventInitDict');
      super(type, eventInitDict);
      const list = devices === undefined ? [] : webidl.sequence(devices, info => {
        toldOf(info);
        return info;
      });
      this.#lists = { devices: freeze(list), inserted: freeze([]) };
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
      return listed();
    }
    getSupportedConstraints() {
      check(this);
      return constraints.supported();
    }
    getUserMedia(asked = {}) { return idl.promise(this, check, () => userMedia(asked)); }
    getDisplayMedia(options = {}) {
      return idl.promise(this, check, () => display.start(options));
    }
  }
  idl.handler(MediaDevices, 'devicechange', self => check(self));
  idl.expose(MediaDevices);

  const listed = async () => {
    const told = await channel.ask('enumerate', {});
    const list = [];
    for (let i = 0; i < told.length; i++) push(list, new InputDeviceInfo(idl.inside, told[i]));
    return list;
  };

  // Whoever looks here for the first time hears of devices that come and go from then on.
  let follows = false;
  const follow = () => {
    if (follows || !idl.isActive()) return;
    follows = true;
    channel.tell('follow', {});
  };

  const userMedia = async asked => {
    const given = webidl.dictionary(asked, 'constraints');
    const list = [];
    const audio = capturing.wishes(given.audio, false);
    const video = capturing.wishes(given.video, false);
    if (audio) push(list, { kind: 'microphone', wishes: audio });
    if (video) push(list, { kind: 'camera', wishes: video });
    if (list.length === 0) throw new TypeError('At least one of audio and video must be requested');
    capturing.mustBeActive();
    return capturing.start(list);
  };

  const only = new MediaDevices(idl.inside);
  channel.heard.devices = async () => {
    const devices = await listed();
    if (idl.isActive()) {
      primordials.dispatch(only, new DeviceChangeEvent('devicechange', { devices }));
    }
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
