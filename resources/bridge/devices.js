// navigator.mediaDevices.
(() => {
  const { defineProperty, TypeError, push } = primordials;

  class MediaDeviceInfo {
    #told;
    constructor(key, told) {
      idl.guard(key);
      this.#told = told;
    }
    get deviceId() { return this.#told.deviceId; }
    get kind() { return this.#told.kind; }
    get label() { return this.#told.label; }
    get groupId() { return this.#told.groupId; }
    toJSON() {
      const { deviceId, kind, label, groupId } = this.#told;
      return { deviceId, kind, label, groupId };
    }
  }
  idl.expose(MediaDeviceInfo);

  class InputDeviceInfo extends MediaDeviceInfo {}
  idl.expose(InputDeviceInfo);

  const open = async (kind, devices, wishes) => {
    const { device, settings } = constraints.select(devices, wishes);
    const told = await channel.ask('open', { device: device.deviceId, kind, ...settings });
    return streams.track({
      kind: kind === 'microphone' ? 'audio' : 'video',
      source: told.track,
      label: told.label,
      ranges: device.ranges,
      constraints: wishes,
      settings: { ...told.settings, deviceId: device.deviceId, groupId: device.groupId },
    });
  };

  const openAll = async wanted => {
    const kinds = [];
    for (let i = 0; i < wanted.length; i++) push(kinds, wanted[i].kind);
    const found = await channel.ask('devices', { kinds });
    const choices = [];
    for (let i = 0; i < wanted.length; i++) {
      const devices = found[wanted[i].kind];
      if (devices.length === 0) {
        throw errors.named('NotFoundError', `There is no ${wanted[i].kind}`);
      }
      constraints.select(devices, wanted[i].wishes);
      push(choices, devices);
    }
    const opened = [];
    try {
      for (let i = 0; i < wanted.length; i++) {
        push(opened, await open(wanted[i].kind, choices[i], wanted[i].wishes));
      }
    } catch (e) {
      for (let i = 0; i < opened.length; i++) opened[i].stop();
      throw e;
    }
    return streams.stream(opened);
  };

  const wishesOf = value =>
    typeof value === 'object' && value !== null ? value : value ? {} : null;

  const wanted = (asked, names) => {
    const list = [];
    for (let i = 0; i < names.length; i++) {
      const wishes = wishesOf(asked[names[i][0]]);
      if (wishes) push(list, { kind: names[i][1], wishes });
    }
    return list;
  };

  class MediaDevices extends EventTarget {
    constructor(key) {
      idl.guard(key);
      super();
    }
    getSupportedConstraints() { return constraints.supported(); }
    async enumerateDevices() {
      const told = await channel.ask('enumerate', {});
      const list = [];
      for (let i = 0; i < told.length; i++) push(list, new InputDeviceInfo(idl.inside, told[i]));
      return list;
    }
    async getUserMedia(asked = {}) {
      const list = wanted(asked, [['audio', 'microphone'], ['video', 'camera']]);
      if (list.length === 0) throw new TypeError('Neither audio nor video was asked for');
      return openAll(list);
    }
    async getDisplayMedia(asked = {}) {
      const wishes = asked.video === undefined ? {} : wishesOf(asked.video);
      if (!wishes) throw new TypeError('A display is always captured with its picture');
      return openAll([{ kind: 'screen', wishes }]);
    }
  }
  idl.handler(MediaDevices, 'devicechange');
  idl.expose(MediaDevices);

  const devices = new MediaDevices(idl.inside);
  defineProperty(Navigator.prototype, 'mediaDevices', {
    enumerable: true,
    configurable: true,
    get() { return devices; },
  });

  const legacy = function getUserMedia(asked, resolve, reject) {
    primordials.then(devices.getUserMedia(asked), resolve, reject);
  };
  for (const name of ['getUserMedia', 'webkitGetUserMedia']) {
    defineProperty(Navigator.prototype, name,
      { value: legacy, writable: true, enumerable: true, configurable: true });
  }
})();
