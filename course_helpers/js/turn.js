// Whose turn it is on a page: one player or drill paces at a time, whatever widget or copy of this module it comes from.

const EVENT = "back-massage-course:plays";

/** `take()` tells all others on `events` that this one plays; `onOther` hears when another does. */
export function createTurn(events, onOther) {
  const own = {};
  const hear = ({ detail }) => detail !== own && onOther();
  events?.addEventListener(EVENT, hear);
  return {
    take: () => events?.dispatchEvent(new CustomEvent(EVENT, { detail: own })),
    dispose: () => events?.removeEventListener(EVENT, hear),
  };
}
