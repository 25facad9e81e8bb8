// The standard's errors (Media Capture and Streams, 8: OverconstrainedError).
const errors = (() => {
  const { DOMException, TypeError, errorName } = primordials;

  let constraintOf;

  class OverconstrainedError extends DOMException {
    #constraint;
    static { constraintOf = idl.brand(self => self.#constraint); }
    constructor(constraint, message = '') {
      idl.needs(arguments, 1, 'OverconstrainedError');
      super(`${message}`, 'OverconstrainedError');
      this.#constraint = webidl.text(constraint);
    }
    get constraint() { return constraintOf(this); }
  }
  idl.expose(OverconstrainedError, { length: 1 });

  const from = told => told.name === 'OverconstrainedError'
    ? new OverconstrainedError(told.constraint || '', told.message)
    : told.name === 'TypeError'
      ? new TypeError(told.message)
      : new DOMException(told.message || '', told.name || 'AbortError');

  const named = (name, message) => from({ __proto__: null, name, message });

  const isDom = e => {
    try {
      errorName(e);
      return true;
    } catch {
      return false;
    }
  };

  return { OverconstrainedError, from, named, isDom };
})();
