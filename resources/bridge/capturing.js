// Asks Java for devices by constraints (Media Capture and Streams, 10.2: getUserMedia, step 6).
const capturing = (() => {
  const { held, push } = primordials;

  const open = async ({ kind, wishes }, cards) => {
    const { card, settings } = selection.select(cards, wishes);
    const sizing = selection.sizing(wishes);
    const told = await held(channel.ask('open',
      { __proto__: null, device: card.deviceId, kind, ...settings, sizing }));
    const unmet = kind !== 'microphone' && sizing === 'none'
      && selection.unmet(told.settings, wishes);
    if (unmet) {
      channel.tell('stop', { __proto__: null, track: told.track });
      throw new errors.OverconstrainedError(unmet, `Cannot satisfy ${unmet}`);
    }
    return tracks.make({
      __proto__: null,
      kind: kind === 'microphone' ? 'audio' : 'video',
      source: told.track,
      label: told.label,
      card,
      constraints: wishes,
      settings: { ...settings, ...told.settings },
    });
  };

  // `wanted` lists kinds with constraints; `filter` leaves the cards that come into question.
  const start = async (wanted, filter = cards => cards) => {
    let kinds = '';
    for (let i = 0; i < wanted.length; i++) kinds += `${wanted[i].kind} `;
    const found = await held(channel.ask('devices', { __proto__: null, kinds }));
    const choices = [];
    for (let i = 0; i < wanted.length; i++) {
      const cards = filter(found[wanted[i].kind]);
      if (cards.length === 0) {
        throw errors.named('NotFoundError', 'Requested device not found');
      }
      selection.select(cards, wanted[i].wishes);
      push(choices, cards);
    }
    const opened = [];
    try {
      for (let i = 0; i < wanted.length; i++) {
        push(opened, await held(open(wanted[i], choices[i])));
      };
    } catch (e) {
      for (let i = 0; i < opened.length; i++) {
        channel.tell('stop', { __proto__: null, track: tracks.inner(opened[i]).source });
      }
      throw e;
    }
    return streams.make(opened);
  };

  // (boolean or MediaTrackConstraints): null for no, else the constraints.
  const wishes = (value, unasked) => {
    if (value === undefined) return unasked ? { __proto__: null } : null;
    if (typeof value === 'boolean') return value ? { __proto__: null } : null;
    if (webidl.isObject(value) || value === null) return constraints.read(value);
    return value ? { __proto__: null } : null;
  };

  const mustBeActive = () => {
    if (!idl.isActive()) {
      throw errors.named('InvalidStateError', 'The document is not fully active');
    }
  };

  return { start, wishes, mustBeActive };
})();
