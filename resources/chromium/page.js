// Tells the program what a page does with devices, and what it wanted and does not get here.
(binding => {
  const tell = globalThis[binding];
  if (!tell) return;
  delete globalThis[binding];
  const {stringify} = JSON;
  const {apply, defineProperty, getOwnPropertyDescriptor} = Reflect;
  const origin = location.origin;
  const say = (what, rest) => tell(stringify({what, origin, ...rest}));
  const around = (holder, name, act) => {
    const property = holder && getOwnPropertyDescriptor(holder, name);
    if (!property || !property.value) return;
    const real = property.value;
    property.value = new Proxy(real, {apply: (_, self, args) => act(self, args, real)});
    defineProperty(holder, name, property);
  };

  let last = 0;
  const kindOf = (track, screen) =>
    track.kind === 'audio' ? 'MICROPHONE' : screen ? 'SCREEN' : 'CAMERA';
  const live = new WeakMap();
  const end = (track, what) => {
    const use = live.get(track);
    if (!use || use.over) return;
    use.over = true;
    say(what, use);
  };
  const follow = (stream, screen) => {
    for (const track of stream.getTracks()) {
      if (screen && track.kind === 'audio') continue;
      const use = {id: ++last, kind: kindOf(track, screen), label: track.label};
      live.set(track, use);
      say('started', use);
      track.addEventListener('ended', () => end(track, 'lost'));
    }
    return stream;
  };
  const asked = wish => ['video', 'audio'].filter(kind => wish && wish[kind]);
  const ask = screen => (self, args, real) => {
    const answer = apply(real, self, args);
    Promise.prototype.then.call(
      answer,
      stream => follow(stream, screen),
      error => {
        if (!error || error.name !== 'NotAllowedError') return;
        const kinds = screen ? ['SCREEN'] : asked(args[0]).map(kind =>
          kind === 'video' ? 'CAMERA' : 'MICROPHONE');
        for (const kind of kinds) say('refused', {kind});
      });
    return answer;
  };
  if (globalThis.MediaDevices) {
    around(MediaDevices.prototype, 'getUserMedia', ask(false));
    around(MediaDevices.prototype, 'getDisplayMedia', ask(true));
    around(MediaStreamTrack.prototype, 'stop', (self, args, real) => {
      end(self, 'stopped');
      return apply(real, self, args);
    });
  }
  addEventListener('pagehide', () => say('left'));

  // The browser's own menu leads out of the exam; a page's own menu hears of the event as before.
  addEventListener('contextmenu', event => event.preventDefault(), true);

  around(globalThis, 'print', () => say('print'));

  // There is one page. A window without an address opens nothing yet; where it is sent later, the
  // page goes, as if it had been opened there.
  const {URL, EventTarget} = globalThis;
  const mayLead = () => {
    try {
      return top.location.origin === origin && navigator.userActivation.isActive;
    } catch (foreign) {
      return false;
    }
  };
  const waiting = name => {
    let closed = false;
    const lead = to => say('window', {address: new URL(`${to}`, document.baseURI).href});
    const place = {
      assign: lead, replace: lead, reload() {}, toString: () => 'about:blank',
      get href() { return 'about:blank'; },
      set href(to) { lead(to); },
    };
    const members = {
      name, opener: globalThis, document: document.implementation.createHTMLDocument(''),
      focus() {}, blur() {}, postMessage() {}, close() { closed = true; },
    };
    const seat = new EventTarget();
    for (const member in members) defineProperty(seat, member, {value: members[member]});
    defineProperty(seat, 'closed', {get: () => closed});
    defineProperty(seat, 'location', {get: () => place, set: lead});
    for (const self of ['window', 'self']) defineProperty(seat, self, {value: seat});
    return seat;
  };
  around(globalThis, 'open', (self, [address = '', name = '_blank', features = ''], real) => {
    const [to, called, wished] = [`${address}`, `${name}`, `${features}`];
    const second = called === '' || called === '_blank' || (called[0] !== '_' && !self[called]);
    const blank = to === '' || to === 'about:blank';
    return blank && second && !/noopener|noreferrer/i.test(wished) && mayLead()
      ? waiting(called)
      : apply(real, self, [to, called, wished]);
  });
})('BINDING');
