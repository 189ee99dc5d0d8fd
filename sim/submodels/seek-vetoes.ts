import { slot } from '../parameters.ts';
import { draw, P, weekWord } from '../random.ts';
import { B } from '../state.ts';
import type { World } from '../world.ts';

/** Worth of veto status: how much better hard matters were covered than soft ones last year, by what is at stake, less its cost. */
export function worthOfVeto(gain: number, severity: number, risk: number, cost: number, share: number): number {
  return gain * severity * (0.5 + risk) - cost * (1 + share);
}

/**
 * At year end departments may seek, or let go, veto status for their field. All see the same: how much better hard matters were covered
 * than soft ones; the more fields have it, the dearer it is. Draws from `veto`.
 */
export function seekVetoes(world: World): void {
  const { ground, state, c, keys, week } = world;
  const { domainYear, vetoStatus } = state;
  let hardDue = 0;
  let hardReal = 0;
  let softDue = 0;
  let softReal = 0;
  let vetoes = 0;
  for (let d = 0; d < ground.departments; d++) {
    hardDue += domainYear[4 * d];
    hardReal += domainYear[4 * d + 1];
    softDue += domainYear[4 * d + 2];
    softReal += domainYear[4 * d + 3];
    vetoes += vetoStatus[d];
  }
  domainYear.fill(0);
  const { read, believed } = state;
  if (!(c[slot.vetoSeeking] > 0)) return;
  const gain = hardDue > 0 && softDue > 0 ? hardReal / hardDue - softReal / softDue : 0;
  const share = vetoes / ground.departments;
  for (let d = 0; d < ground.departments; d++) {
    if (draw(keys, P.veto, state.unitWord[d], weekWord(week, 0)) >= c[slot.vetoSeeking]) continue;
    const risk = read[B.risk * ground.units + d];
    vetoStatus[d] = worthOfVeto(gain, ground.severity[d], risk, believed[slot.vetoCost], share) > 0 ? 1 : 0;
  }
}
