/** What askers weigh and what their asks cost the base: pure functions of the week loop and of the analytic anchors. */
import { exp } from './arithmetic.ts';
import { slot } from './parameters.ts';

/**
 * The best response of one asker: maximises v x Y(x) − c x − ½ s x², where Y falls by `share` for each unit it asks
 * itself and others' asks are taken as given. With s = 0 this is the Cournot game of the analytic anchor.
 * @param fill the fill rate it sees now, at its present ask
 */
export function bestResponse(worth: number, cost: number, share: number, present: number, fill: number, saturation: number): number {
  const ask = (worth * (fill + share * present) - cost) / (2 * worth * share + saturation);
  return Math.max(ask, 0);
}

/** Share of asks that are answered well when `asked` of `limit` hours are asked; 0 where nothing is left. */
export function fillRate(asked: number, limit: number): number {
  const rate = 1 - asked / limit;
  return Math.max(rate, 0);
}

/** Hours that one usual ask of each type costs a committee a week. */
export function hoursOfAsk(c: Float64Array, type: number): number {
  if (type === 0) return c[slot.ledgerNeed] * c[slot.ledgerHours];
  if (type === 1) return c[slot.meetingNeed] * (c[slot.meetingOverhead] + c[slot.meetingTravel] + c[slot.meetingItem]);
  if (type === 2) return c[slot.inspectionNeed] * c[slot.visitHours];
  return c[slot.checkInNeed] * c[slot.checkInHours];
}

/** Weekly hours of `kinds` ledgers of which a share `common` of fields is drawn from one store: entered once, then reused. */
export function ledgerLoad(kinds: number, hoursOfKind: number, common: number): number {
  const perField = hoursOfKind / fieldsOfKind;
  const drawn = fieldsOfKind * common * kinds;
  const distinct = commonFields * (1 - exp(-drawn / commonFields));
  const entered = distinct + staleShare * (drawn - distinct);
  return perField * (fieldsOfKind * (1 - common) * kinds + entered + reuseCost * (drawn - entered));
}

/** A ledger's fields, fields in the common store, share of them gone stale, cost of a reused field relative to an entry. */
const fieldsOfKind = 20;
const commonFields = 40;
const staleShare = 0.2;
const reuseCost = 0.12;
