import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyMeasure, defaultConditions, setConditions } from '../../sim/conditions.ts';
import type { Intervention } from '../../sim/interventions/define.ts';
import { interventions } from '../../sim/interventions/index.ts';
import { outcomes } from '../../sim/outcomes/index.ts';
import { conditionNames, slot, table } from '../../sim/parameters.ts';
import { regimes } from '../../sim/regimes.ts';
import { armOf, Chance, phrases, randomScenario, startWorld } from '../support/scenarios.ts';

const sim = new URL('../../sim/', import.meta.url);
const outcomeIds = outcomes.map(({ id }) => id);
const named = interventions.map((intervention) => [intervention.id, intervention] as const);

/** Slots that say how much is done, shown, harmed, punished, learned or trusted: results of the week, on which no reform may lay hands
 * (`informationHalf` is none: it says how much of a file whoever reads it can find). */
const resultLike =
  /^(ceiling|hazard|linger|severity|trust|trace(?!Weight)|hard|soft(?!Scrutiny)|mark|pass|norm|risk|blame|error|omission|assessmentPoint|point|paper|petition|request|fill|residentsValue|helpValue|verification|information(?!Half)|motive|initiative|work|deadline|localKnowledge|localityLoss|equipmentLoss|cooperation)/;

/** All slots before and after one reform at a level, by name where they differ. */
function touched(intervention: Intervention, level: number, before: Float64Array, knobs?: readonly string[]): string[] {
  const after = Float64Array.from(before);
  const measure = { intervention, level, start: 0, end: Number.POSITIVE_INFINITY };
  applyMeasure(after, knobs === undefined ? measure : { ...measure, knobs });
  return conditionNames.filter((name) => !Object.is(after[slot[name]], before[slot[name]]));
}

/** Conditions somewhere inside the ranges of all slots. */
function somewhere(phrase: string): Float64Array {
  const chance = new Chance(phrase);
  return Float64Array.from(conditionNames, (name) => {
    const entry = table[name];
    return entry.kind === 'number' || entry.kind === 'integer' ? chance.within(entry.min, entry.max) : Number.NaN;
  });
}

describe('interventions', () => {
  it('are at least ten, each in a file of its own name, in the order of their ids', () => {
    const files = readdirSync(new URL('interventions/', sim)).filter((file) => !['define.ts', 'index.ts'].includes(file));
    expect(interventions.length).toBeGreaterThanOrEqual(10);
    expect(interventions.map(({ id }) => `${id}.ts`)).toEqual(files.sort());
  });

  it.each(named)('%s touches just the slots it declares, and from the defaults all of them', (_, intervention) => {
    const declared = [...new Set(intervention.touches.map((touch) => touch.slot))];
    expect(touched(intervention, 1, defaultConditions()).sort()).toEqual(declared.toSorted());
    for (const phrase of phrases(intervention.id, 20)) {
      for (const level of [0.001, 0.5, 1]) {
        for (const name of touched(intervention, level, somewhere(phrase))) expect(declared).toContain(name);
      }
    }
    for (const { values } of regimes) {
      const before = Float64Array.from(conditionNames, (name, s) => values[name] ?? defaultConditions()[s] ?? Number.NaN);
      for (const name of touched(intervention, 1, before)) expect(declared).toContain(name);
    }
  });

  it.each(named)('%s keeps every slot inside its declared range', (_, intervention) => {
    for (const phrase of phrases(`range ${intervention.id}`, 20)) {
      const conditions = somewhere(phrase);
      applyMeasure(conditions, { intervention, level: 1, start: 0, end: Number.POSITIVE_INFINITY });
      for (const { slot: name } of intervention.touches) {
        const entry = table[name];
        if (entry.kind !== 'number' && entry.kind !== 'integer') throw new TypeError(`${name} is no number`);
        expect(conditions[slot[name]]).toBeGreaterThanOrEqual(entry.min);
        expect(conditions[slot[name]]).toBeLessThanOrEqual(entry.max);
      }
    }
  });

  it.each(named)('%s moves levers only: rules, means, costs and information, never a result', (_, intervention) => {
    for (const { slot: name } of intervention.touches) {
      expect(table[name].role, name).toBe('lever');
      expect(name).not.toMatch(resultLike);
    }
  });

  it.each(named)('%s can be switched on by knob, and the knobs together are the whole', (_, intervention) => {
    const knobs = Object.keys(intervention.knobs);
    expect(knobs.length).toBeGreaterThan(0);
    expect([...new Set(intervention.touches.map(({ knob }) => knob))].sort()).toEqual(knobs.toSorted());
    const before = defaultConditions();
    const apart = knobs.flatMap((knob) => touched(intervention, 1, before, [knob]));
    expect([...new Set(apart)].sort()).toEqual(touched(intervention, 1, before).sort());
    expect(touched(intervention, 1, before, [])).toEqual([]);
  });

  it.each(named)('%s costs its compliance hours (reforms cost)', (_, intervention) => {
    const cost = intervention.touches.find((touch) => touch.slot === 'complianceShare');
    expect(cost?.kind).toBe('add');
    expect(cost?.amount).toBeGreaterThan(0);
  });

  it.each(named)('%s says in both languages what it is, what its parts are and how it is dodged', (_, intervention) => {
    for (const text of [intervention.label, intervention.summary, intervention.dodge, ...Object.values(intervention.knobs)]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/[a-z]/);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
    }
    expect(intervention.source.length).toBeGreaterThan(3);
  });

  it.each(named)('%s names outcomes that exist, and counts on none that it defines', (_, intervention) => {
    for (const id of [...intervention.defines, ...intervention.secondary]) expect(outcomeIds).toContain(id);
    expect(intervention.secondary.length).toBeGreaterThan(0);
    expect(intervention.secondary.filter((id) => intervention.defines.includes(id))).toEqual([]);
  });

  it.each(phrases('in force', 8))('change in force what they declare and nothing else, in a county that lives (%s)', (phrase) => {
    const scenario = { ...randomScenario(phrase), warmupWeeks: 0 };
    const world = startWorld({ ...scenario, ...armOf(scenario, []) }, phrase);
    setConditions(world);
    const before = Float64Array.from(world.c);
    for (const { id, touches } of interventions) {
      const reformed = startWorld({ ...scenario, ...armOf(scenario, [{ id, level: 1 }]) }, phrase);
      setConditions(reformed);
      const declared = touches.map((touch) => touch.slot);
      const moved = conditionNames.filter((name) => !Object.is(reformed.c[slot[name]], before[slot[name]]));
      for (const name of moved) expect(declared, id).toContain(name);
      const believed = conditionNames.filter((name) => !Object.is(reformed.state.believed[slot[name]], before[slot[name]]));
      for (const name of believed) expect(moved, id).toContain(name);
    }
  });
});

describe('the rest of the model', () => {
  const sources = readdirSync(sim, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.startsWith('interventions/'));

  it.each(interventions.map(({ id }) => id))('knows nothing of %s by name', (id) => {
    const camel = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const knowing = sources.filter((path) => {
      const text = readFileSync(new URL(path, sim), 'utf8');
      return text.includes(`'${id}'`) || text.includes(`"${id}"`) || text.includes(`\`${id}\``) || new RegExp(`\\b${camel}\\b`).test(text);
    });
    expect(knowing).toEqual([]);
  });
});
