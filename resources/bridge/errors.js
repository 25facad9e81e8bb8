// The standard's errors.
const errors = (() => {
  const { DOMException } = primordials;

  class OverconstrainedError extends DOMException {
    #constraint;
    constructor(constraint, message = '') {
      super(message, 'OverconstrainedError');
      this.#constraint = `${constraint}`;
    }
    get constraint() { return this.#constraint; }
  }
  idl.expose(OverconstrainedError);

  const from = told => told.name === 'OverconstrainedError'
    ? new OverconstrainedError(told.constraint || '', told.message)
    : told.name === 'TypeError'
      ? new primordials.TypeError(told.message)
      : new DOMException(told.message || '', told.name || 'AbortError');

  return { OverconstrainedError, from, named: (name, message) => from({ name, message }) };
})();
