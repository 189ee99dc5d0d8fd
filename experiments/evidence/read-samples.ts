/** From the journal to samples. */
import type { Journal } from '../sweep/journal.ts';
import type { ArmLine } from './lines.ts';
import { readingsOf } from './plan.ts';
import { baselineName, type Effect } from './question.ts';
import { armsOf } from './runner.ts';
import { type ArmData, effectOf, frozenReader, readerOf, Samples } from './samples.ts';
import type { Plan } from './settings.ts';

/** Tells whether an effect reads anything but the baseline; of what does not, there is no mechanical part. */
function readsAnArm(effect: Effect): boolean {
  return readingsOf(effect).some(({ arm }) => arm !== baselineName);
}

/** Reads the samples of a plan off a journal. Jobs that lack a run give NaN where it is needed; jobs without any run are left out. */
export function samplesOf(plan: Plan, journal: Journal, version: string): Samples {
  const samples = new Samples();
  const hasFrozen = new Map(plan.questions.map((question) => [question, question.effects.map(readsAnArm)]));
  for (const job of plan.jobs) {
    const rowsOf = (key: string | undefined) =>
      key === undefined || journal.isFailure(key) ? undefined : (journal.get(key) as unknown as ArmLine | undefined)?.rows;
    const arms = new Map<string, ArmData>();
    for (const { planned, runKey, yearsKey, frozenKey } of armsOf(plan, job, version)) {
      const values = rowsOf(runKey)?.[0];
      if (values === undefined) continue;
      const years = rowsOf(yearsKey);
      const frozen = rowsOf(frozenKey)?.[0];
      arms.set(planned.key, { values, ...(years === undefined ? {} : { years }), ...(frozen === undefined ? {} : { frozen }) });
    }
    if (arms.size === 0) continue;
    const { setting, story, seed } = job;
    for (const question of setting.questions) {
      const read = readerOf(question, arms);
      const frozen = frozenReader(read);
      samples.add(question.id, setting.id, story, {
        seed,
        effects: question.effects.map((effect) => effectOf(effect, read)),
        frozen: question.effects.map((effect, at) =>
          setting.isFrozen && hasFrozen.get(question)?.[at] === true ? effectOf(effect, frozen) : Number.NaN,
        ),
      });
    }
  }
  return samples;
}
