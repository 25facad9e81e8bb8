// RTCError and RTCErrorEvent (WebRTC 1.0, 11), and RTCCertificate (4.9).
const peerErrors = (() => {
  const { DOMException, Event, TypeError } = primordials;
  const DETAILS = ['data-channel-failure', 'dtls-failure', 'fingerprint-failure',
    'sctp-failure', 'sdp-syntax-error', 'hardware-encoder-not-available',
    'hardware-encoder-error'];
  const NUMBERS = ['sdpLineNumber', 'sctpCauseCode', 'receivedAlert', 'sentAlert'];

  let toldOf;
  class RTCError extends DOMException {
    #told;
    static { toldOf = idl.brand(self => self.#told); }
    constructor(init, message = '') {
      idl.needs(arguments, 1, 'RTCError');
      const from = webidl.dictionary(init, 'init');
      if (from.errorDetail === undefined) throw new TypeError('The member errorDetail is missing');
      const told = { __proto__: null,
        errorDetail: webidl.member(from.errorDetail, DETAILS, 'errorDetail') };
      for (let i = 0; i < NUMBERS.length; i++) {
        const value = from[NUMBERS[i]];
        told[NUMBERS[i]] = value === undefined ? null : value | 0;
      }
      super(webidl.text(message), 'OperationError');
      this.#told = told;
    }
    get errorDetail() { return toldOf(this).errorDetail; }
    get sdpLineNumber() { return toldOf(this).sdpLineNumber; }
    get sctpCauseCode() { return toldOf(this).sctpCauseCode; }
    get receivedAlert() { return toldOf(this).receivedAlert; }
    get sentAlert() { return toldOf(this).sentAlert; }
  }
  idl.expose(RTCError, { length: 1 });

  let errorOf;
  class RTCErrorEvent extends Event {
    #error;
    static { errorOf = idl.brand(self => self.#error); }
    constructor(type, eventInitDict) {
      idl.needs(arguments, 2, 'RTCErrorEvent');
      const init = webidl.dictionary(eventInitDict, 'eventInitDict');
      super(type, init);
      toldOf(init.error);
      this.#error = init.error;
    }
    get error() { return errorOf(this); }
  }
  idl.expose(RTCErrorEvent, { length: 2 });

  const failed = (target, errorDetail, message) => {
    if (!idl.isActive()) return;
    const error = new RTCError({ __proto__: null, errorDetail }, message);
    primordials.dispatch(target, new RTCErrorEvent('error', { __proto__: null, error }));
  };

  const syntax = message => new RTCError({ __proto__: null, errorDetail: 'sdp-syntax-error',
    sdpLineNumber: 1 }, message);

  errors.makers.RTCError = syntax;

  return { RTCError, syntax, failed };
})();
