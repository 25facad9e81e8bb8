// The ways in which pages send bodies, with blobs made plain
// (Fetch, 5.6; XMLHttpRequest, 3.5; Beacon, 2.1).
(() => {
  const { abort, apply, assign, cloneRequest, DOMException, fetch, hasHeader, Headers, held, lower,
    open, own, requestBytes, requestHeaders, requestMethod, send, setHeader, setRequestHeader, then,
    TypeError, URL, WeakMap, weakGet, weakSet, XMLHttpRequest } = primordials;

  const methodOfRequest = input => {
    try {
      return requestMethod(input);
    } catch {
      return '';
    }
  };

  const sendPlain = async (input, init, given) => {
    const { bytes, type } = await held(bodies.plain(init.body));
    const headers = new Headers(given);
    if (type && !hasHeader(headers, 'content-type')) setHeader(headers, 'content-type', type);
    const changed = assign({ __proto__: null }, init);
    own(changed, 'headers', headers);
    own(changed, 'body', bytes);
    return held(apply(fetch, window, [input, changed]));
  };

  // Whether a request object holds a blob cannot be seen, so every body in one is read.
  const sendRequest = async (request, init) => {
    const bytes = await held(requestBytes(cloneRequest(request)));
    if (bytes.byteLength === 0) return held(apply(fetch, window, [request, init]));
    const changed = init ? assign({ __proto__: null }, init) : { __proto__: null };
    own(changed, 'body', bytes);
    if (changed.headers === undefined) {
      own(changed, 'headers', new Headers(requestHeaders(request)));
    }
    return held(apply(fetch, window, [request, changed]));
  };

  const { fetch: fetchAny } = {
    fetch(input, init = undefined) {
      const method = methodOfRequest(input);
      if (init && bodies.holdsBlob(init.body)) {
        const given = init.headers === undefined && method ? requestHeaders(input) : init.headers;
        return sendPlain(input, init, given);
      }
      const hasBody = method !== '' && method !== 'GET' && method !== 'HEAD';
      return hasBody && !(init && init.body)
        ? sendRequest(input, init) : apply(fetch, window, arguments);
    },
  };
  own(window, 'fetch', fetchAny);

  const states = new WeakMap();
  const stateOf = request => weakGet(states, request) || { __proto__: null };

  idl.extend(XMLHttpRequest, {
    open(_method, _url, async = true) {
      weakSet(states, this, { __proto__: null, async, typed: false, reading: null });
      return apply(open, this, arguments);
    },
    setRequestHeader(name) {
      apply(setRequestHeader, this, arguments);
      if (lower(`${name}`) === 'content-type') stateOf(this).typed = true;
    },
    send(body = null) {
      const state = stateOf(this);
      if (state.reading) throw new DOMException('The request is being sent', 'InvalidStateError');
      // A request that waits for its answer cannot wait for a blob as well.
      if (!state.async || !bodies.holdsBlob(body)) return apply(send, this, arguments);
      const reading = {};
      state.reading = reading;
      const still = () => state.reading === reading && !(state.reading = null);
      then(bodies.plain(body), ({ bytes, type }) => {
        if (!still()) return;
        if (type && !state.typed) apply(setRequestHeader, this, ['Content-Type', type]);
        apply(send, this, [bytes]);
      }, () => {
        // As for a file that can no longer be read: the request fails by itself.
        if (still()) apply(send, this, [body]);
      });
      return undefined;
    },
    abort() {
      stateOf(this).reading = null;
      return apply(abort, this, []);
    },
  });

  // WebView has no sendBeacon; a request that outlives its page is more than it can promise.
  idl.extend(Navigator, {
    sendBeacon(url, body = null) {
      idl.needs(arguments, 1, 'sendBeacon');
      const { protocol } = new URL(url, document.baseURI);
      if (protocol !== 'http:' && protocol !== 'https:') {
        throw new TypeError('A beacon goes to http or https');
      }
      const request = { __proto__: null, method: 'POST', mode: 'no-cors', credentials: 'include',
        keepalive: true, body };
      then(fetchAny(url, request), () => {}, () => {});
      return true;
    },
  });
})();
