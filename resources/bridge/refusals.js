// What an exam's page never gets, refused as the standards say, and told to Java
// (Notifications, 3; Geolocation, 6; HTML, 4.10.5.1.17).
(() => {
  const { Event, TypeError, apply, click, composedPath, create, dispatch, inputType, isConnected,
    listenFirst, preventDefault, setTimeout, showPicker } = primordials;
  const DENIED = 1;

  const tell = what => channel.tell('refusal', { __proto__: null, what });

  let check;
  class Notification extends EventTarget {
    #title;
    static { check = idl.brand(self => self.#title); }
    constructor(title, options = undefined) {
      idl.needs(arguments, 1, 'Notification');
      super();
      webidl.dictionary(options, 'options');
      this.#title = webidl.text(title);
      tell('notification');
      setTimeout(() => dispatch(this, new Event('error')), 0);
    }
    get title() { return check(this); }
    close() { check(this); }
    static get permission() { return 'denied'; }
    static async requestPermission(deprecatedCallback = undefined) {
      tell('notification');
      if (typeof deprecatedCallback === 'function') {
        apply(deprecatedCallback, undefined, ['denied']);
      }
      return 'denied';
    }
  }
  const events = ['click', 'show', 'error', 'close'];
  for (let i = 0; i < events.length; i++) idl.handler(Notification, events[i], self => check(self));
  idl.expose(Notification, { length: 1 });

  const failure = () => {
    const error = create(primordials.GeolocationPositionError.prototype);
    const how = { __proto__: null, code: DENIED, message: 'The exam does not tell places' };
    const names = ['code', 'message'];
    for (let i = 0; i < names.length; i++) primordials.own(error, names[i], how[names[i]]);
    return error;
  };

  const refuse = (success, error) => {
    if (typeof success !== 'function') throw new TypeError('There is no callback');
    tell('geolocation');
    if (typeof error === 'function') setTimeout(() => apply(error, undefined, [failure()]), 0);
  };

  let watches = 0;
  idl.extend(primordials.Geolocation, {
    getCurrentPosition(successCallback, errorCallback = null) {
      refuse(successCallback, errorCallback);
    },
    watchPosition(successCallback, errorCallback = null) {
      refuse(successCallback, errorCallback);
      return ++watches;
    },
    clearWatch() {},
  });

  // A file of the workstation: what would open the system's dialogue ends here, and the page hears
  // what it hears when somebody closes that.
  const isForFiles = element => {
    try {
      return inputType(element) === 'file';
    } catch {
      return false;
    }
  };

  const noFile = input => {
    tell('files');
    const cancel = new Event('cancel', { __proto__: null, bubbles: true });
    setTimeout(() => dispatch(input, cancel), 0);
  };

  listenFirst('click', event => {
    const clicked = composedPath(event)[0];
    if (!isForFiles(clicked)) return;
    preventDefault(event);
    noFile(clicked);
  });

  // No click comes by the window where the element is in no document, or none is made at all.
  idl.extend(primordials.HTMLElement, {
    click() {
      if (isForFiles(this) && !isConnected(this)) noFile(this);
      else click(this);
    },
  });
  idl.extend(primordials.HTMLInputElement, {
    showPicker() {
      if (isForFiles(this)) noFile(this);
      else showPicker(this);
    },
  });
})();
