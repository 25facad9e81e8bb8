// The bridge in a world of its own: node's script engine with as much of a page as it needs.
import { File } from 'node:buffer';
import vm from 'node:vm';
import { files } from './bridge-files.js';

const TOKEN = 'token:';

// What WebKit offers a page and the bridge looks for when it loads.
const PAGE = `
  globalThis.window = globalThis;
  globalThis.self = globalThis;
  class Node extends EventTarget {
    constructor() { super(); }
    get baseURI() { return 'https://exam.example/'; }
    get isConnected() { return true; }
    get ownerDocument() { return document; }
  }
  class Element extends Node {
    #attributes; #name;
    source = null; wide = 300; high = 150;
    constructor(name) {
      super();
      this.#attributes = new Map();
      this.#name = name;
    }
    get localName() { return this.#name; }
    get attributes() { return this.#attributes; }
    attachShadow() { return new Node(); }
    querySelectorAll() { return []; }
    getAttribute(name) { return this.#attributes.get(name) ?? null; }
    setAttribute(name, value) { this.#attributes.set(name, String(value)); }
    removeAttribute(name) { this.#attributes.delete(name); }
  }
  class HTMLMediaElement extends Element {
    constructor(name) { super(name); }
    get srcObject() { return this.source; }
    set srcObject(value) { this.source = value; }
    get preservesPitch() { return true; }
    set preservesPitch(value) {}
    get muted() { return false; }
    set muted(value) {}
    get readyState() { return 0; }
    get currentTime() { return 0; }
    set currentTime(value) {}
    get currentSrc() { return ''; }
    get seekable() { return []; }
    get buffered() { return []; }
    get preload() { return 'auto'; }
    set preload(value) {}
    get playbackRate() { return 1; }
    set playbackRate(value) {}
    get defaultPlaybackRate() { return 1; }
    set defaultPlaybackRate(value) {}
    get src() { return ''; }
    set src(value) {}
    load() {}
    canPlayType() { return ''; }
    play() { return Promise.resolve(); }
  }
  class HTMLVideoElement extends HTMLMediaElement {
    constructor(name) { super(name); }
    get videoWidth() { return 0; }
    get videoHeight() { return 0; }
  }
  class HTMLCanvasElement extends Element {
    constructor(name) { super(name); }
    get width() { return this.wide; }
    set width(value) { this.wide = value; }
    get height() { return this.high; }
    set height(value) { this.high = value; }
    getContext() { return new CanvasRenderingContext2D(); }
    toBlob(callback) { callback(null); }
  }
  class HTMLIFrameElement extends Element {
    constructor(name) { super(name); }
    get contentWindow() { return this.inner; }
    get src() { return this.address; }
  }
  class ImageData {
    #bytes;
    constructor(bytes) { this.#bytes = bytes; }
    get data() { return this.#bytes; }
  }
  class CanvasRenderingContext2D {
    drawImage() {}
    clearRect() {}
    getImageData(x, y, width, height) {
      return new ImageData(new Uint8ClampedArray(width * height * 4));
    }
  }
  class Document extends Node {
    constructor() { super(); }
    get defaultView() { return window; }
    get adoptedStyleSheets() { return []; }
    set adoptedStyleSheets(value) {}
    execCommand() { return true; }
    createElement(name) {
      return name === 'video' ? new HTMLVideoElement(name)
        : name === 'canvas' ? new HTMLCanvasElement(name) : new HTMLMediaElement(name);
    }
    querySelectorAll() { return page.iframes; }
  }
  class Navigator { get userAgent() { return 'test'; } }
  class TextTrack {
    get kind() { return 'captions'; }
    get mode() { return 'disabled'; }
    set mode(value) {}
  }
  class HTMLTrackElement extends Element { get track() { return new TextTrack(); } }
  class HTMLElement extends Element { click() {} }
  class HTMLInputElement extends HTMLElement {
    get type() { return 'text'; }
    showPicker() {}
    get selectionStart() { return 0; }
    get selectionEnd() { return 0; }
    get value() { return ''; }
  }
  class HTMLTextAreaElement extends HTMLInputElement {
    get selectionStart() { return 0; }
    get selectionEnd() { return 0; }
    get value() { return ''; }
  }
  class KeyboardEvent extends Event { get key() { return ''; } }
  class ClipboardEvent extends Event {}
  class DataTransfer { setData() {} getData() { return ''; } }
  class CSSStyleSheet { replaceSync() {} }
  class Selection { toString() { return ''; } }
  class Geolocation {}
  class GeolocationPositionError {}
  globalThis.getSelection = () => new Selection();
  globalThis.addEventListener = () => {};
  class EventSource extends EventTarget {
    constructor() { super(); }
    close() {}
  }
  class CloseEvent extends Event {
    constructor(type, init) { super(type); Object.assign(this, init); }
  }
  class MessageEvent extends Event {
    constructor(type, init) { super(type); Object.assign(this, init); }
  }
  class FileReader extends EventTarget {
    get result() { return ''; }
    readAsBinaryString() {}
  }
  class XMLHttpRequest {
    headers = []; bodies = [];
    open() {}
    setRequestHeader(name, value) { this.headers.push([name, value]); }
    send(body) { this.bodies.push(body); }
    abort() { this.aborted = true; }
  }
  Object.assign(globalThis, { Element, HTMLMediaElement, HTMLVideoElement, HTMLCanvasElement,
    HTMLIFrameElement, ImageData, CanvasRenderingContext2D,
    CSSStyleSheet, ClipboardEvent, DataTransfer, Geolocation, GeolocationPositionError,
    HTMLElement, HTMLInputElement, HTMLTextAreaElement, KeyboardEvent, Selection,
    Document, CloseEvent, EventSource, FileReader,
    MessageEvent, Node, HTMLTrackElement,
    Navigator, TextTrack, XMLHttpRequest });
  globalThis.document = new Document();
  globalThis.navigator = new Navigator();
  globalThis.page = { iframes: [] };
  globalThis.parent = globalThis;
  globalThis.length = 0;
  globalThis.createImageBitmap = () => Promise.resolve({});
  Uint8Array.prototype.toBase64 = function () { return encodeBase64(this); };
  const Bytes = Uint8Array;
  Uint8Array.fromBase64 = text => new Bytes(decodeBase64(text));
`;

