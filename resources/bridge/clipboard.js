// The clipboard of the exam (Clipboard API and events, 5 and 7). Java holds it, by the profile's
// policy; unless that is open, WebKit's own way to the system's is cut off here.
const clipboard = (() => {
  const { Blob, ClipboardEvent, DOMException, DataTransfer, TextDecoder, TypeError, apply, bare,
    blobBytes, blobType, create, decode, dispatch, encode, exec, execCommand, freeze, getData,
    getSelection, held, indexOf, isTrusted, keys, listenFirst, own, parse, preventDefault, resolved,
    selectionText, setData, stopImmediate, substring, target,
    wellFormed } = primordials;
  const TYPES = ['text/plain', 'text/html', 'image/png', 'image/svg+xml'];
  const isKnown = type => indexOf(TYPES, type) >= 0
    || exec(/^web [^\s/]+\/[^\s/]+$/, type) !== null;
  const bareType = type => exec(/^web /, type) ? substring(type, 4) : type;
  let known = '';
  let check;
  let inner;

  const policy = () => known ||= channel.tell('clipboardPolicy', { __proto__: null });

  const refused = () => new DOMException('The exam does not allow this', 'NotAllowedError');

  const mustBeActive = () => {
    if (!idl.isActive()) throw refused();
  };

  // The clipboard's types and their bytes in base 64, or null.
  const read = () => {
    const told = channel.tell('clipboardRead', { __proto__: null });
    return told === '' ? null : bare(parse(told));
  };

  const write = items => channel.long('clipboardWrite', { __proto__: null, items }) === 'ok';

  const textBytes = text => buffers.text(encode(wellFormed(text)));
  const textOf = bytes => decode(new TextDecoder(), buffers.read(bytes));

  class ClipboardItem {
    #state;
    static { inner = idl.brand(item => item.#state); }
    constructor(items, options = undefined) {
      idl.needs(arguments, 1, 'ClipboardItem');
      const given = webidl.dictionary(items, 'items');
      const style = webidl.dictionary(options, 'options').presentationStyle;
      const values = create(null);
      const types = keys(given);
      if (types.length === 0) throw new TypeError('The item is empty');
      for (let i = 0; i < types.length; i++) values[types[i]] = given[types[i]];
      this.#state = {
        __proto__: null, values, types: freeze(types),
        style: style === undefined ? 'unspecified'
          : webidl.member(style, ['unspecified', 'inline', 'attachment'], 'presentationStyle'),
      };
    }
    get presentationStyle() { return inner(this).style; }
    get types() { return inner(this).types; }
    async getType(type) {
      const state = inner(this);
      idl.needs(arguments, 1, 'getType');
      const name = webidl.text(type);
      if (indexOf(state.types, name) < 0) {
        throw new DOMException('The item has no such type', 'NotFoundError');
      }
      return await held(blobOf(state.values[name], name));
    }
    static supports(type) {
      idl.needs(arguments, 1, 'supports');
      return isKnown(webidl.text(type));
    }
  }
  idl.expose(ClipboardItem, { length: 1 });

  const blobOf = async (value, type) => {
    const given = await held(resolved(value));
    return elements.isBlob(given) ? given : new Blob([webidl.text(given)], { type });
  };

  const bytesOf = async (item, type) => {
    const blob = await held(blobOf(inner(item).values[type], type));
    if (bareType(blobType(blob)) !== bareType(type)) throw refused();
    return buffers.text(await held(blobBytes(blob)));
  };

  class Clipboard extends EventTarget {
    #here = true;
    static { check = idl.brand(self => self.#here); }
    constructor(key) {
      idl.guard(key);
      super();
    }
    async readText() {
      check(this);
      const found = may(read());
      return found['text/plain'] === undefined ? '' : textOf(found['text/plain']);
    }
    async read() {
      check(this);
      const found = may(read());
      const types = keys(found);
      if (types.length === 0) return [];
      const values = {};
      for (let i = 0; i < types.length; i++) {
        own(values, types[i],
          new Blob([buffers.read(found[types[i]])], { type: types[i] }));
      }
      return [new ClipboardItem(values)];
    }
    async writeText(data) {
      check(this);
      idl.needs(arguments, 1, 'writeText');
      const items = { __proto__: null, 'text/plain': textBytes(webidl.text(data)) };
      mustBeActive();
      if (!write(items)) throw refused();
    }
    async write(data) {
      check(this);
      idl.needs(arguments, 1, 'write');
      const list = webidl.sequence(data, item => {
        inner(item);
        return item;
      });
      mustBeActive();
      if (list.length > 1) throw refused();
      const items = { __proto__: null };
      for (let i = 0; i < list.length; i++) {
        const { types } = inner(list[i]);
        for (let j = 0; j < types.length; j++) {
          if (!isKnown(types[j])) throw refused();
          items[types[j]] = await held(bytesOf(list[i], types[j]));
        }
      }
      if (!write(items)) throw refused();
    }
  }
  idl.expose(Clipboard);

  const may = found => {
    mustBeActive();
    if (!found) throw refused();
    return found;
  };

  const only = new Clipboard(idl.inside);
  idl.extend(Navigator, {
    get clipboard() {
      primordials.userAgent(this);
      return only;
    },
  });

  // What is marked in a field is in no selection of the document's.
  const marked = where => {
    try {
      const { start, end, value } = primordials.field(where);
      return substring(value, start, end);
    } catch {
      return selectionText(getSelection());
    }
  };

  // The page hears of an event of ours, whose data never meets the system's clipboard.
  const replaced = {
    __proto__: null,
    copy(where) { take(where, 'copy'); },
    cut(where) { if (take(where, 'cut')) apply(execCommand, document, ['delete']); },
    paste(where) {
      const found = read();
      const data = new DataTransfer();
      const text = found && found['text/plain'] !== undefined ? textOf(found['text/plain']) : '';
      if (found) setData(data, 'text/plain', text);
      if (found && found['text/html'] !== undefined) {
        setData(data, 'text/html', textOf(found['text/html']));
      }
      if (tell(where, 'paste', data) && text !== '') {
        apply(execCommand, document, ['insertText', false, text]);
      }
    },
  };

  const tell = (where, type, data) => dispatch(where, new ClipboardEvent(type,
    { __proto__: null, bubbles: true, cancelable: true, composed: true, clipboardData: data }));

  // Whether WebKit would have gone on.
  const take = (where, type) => {
    const data = new DataTransfer();
    const goesOn = tell(where, type, data);
    const text = goesOn ? marked(where) : getData(data, 'text/plain');
    const html = goesOn ? '' : getData(data, 'text/html');
    if (text === '' && html === '') return false;
    const items = { __proto__: null, 'text/plain': textBytes(text) };
    if (html !== '') items['text/html'] = textBytes(html);
    return write(items) && goesOn;
  };

  const names = keys(replaced);
  for (let i = 0; i < names.length; i++) {
    const act = replaced[names[i]];
    listenFirst(names[i], event => {
      if (!isTrusted(event) || policy() === 'open') return;
      stopImmediate(event);
      preventDefault(event);
      act(target(event));
    });
  }

  return { isAllowed: () => policy() === 'open' || policy() === 'isolated' };
})();
