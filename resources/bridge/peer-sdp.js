// Reads and completes session descriptions (RFC 8866, JSEP 5): as much as a page's side needs.
const sdp = (() => {
  const { charCodeAt, indexIn, push, substring } = primordials;
  const DIRECTIONS = ['sendrecv', 'sendonly', 'recvonly', 'inactive'];

  const lines = text => {
    const list = [];
    for (let from = 0; from < text.length;) {
      const at = indexIn(text, '\n', from);
      const end = at < 0 ? text.length : at;
      const cut = end > from && charCodeAt(text, end - 1) === 13 ? end - 1 : end;
      push(list, substring(text, from, cut));
      from = end + 1;
    }
    return list;
  };

  const after = (line, start) => indexIn(line, start) === 0 ? substring(line, start.length) : null;

  const word = (text, number) => {
    let from = 0;
    for (let i = 0; i < number; i++) {
      const at = indexIn(text, ' ', from);
      if (at < 0) return '';
      from = at + 1;
    }
    const end = indexIn(text, ' ', from);
    return end < 0 ? substring(text, from) : substring(text, from, end);
  };

  const attribute = (section, line) => {
    for (let i = 0; i < DIRECTIONS.length; i++) {
      if (line === `a=${DIRECTIONS[i]}`) section.direction = DIRECTIONS[i];
    }
    const mid = after(line, 'a=mid:');
    if (mid !== null) section.mid = mid;
    const ufrag = after(line, 'a=ice-ufrag:');
    if (ufrag !== null) section.ufrag = ufrag;
    const setup = after(line, 'a=setup:');
    if (setup !== null) section.setup = setup;
    const stream = after(line, 'a=msid:');
    if (stream !== null && word(stream, 0) !== '-') push(section.streams, word(stream, 0));
    const size = after(line, 'a=max-message-size:');
    if (size !== null) section.size = +size;
    if (after(line, 'a=candidate:') !== null) section.candidates++;
    // A section in a bundle may have port 0 and still be meant.
    if (line === 'a=bundle-only') section.rejected = false;
  };

  // The media sections, in their order.
  const read = text => {
    const media = [];
    const list = lines(text);
    let session = { __proto__: null, streams: [], candidates: 0 };
    for (let i = 0; i < list.length; i++) {
      const what = after(list[i], 'm=');
      if (what !== null) {
        const kind = word(what, 0);
        session = {
          __proto__: null, kind, mid: null, direction: 'sendrecv', ufrag: session.ufrag || '',
          setup: session.setup || '', streams: [], rejected: word(what, 1) === '0', size: 65536,
          candidates: 0,
        };
        push(media, session);
      } else {
        attribute(session, list[i]);
      }
    }
    return media;
  };

  const find = (media, mid, index) => {
    for (let i = 0; i < media.length; i++) {
      if (mid !== null && mid !== undefined ? media[i].mid === mid : i === index) return media[i];
    }
    return null;
  };

  // The text with one more line at the end of a section.
  const insert = (text, mid, index, line) => {
    const list = lines(text);
    const media = read(text);
    let at = -1;
    let added = '';
    const isMeant = i => i >= 0 && i < media.length
      && (mid !== null && mid !== undefined ? media[i].mid === mid : i === index);
    for (let i = 0; i <= list.length; i++) {
      const begins = i === list.length || after(list[i], 'm=') !== null;
      if (begins) {
        if (isMeant(at)) added += `${line}\r\n`;
        at++;
      }
      if (i < list.length) added += `${list[i]}\r\n`;
    }
    return added;
  };

  const reverse = direction => direction === 'sendonly' ? 'recvonly'
    : direction === 'recvonly' ? 'sendonly' : direction;
  const sends = direction => direction === 'sendrecv' || direction === 'sendonly';
  const receives = direction => direction === 'sendrecv' || direction === 'recvonly';
  const direction = (send, receive) => send ? (receive ? 'sendrecv' : 'sendonly')
    : receive ? 'recvonly' : 'inactive';
  const both = (one, other) =>
    direction(sends(one) && sends(other), receives(one) && receives(other));

  const ufragOf = line => {
    const at = indexIn(line, ' ufrag ');
    return at < 0 ? null : word(substring(line, at + 7), 0);
  };

  return { read, find, insert, reverse, sends, receives, direction, both, word, after, ufragOf };
})();
