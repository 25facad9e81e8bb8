// The Fullscreen API (Fullscreen, 4). The window is the whole screen already: an element takes the
// whole of its frame. WebKit cannot match :fullscreen, so that the element carries an attribute.
(() => {
  const { Event, Promise, TypeError, adopt, dispatch, documentOf, held, isConnected, isTrusted,
    keyOf, listenFirst, localName, removeAttribute, setAttribute, setTimeout, then,
    viewOf } = primordials;
  const MARK = 'data-fullscreen';
  const STYLE = `[${MARK}] { position: fixed !important; inset: 0 !important;
    width: 100% !important; height: 100% !important; min-width: 0 !important;
    min-height: 0 !important; max-width: none !important; max-height: none !important;
    margin: 0 !important; box-sizing: border-box !important; transform: none !important;
    object-fit: contain; z-index: 2147483647 !important; }
    :root[${MARK}], body[${MARK}] { position: static !important; }`;
  let shown = null;
  let isDressed = false;

  const dress = () => {
    if (isDressed) return;
    isDressed = true;
    adopt(document, STYLE);
  };

  const tell = (element, type) => {
    const init = { __proto__: null, bubbles: true, composed: true };
    const event = new Event(type, init);
    dispatch(isConnected(element) ? element : document, event);
  };

  const show = element => {
    if (shown === element) return false;
    if (shown) removeAttribute(shown, MARK);
    shown = element;
    if (element) {
      dress();
      setAttribute(element, MARK, '');
    }
    return true;
  };

  // The page goes on before it hears.
  const later = work => new Promise(resolve => setTimeout(() => {
    work();
    resolve(undefined);
  }, 0));

  const request = async element => {
    const isHere = isConnected(element) && viewOf(documentOf(element)) === window
      && localName(element) !== 'dialog' && idl.isActive();
    if (!isHere) {
      await held(later(() => tell(element, 'fullscreenerror')));
      throw new TypeError('The element cannot be shown on the whole screen');
    }
    await held(later(() => {
      if (show(element)) tell(element, 'fullscreenchange');
    }));
  };

  const exit = async () => {
    if (!shown) throw new TypeError('Nothing is shown on the whole screen');
    const before = shown;
    await held(later(() => {
      if (show(null)) tell(before, 'fullscreenchange');
    }));
  };

  const current = () => shown && isConnected(shown) ? shown : null;

  idl.extend(Element, {
    requestFullscreen(options = undefined) {
      return idl.promise(this, localName, () => {
        webidl.dictionary(options, 'options');
        return request(this);
      });
    },
    webkitRequestFullscreen() {
      localName(this);
      then(request(this), () => {}, () => {});
    },
  });
  idl.extend(Document, {
    get fullscreenEnabled() { viewOf(this); return true; },
    get fullscreenElement() { viewOf(this); return this === document ? current() : null; },
    get fullscreen() { viewOf(this); return this === document && current() !== null; },
    get webkitFullscreenEnabled() { viewOf(this); return true; },
    get webkitFullscreenElement() { viewOf(this); return this === document ? current() : null; },
    get webkitIsFullScreen() { viewOf(this); return this === document && current() !== null; },
    exitFullscreen() { return idl.promise(this, viewOf, exit); },
    webkitExitFullscreen() {
      viewOf(this);
      then(exit(), () => {}, () => {});
    },
  });
  const events = ['fullscreenchange', 'fullscreenerror'];
  for (let i = 0; i < events.length; i++) {
    idl.handler(Document, events[i], self => viewOf(self));
    idl.handler(Element, events[i], self => localName(self));
  }

  listenFirst('keydown', event => {
    if (isTrusted(event) && keyOf(event) === 'Escape' && current()) {
      then(exit(), () => {}, () => {});
    }
  });
})();
