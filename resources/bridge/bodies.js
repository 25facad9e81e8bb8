// Blobs in the bodies of requests. WebView takes a blob for a file on disk and sends nothing: what
// a page recorded would never arrive. A body that holds blobs is read first; its bytes are sent.
const bodies = (() => {
  const { Blob, blobBytes, blobType, eachField, fileName, getRandomValues, held, push, replace,
    Uint8Array } = primordials;

  const succeeds = look => {
    try {
      look();
      return true;
    } catch {
      return false;
    }
  };

  const isBlob = value => succeeds(() => blobType(value));

  const fields = form => {
    const list = [];
    eachField(form, (value, name) => push(list, { __proto__: null, name, value }));
    return list;
  };

  const holdsBlob = body => {
    if (typeof body !== 'object' || body === null) return false;
    if (isBlob(body)) return true;
    let found = false;
    succeeds(() => eachField(body, value => { found ||= typeof value !== 'string'; }));
    return found;
  };

  // HTML, 4.10.21.8: line breaks are CRLF; in names they and quotation marks are escaped.
  const lines = text => replace(text, /\r\n|\r|\n/g, '\r\n');
  const quoted = text => replace(replace(replace(text, /\r/g, '%0D'), /\n/g, '%0A'), /"/g, '%22');

  const multipart = form => {
    const random = getRandomValues(new Uint8Array(16));
    let boundary = '----EksamikFormBoundary';
    for (let i = 0; i < random.length; i++) boundary += random[i];
    const list = fields(form);
    const pieces = [];
    for (let i = 0; i < list.length; i++) {
      const { name, value } = list[i];
      const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(lines(name))}"`;
      if (typeof value === 'string') {
        push(pieces, `${head}\r\n\r\n${lines(value)}\r\n`);
      } else {
        const type = blobType(value) || 'application/octet-stream';
        push(pieces, `${head}; filename="${quoted(fileName(value))}"\r\n`);
        push(pieces, `Content-Type: ${type}\r\n\r\n`);
        push(pieces, value);
        push(pieces, '\r\n');
      }
    }
    push(pieces, `--${boundary}--\r\n`);
    // A blob writes its own type in lower case, and boundaries are compared as they are.
    const type = `multipart/form-data; boundary=${boundary}`;
    return { __proto__: null, blob: new Blob(pieces), type };
  };

  // The bytes of a body that holds blobs, and what Content-Type says of them.
  const plain = async body => {
    const { blob, type } = isBlob(body)
      ? { __proto__: null, blob: body, type: blobType(body) } : multipart(body);
    return { __proto__: null, bytes: await held(blobBytes(blob)), type };
  };

  return { holdsBlob, plain };
})();
