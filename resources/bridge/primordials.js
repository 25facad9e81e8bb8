// What the bridge needs of the page's world, taken before any script of the page can change it.
const primordials = (() => {
  const { apply, defineProperty, getOwnPropertyDescriptor, ownKeys, setPrototypeOf } = Reflect;
  const { CSSStyleSheet, Promise, TypeError } = window;
  const { isArray } = Array;
  const { keys } = Object;
  const uncurry = method => (self, ...rest) => apply(method, self, rest);
  const property = (owner, name) => getOwnPropertyDescriptor(owner, name);
  const getter = (owner, name) => uncurry(property(owner, name).get);
  const bound = (owner, name) => uncurry(owner[name]).bind(null, owner);

  // A property of the object's own: setting one may call what the page put on a prototype.
  const own = (owner, name, value) => defineProperty(owner, name,
    { __proto__: null, value, writable: true, enumerable: true, configurable: true });

  const push = (list, value) => own(list, list.length, value);

  const copy = list => {
    const made = [];
    for (let i = 0; i < list.length; i++) push(made, list[i]);
    return made;
  };

  const remove = (list, at) => {
    for (let i = at + 1; i < list.length; i++) list[i - 1] = list[i];
    list.length--;
  };

  const assign = (to, from) => {
    const names = keys(from);
    for (let i = 0; i < names.length; i++) own(to, names[i], from[names[i]]);
    return to;
  };

  // What came as JSON, inheriting nothing.
  const bare = value => {
    if (typeof value !== 'object' || value === null) return value;
    const names = keys(value);
    for (let i = 0; i < names.length; i++) bare(value[names[i]]);
    if (!isArray(value)) setPrototypeOf(value, null);
    return value;
  };

  // A list for a message: writing it as JSON asks nothing of its prototypes.
  const listed = list => own(list, 'toJSON', undefined) && list;

  // A promise to await: it says itself which constructor made it.
  const held = promise => {
    own(promise, 'constructor', Promise);
    return promise;
  };

  const then = async (promise, fulfilled, rejected) => {
    let value;
    try {
      value = await held(promise);
    } catch (e) {
      rejected(e);
      return;
    }
    fulfilled(value);
  };

  const typed = Object.getPrototypeOf(Uint8Array.prototype);
  const { toStringTag } = Symbol;
  // What a text field holds, and which part of it is marked; throws for everything else.
  const reader = type => {
    const start = getter(type, 'selectionStart');
    const end = getter(type, 'selectionEnd');
    const value = getter(type, 'value');
    return field => {
      const from = start(field);
      if (from === null) throw new TypeError('This field holds no text');
      return { __proto__: null, start: from, end: end(field), value: value(field) };
    };
  };
  const input = reader(HTMLInputElement.prototype);
  const area = reader(HTMLTextAreaElement.prototype);
  const field = element => {
    try {
      return input(element);
    } catch {
      return area(element);
    }
  };

  // A style sheet of ours, which no policy of the page forbids.
  const sheets = property(Document.prototype, 'adoptedStyleSheets');
  const fill = uncurry(CSSStyleSheet.prototype.replaceSync);
  const adopt = (into, style) => {
    const sheet = new CSSStyleSheet();
    fill(sheet, style);
    const adopted = copy(apply(sheets.get, into, []));
    push(adopted, sheet);
    apply(sheets.set, into, [adopted]);
  };

  const media = HTMLMediaElement.prototype;
  const video = HTMLVideoElement.prototype;
  const canvas = HTMLCanvasElement.prototype;
  return {
    apply,
    defineProperty,
    getOwnPropertyDescriptor,
    ownKeys,
    reflectGet: Reflect.get,
    reflectSet: Reflect.set,
    Proxy,
    property,
    prompt: window.prompt,
    parse: JSON.parse,
    stringify: JSON.stringify,
    isArray,
    own,
    push,
    listed,
    copy,
    remove,
    assign,
    bare,
    held,
    then,
    isFinite: Number.isFinite,
    isNaN: Number.isNaN,
    abs: Math.abs,
    min: Math.min,
    max: Math.max,
    round: Math.round,
    sqrt: Math.sqrt,
    exp: Math.exp,
    pow: Math.pow,
    floor: Math.floor,
    sin: Math.sin,
    cos: Math.cos,
    atan2: Math.atan2,
    log10: Math.log10,
    PI: Math.PI,
    fromCharCode: String.fromCharCode,
    charCodeAt: uncurry(String.prototype.charCodeAt),
    atob: window.atob.bind(window),
    Float32Array,
    Uint8Array,
    put: uncurry(Float32Array.prototype.set),
    part: uncurry(Float32Array.prototype.subarray),
    isView: ArrayBuffer.isView,
    bufferLength: getter(ArrayBuffer.prototype, 'byteLength'),
    dataBuffer: getter(DataView.prototype, 'buffer'),
    dataOffset: getter(DataView.prototype, 'byteOffset'),
    dataLength: getter(DataView.prototype, 'byteLength'),
    Map,
    mapGet: uncurry(Map.prototype.get),
    mapHas: uncurry(Map.prototype.has),
    mapSet: uncurry(Map.prototype.set),
    mapSize: getter(Map.prototype, 'size'),
    mapKeys: uncurry(Map.prototype.keys),
    mapValues: uncurry(Map.prototype.values),
    mapEntries: uncurry(Map.prototype.entries),
    mapForEach: uncurry(Map.prototype.forEach),
    MessageEvent,
    create: Object.create,
    freeze: Object.freeze,
    keys,
    iterator: Symbol.iterator,
    toStringTag,
    Promise,
    resolved: uncurry(Promise.resolve).bind(null, Promise),
    rejected: uncurry(Promise.reject).bind(null, Promise),
    WeakMap,
    weakGet: uncurry(WeakMap.prototype.get),
    weakSet: uncurry(WeakMap.prototype.set),
    indexOf: uncurry(Array.prototype.indexOf),
    exec: uncurry(RegExp.prototype.exec),
    split: uncurry(String.prototype.split),
    indexIn: uncurry(String.prototype.indexOf),
    substring: uncurry(String.prototype.substring),
    lower: uncurry(String.prototype.toLowerCase),
    fromBase64: Uint8Array.fromBase64.bind(Uint8Array),
    toBase64: uncurry(Uint8Array.prototype.toBase64),
    bufferOf: getter(typed, 'buffer'),
    offsetOf: getter(typed, 'byteOffset'),
    lengthOf: getter(typed, 'byteLength'),
    typeOf: getter(typed, toStringTag),
    wellFormed: uncurry(String.prototype.toWellFormed),
    CloseEvent,
    EventSource,
    closeSource: uncurry(EventSource.prototype.close),
    FinalizationRegistry,
    ClipboardEvent,
    DataTransfer,
    setData: uncurry(DataTransfer.prototype.setData),
    getData: uncurry(DataTransfer.prototype.getData),
    stopImmediate: uncurry(Event.prototype.stopImmediatePropagation),
    execCommand: Document.prototype.execCommand,
    getSelection: window.getSelection.bind(window),
    selectionText: uncurry(Selection.prototype.toString),
    encode: uncurry(TextEncoder.prototype.encode).bind(null, new TextEncoder()),
    field,
    Geolocation,
    GeolocationPositionError,
    adopt,
    isConnected: getter(Node.prototype, 'isConnected'),
    documentOf: getter(Node.prototype, 'ownerDocument'),
    setAttribute: uncurry(Element.prototype.setAttribute),
    removeAttribute: uncurry(Element.prototype.removeAttribute),
    keyOf: getter(KeyboardEvent.prototype, 'key'),
    watchEnd: uncurry(FinalizationRegistry.prototype.register),
    Crypto,
    baseUri: getter(Node.prototype, 'baseURI'),
    hrefOf: getter(URL.prototype, 'href'),
    blobSize: getter(Blob.prototype, 'size'),
    blobType: getter(Blob.prototype, 'type'),
    blobBytes: uncurry(Blob.prototype.arrayBuffer),
    fileName: getter(File.prototype, 'name'),
    eachField: uncurry(FormData.prototype.forEach),
    fetch: window.fetch,
    Headers,
    setHeader: uncurry(Headers.prototype.set),
    hasHeader: uncurry(Headers.prototype.has),
    requestHeaders: getter(Request.prototype, 'headers'),
    requestMethod: getter(Request.prototype, 'method'),
    requestBytes: uncurry(Request.prototype.arrayBuffer),
    cloneRequest: uncurry(Request.prototype.clone),
    replace: uncurry(String.prototype.replace),
    XMLHttpRequest,
    open: XMLHttpRequest.prototype.open,
    setRequestHeader: XMLHttpRequest.prototype.setRequestHeader,
    send: XMLHttpRequest.prototype.send,
    abort: XMLHttpRequest.prototype.abort,
    sliceBlob: uncurry(Blob.prototype.slice),
    FileReader,
    readBinary: uncurry(FileReader.prototype.readAsBinaryString),
    readResult: getter(FileReader.prototype, 'result'),
    Blob,
    DOMException,
    errorName: getter(DOMException.prototype, 'name'),
    ErrorEvent,
    Event,
    RangeError,
    HTMLMediaElement,
    TypeError,
    dispatch: uncurry(EventTarget.prototype.dispatchEvent),
    listen: uncurry(EventTarget.prototype.addEventListener),
    listenFirst: (type, listener) => window.addEventListener(type, listener, true),
    target: getter(Event.prototype, 'target'),
    isTrusted: uncurry(
      (property(new Event(''), 'isTrusted') || property(Event.prototype, 'isTrusted')).get),
    preventDefault: uncurry(Event.prototype.preventDefault),
    composedPath: uncurry(Event.prototype.composedPath),
    HTMLElement,
    HTMLInputElement,
    click: uncurry(HTMLElement.prototype.click),
    showPicker: uncurry(HTMLInputElement.prototype.showPicker),
    inputType: getter(HTMLInputElement.prototype, 'type'),
    randomUUID: crypto.randomUUID ? bound(crypto, 'randomUUID') : undefined,
    getRandomValues: bound(crypto, 'getRandomValues'),
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
    now: bound(performance, 'now'),
    TextDecoder,
    decode: uncurry(TextDecoder.prototype.decode),

    viewOf: getter(Document.prototype, 'defaultView'),
    view: getter(Document.prototype, 'defaultView').bind(null, document),
    createElement: bound(document, 'createElement'),
    localName: getter(Element.prototype, 'localName'),
    userAgent: getter(Navigator.prototype, 'userAgent'),
    createImageBitmap: window.createImageBitmap.bind(window),

    nativeSrcObject: property(media, 'srcObject'),
    preservesPitch: property(media, 'preservesPitch'),
    setMuted: uncurry(property(media, 'muted').set),
    play: uncurry(media.play),
    readyState: getter(media, 'readyState'),
    currentTime: getter(media, 'currentTime'),
    videoWidth: getter(video, 'videoWidth'),
    videoHeight: getter(video, 'videoHeight'),
    canvasWidth: getter(canvas, 'width'),
    canvasHeight: getter(canvas, 'height'),
    setCanvasWidth: uncurry(property(canvas, 'width').set),
    setCanvasHeight: uncurry(property(canvas, 'height').set),
    getContext: uncurry(canvas.getContext),
    toBlob: uncurry(canvas.toBlob),
    drawImage: uncurry(CanvasRenderingContext2D.prototype.drawImage),
    clearRect: uncurry(CanvasRenderingContext2D.prototype.clearRect),
    getImageData: uncurry(CanvasRenderingContext2D.prototype.getImageData),
    pixels: getter(ImageData.prototype, 'data'),

    findTracks: uncurry(Element.prototype.querySelectorAll),
    trackOf: getter(HTMLTrackElement.prototype, 'track'),
    kindOf: getter(TextTrack.prototype, 'kind'),
    modeOf: getter(TextTrack.prototype, 'mode'),
    setMode: uncurry(property(TextTrack.prototype, 'mode').set),

    parentWindow: window.parent,
    frameElements: bound(document, 'querySelectorAll'),
    frameWindow: getter(HTMLIFrameElement.prototype, 'contentWindow'),
    attribute: uncurry(Element.prototype.getAttribute),
    frameAddress: getter(HTMLIFrameElement.prototype, 'src'),
    URL,
    originOf: getter(URL.prototype, 'origin'),
    frameCount: () => window.length,
  };
})();