/**
 * A world with the whole bridge in it.
 *
 * @param answer what Java says to a message: a text, or undefined for "ok"
 * @param joined the page's script, run when the bridge is in
 * @returns the modules by name, what was said to Java, and ways to speak as Java and as the page
 */
export const world = (answer = () => undefined) => {
  const said = [];
  const fetched = [];
  const timers = [];
  const context = vm.createContext({
    Blob, DOMException, Event, EventTarget, File, FormData, Headers, MessageEvent, Request,
    TextDecoder, TextEncoder, URL,
    performance,
    fetch: (input, init) => {
      fetched.push({ input, init });
      return Promise.resolve('answer');
    },
    crypto: globalThis.crypto, Crypto: globalThis.Crypto,
    ErrorEvent: class ErrorEvent extends Event {
      constructor(type, init) {
        super(type);
        this.error = init.error;
        this.message = init.message;
      }
    },
    atob,
    decodeBase64: text => Buffer.from(text, 'base64'),
    encodeBase64: bytes => Buffer.from(bytes).toString('base64'),
    setTimeout: (work, millis) => timers.push({ work, millis }),
    clearTimeout: () => {},
    origin: 'https://exam.example',
    prompt: text => {
      // A long message has a letter before it.
      const message = text.slice(TOKEN.length).replace(/^J/, '');
      const told = message.startsWith('{') ? JSON.parse(message) : message;
      said.push({ token: text.slice(0, TOKEN.length), told });
      return answer(told) ?? 'ok';
    },
  });
  vm.runInContext(PAGE, context);
  const names = files.map(({ defines }) => defines).filter(Boolean);
  const inside = vm.runInContext(
    `(function (token) {'use strict';\n${files.map(({ text }) => text).join('')}
      return { ${names.join(', ')} };})`, context)(TOKEN);
  return {
    ...inside,
    context,
    said,
    fetched,
    told: op => said.map(({ told }) => told).filter(told => told.op === op),
    hear: message => inside.channel.receive(JSON.stringify(message)),
    page: script => vm.runInContext(script, context),
    /** Lets the page's timers come due, once each. */
    tick: () => timers.splice(0).forEach(({ work }) => work()),
  };
};

/** Lets all promises that are settled be heard. */
export const settled = () => new Promise(resolve => { setImmediate(resolve); });

/** A camera as Java describes it. */
export const camera = (deviceId = 'front', more = {}) => ({
  deviceId, groupId: `group of ${deviceId}`, label: 'Camera',
  ranges: { width: [1, 1280], height: [1, 720], aspectRatio: [0.001, 1280], frameRate: [1, 30] },
  choices: { resizeMode: ['none', 'crop-and-scale'], facingMode: ['user'] },
  modes: [[640, 480], [1280, 720]],
  usual: { width: 640, height: 480, frameRate: 30 },
  ...more,
});

/** A microphone as Java describes it. */
export const microphone = () => ({
  deviceId: 'desk', groupId: 'group of desk', label: 'Microphone',
  ranges: { sampleRate: [8000, 48000], channelCount: [1, 2] },
  choices: { echoCancellation: [false] },
  usual: {},
});

/** Answers as Java does, with one camera and one microphone that open at once. */
export const withDevices = () => {
  let track = 0;
  const it = world(told => {
    const later = value => queueMicrotask(() => it.hear({ n: told.n, value }));
    if (told.op === 'devices') later({ camera: [camera()], microphone: [microphone()],
      screen: [camera('screen', { choices: { displaySurface: ['monitor'] }, modes: undefined })] });
    else if (told.op === 'open') later({ track: ++track, label: 'Camera', settings: {} });
    else if (told.op === 'enumerate') later({ devices: [{ ...camera(), kind: 'videoinput' }] });
    else if (told.op === 'permission') later('granted');
    else if (['digest', 'encrypt'].includes(told.what)) later({ bytes: 'AAAA' });
    else if (told.what === 'generateKey') later({ keys: [{ key: 1, type: 'secret',
      extractable: false, algorithm: { name: 'AES-GCM', length: 128 }, usages: ['encrypt'] }] });
    else if (['copy', 'canvas', 'sound'].includes(told.op)) return `${++track}`;
    return undefined;
  });
  return it;
};
