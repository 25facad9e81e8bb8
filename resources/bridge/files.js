// Gives Java the bytes of Blobs that media elements play, slice by slice.
const files = (() => {
  const { apply, create, defineProperty, property, FileReader, URL, listen, blobSize, sliceBlob,
    readBinary, readResult } = primordials;
  const noted = create(null);
  const held = create(null);
  let last = 0;

  // The name under which Java may ask for the Blob.
  const hold = blob => {
    held[++last] = blob;
    return { file: last, size: blobSize(blob) };
  };

  channel.answers.file = ({ address }) =>
    noted[address] ? hold(noted[address]) : { waits: elements.awaiting() > 0 };

  channel.heard.unplayed = ({ file }) => { delete held[file]; };

  channel.heard.slice = ({ file, from, to }) => {
    if (!held[file]) {
      channel.bytes(file, from, '');
      return;
    }
    const reader = new FileReader();
    listen(reader, 'load', () => channel.bytes(file, from, readResult(reader)));
    listen(reader, 'error', () => channel.bytes(file, from, ''));
    readBinary(reader, sliceBlob(held[file], from, to));
  };

  const createUrl = property(URL, 'createObjectURL').value;
  const revokeUrl = property(URL, 'revokeObjectURL').value;
  const replace = (name, value) => defineProperty(URL, name, { ...property(URL, name), value });
  replace('createObjectURL', {
    createObjectURL(...given) {
      const address = apply(createUrl, this, given);
      if (elements.isBlob(given[0])) noted[address] = given[0];
      return address;
    },
  }.createObjectURL);
  replace('revokeObjectURL', {
    revokeObjectURL(...given) {
      const address = given.length > 0 ? webidl.text(given[0]) : '';
      const done = apply(revokeUrl, this, given.length > 0 ? [address] : []);
      delete noted[address];
      return done;
    },
  }.revokeObjectURL);

  return { hold };
})();
