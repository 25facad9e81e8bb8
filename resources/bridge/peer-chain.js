// The operations of a connection, one after the other (WebRTC 1.0, 4.4.1.2).
const operations = (() => {
  const { Promise, held, push, remove, then } = primordials;

  const make = whenEmpty => ({ __proto__: null, queue: [], closed: false, whenEmpty });

  const run = async work => await held(work());

  const next = chain => {
    const job = chain.queue[0];
    const end = settle => value => {
      if (chain.closed) return;
      remove(chain.queue, 0);
      settle(value);
      if (chain.queue.length > 0) next(chain);
      else chain.whenEmpty();
    };
    then(run(job.work), end(job.resolve), end(job.reject));
  };

  // What an operation promises is never settled once the connection is closed.
  const add = (chain, work) => {
    if (chain.closed) {
      return primordials.rejected(errors.named('InvalidStateError', 'The connection is closed'));
    }
    return new Promise((resolve, reject) => {
      push(chain.queue, { __proto__: null, work, resolve, reject });
      if (chain.queue.length === 1) next(chain);
    });
  };

  const isEmpty = chain => chain.queue.length === 0;

  const close = chain => { chain.closed = true; };

  return { make, add, isEmpty, close };
})();
