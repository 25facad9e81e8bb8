// What a recording may be: the types of MediaRecorder and Java's names for them.
const recorderTypes = (() => {
  const { exec, indexIn, substring, lower, push } = primordials;
  const TYPE = /^\s*(audio|video)\/(webm|mp4)\s*(?:;(.*))?$/;
  const CODECS = /(?:^|;)\s*codecs\s*=\s*(?:"([^"]*)"|([^;"]*))/;
  const PARAMETERS = /^(?:\s*[\w!#$&^.+-]+\s*=\s*(?:"[^"]*"|[^;"]*)\s*(?:;|$))*\s*$/;
  const CODEC = /^\s*([\w.-]+)\s*$/;

  // For each container: a pattern of names, whether it is a picture's, and Java's name.
  const KNOWN = {
    __proto__: null,
    webm: [
      [/^vp8(\.0)?$/, 'video', 'VP8'],
      [/^vp(9|9\.0|09(\.\d+)*)$/, 'video', 'VP9'],
      [/^av(1|01(\.\w+)*)$/, 'video', 'AV1'],
      [/^opus$/, 'audio', 'OPUS'],
    ],
    mp4: [
      [/^avc1(\.[\da-f]{6})?$/, 'video', 'H264'],
      [/^vp(9|09(\.\d+)*)$/, 'video', 'VP9'],
      [/^av(1|01(\.\w+)*)$/, 'video', 'AV1'],
      [/^mp4a\.40\.2$/, 'audio', 'AAC'],
      [/^opus$/, 'audio', 'OPUS'],
    ],
  };
  const USUAL = {
    __proto__: null,
    webm: { video: { name: 'vp8', java: 'VP8' }, audio: { name: 'opus', java: 'OPUS' } },
    mp4: { video: { name: 'avc1', java: 'H264' }, audio: { name: 'mp4a.40.2', java: 'AAC' } },
  };

  const atCommas = text => {
    const parts = [];
    let from = 0;
    for (let at = indexIn(text, ','); at >= 0; at = indexIn(text, ',', from)) {
      push(parts, substring(text, from, at));
      from = at + 1;
    }
    push(parts, substring(text, from));
    return parts;
  };

  const codec = (container, text) => {
    const found = exec(CODEC, text);
    if (!found) return null;
    const known = KNOWN[container];
    for (let i = 0; i < known.length; i++) {
      if (exec(known[i][0], lower(found[1]))) {
        return { __proto__: null, kind: known[i][1], name: found[1], java: known[i][2] };
      }
    }
    return null;
  };

  // The parts of a type that can be recorded, or null.
  const parse = text => {
    const found = exec(TYPE, lower(text));
    if (!found || (found[3] !== undefined && !exec(PARAMETERS, found[3]))) return null;
    const read = { __proto__: null, kind: found[1], container: found[2], video: null, audio: null };
    const named = exec(CODECS, found[3] || '');
    const list = named ? atCommas(named[1] === undefined ? named[2] : named[1]) : [];
    for (let i = 0; i < list.length; i++) {
      const one = codec(read.container, list[i]);
      if (!one || read[one.kind] || (one.kind === 'video' && read.kind === 'audio')) return null;
      read[one.kind] = one;
    }
    return read;
  };

  // What a stream with these kinds of tracks becomes; null when the type has no place for them.
  const settle = (text, hasVideo, hasAudio) => {
    const read = text !== '' ? parse(text) : {
      __proto__: null, kind: hasVideo ? 'video' : 'audio', container: 'webm',
      video: null, audio: null,
    };
    if (hasVideo && read.kind === 'audio') return null;
    const { container, kind } = read;
    const video = hasVideo ? read.video || USUAL[container].video : null;
    const audio = hasAudio ? read.audio || USUAL[container].audio : null;
    const names = [];
    if (video) push(names, video.name);
    if (audio) push(names, audio.name);
    return {
      __proto__: null,
      container,
      video: video && video.java,
      audio: audio && audio.java,
      mimeType: `${kind}/${container};codecs=${names[0]}${names.length > 1 ? `,${names[1]}` : ''}`,
    };
  };

  return { isSupported: text => text === '' || parse(text) !== null, settle };
})();
