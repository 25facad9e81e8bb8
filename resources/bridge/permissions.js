// navigator.permissions (Permissions, 6). Java answers; a page cannot ask the student.
(() => {
  const { TypeError, copy, exec, held, indexOf, push } = primordials;
  const NAMES = ['accelerometer', 'background-fetch', 'background-sync', 'camera',
    'clipboard-read', 'clipboard-write', 'display-capture', 'geolocation', 'gyroscope',
    'magnetometer', 'microphone', 'midi', 'notifications', 'persistent-storage',
    'screen-wake-lock'];
  const statuses = [];
  let statusOf;
  let check;

  class PermissionStatus extends EventTarget {
    #told;
    static { statusOf = idl.brand(status => status.#told); }
    constructor(key, told) {
      idl.guard(key);
      super();
      this.#told = told;
    }
    get state() { return statusOf(this).state; }
    get name() { return statusOf(this).name; }
  }
  idl.handler(PermissionStatus, 'change', self => statusOf(self));
  idl.expose(PermissionStatus);

  class Permissions {
    #here = true;
    static { check = idl.brand(self => self.#here); }
    constructor(key) { idl.guard(key); }
    async query(permissionDesc) {
      check(this);
      idl.needs(arguments, 1, 'query');
      if (!webidl.isObject(permissionDesc)) throw new TypeError('The descriptor is no object');
      capturing.mustBeActive();
      const name = permissionDesc.name === undefined ? '' : webidl.text(permissionDesc.name);
      if (indexOf(NAMES, name) < 0) throw new TypeError(`There is no permission "${name}"`);
      const state = exec(/^clipboard-/, name)
        ? (clipboard.isAllowed() ? 'granted' : 'denied')
        : await held(channel.ask('permission', { __proto__: null, name }));
      const status = new PermissionStatus(idl.inside, { __proto__: null, name, state });
      push(statuses, status);
      return status;
    }
  }
  idl.expose(Permissions);

  channel.heard.permission = ({ name, state }) => {
    // who is asked anew while being told hears no more of it
    const all = copy(statuses);
    for (let i = 0; i < all.length; i++) {
      const told = statusOf(all[i]);
      if (told.name !== name || told.state === state) continue;
      told.state = state;
      idl.fire(all[i], 'change');
    }
  };

  const only = new Permissions(idl.inside);
  idl.extend(Navigator, {
    get permissions() {
      primordials.userAgent(this);
      return only;
    },
  });
})();
