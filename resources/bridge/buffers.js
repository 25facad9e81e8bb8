// What Web IDL calls a BufferSource: bytes of a page, and their way to Java in base 64.
const buffers = (() => {
  const { TypeError, Uint8Array, bufferLength, bufferOf, dataBuffer, dataLength, dataOffset,
    fromBase64, isView, lengthOf, offsetOf, toBase64, typeOf } = primordials;

  const succeeds = look => {
    try {
      look();
      return true;
    } catch {
      return false;
    }
  };

  const isBuffer = value => succeeds(() => bufferLength(value));
  const isSource = value => isView(value) || isBuffer(value);

  const bytesAt = (buffer, offset, length) => {
    try {
      return new Uint8Array(buffer, offset, length);
    } catch {
      // the page gave the buffer away
      return new Uint8Array(0);
    }
  };

  // The bytes where they are.
  const view = source => {
    if (isBuffer(source)) return bytesAt(source, 0, bufferLength(source));
    if (!isView(source)) throw new TypeError('The value is neither a buffer nor a view of one');
    return succeeds(() => dataBuffer(source))
      ? bytesAt(dataBuffer(source), succeeds(() => dataOffset(source)) ? dataOffset(source) : 0,
        succeeds(() => dataLength(source)) ? dataLength(source) : 0)
      : bytesAt(bufferOf(source), offsetOf(source), lengthOf(source));
  };

  const isOctets = value => isView(value) && typeOf(value) === 'Uint8Array';

  return {
    isSource,
    isOctets,
    view,
    length: lengthOf,
    // Of a buffer or view; what the page changes later does not matter.
    text: source => toBase64(view(source)),
    // A new buffer.
    read: text => bufferOf(fromBase64(text)),
  };
})();
