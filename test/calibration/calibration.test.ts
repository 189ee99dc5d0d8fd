import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { acceptedOf, calibrate, drawsOf, shownOf, storyTrios, triosOf } from '../../experiments/calibration/calibration.ts';
import { calibrationTable, priorText } from '../../experiments/calibration/calibration-table.ts';
import { documentText, readCalibration, readEnsembleDocument, redoCommand } from '../../experiments/calibration/documents.ts';
import {
  type Draw,
  type Ground,
  missingOf,
  referenceDraws,
  runDraws,
  syntheticDraws,
  valuesOf,
} from '../../experiments/calibration/draws.ts';
import { Journal } from '../../experiments/sweep/journal.ts';
import { counties, ParameterError } from '../../sim/index.ts';
import { emptyDirectory } from '../support/cli.ts';

const version = `${'a'.repeat(16)}-${'b'.repeat(8)}`;
const hash = 'a'.repeat(16);
const county = counties.find(({ id }) => id === 'small');
if (county === undefined) throw new Error('there is no small county');
const ground: Ground = { county, seed: 'a test', version };

/** A model in a few lines: shifting grows with both terms, letters with arrivals and shifting, the rest with what it is called after. */
const source = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ job, request }) => {
  const p = request.scenarios[0].scenario.parameters;
  let noise = 0;
  for (const letter of request.seed) noise = (noise * 31 + letter.charCodeAt(0)) % 1000;
  const luck = 1 + 0.05 * (noise / 500 - 1);
  const of = (name, otherwise) => p[name] ?? otherwise;
  const pull = 0.12 * of('outcomeStake', 3) + 0.9 * of('loadWeight', 0.2);
  const shifting = pull / (0.5 + pull);
  const share = Math.min(0.95, shifting);
  const outcomes = {
    'shifting-down': shifting,
    'letters-township': 76 * of('departmentArrivals', 0.55) * luck,
    'letters-shifted-share': share,
    'letters-committee': 15 * luck * Math.sqrt(0.1 / of('splitCost', 0.1)),
    'ledger-kinds': 20 * of('ledgerNeed', 1.8),
    'upward-over-residents': 0.7 / of('residentsValue', 0.4),
    'channels-upward': 0.9,
    'petition-share': 0.1,
  };
  for (const name of ['informal-share', 'shifting-up', 'shifting-sideways', 'township-splits', 'returns', 'department-load', 'base-load',
    'resolved', 'relay', 'residents-served', 'trust', 'incidents', 'trace-share']) outcomes[name] = 0.2 + 0.001 * noise;
  const tally = { heavyDepartmentHours: 10, heavyPetitionHours: 1 };
  setTimeout(() => parentPort.postMessage({ kind: 'done', job, result: [{ outcomes, years: [], tally, departmentHours: { own: 100, petition: 10 } }] }),
    noise % 3);
});`;
const makeWorker = () => new Worker(source, { eval: true });

/** Runs everything that is missing in a journal, and puts the calibration together. */
async function whole(path: string, workers: number): Promise<{ texts: string[]; ran: number; found: ReturnType<typeof calibrate> }> {
  const journal = new Journal(version);
  journal.open(path);
  const [reference, synthetic] = [referenceDraws(ground, 150), syntheticDraws(ground, 20)];
  let ran = 0;
  const run = async (draws: readonly Draw[]) => {
    ran += missingOf(draws, journal).length;
    expect(await runDraws(draws, journal, { version, workers, makeWorker })).toEqual([]);
  };
  await run([...synthetic, ...reference, ...storyTrios(ground).flatMap(({ trios }) => trios.flatMap(drawsOf))]);
  const shown = shownOf(reference, journal);
  await run(triosOf(ground, acceptedOf(shown)).flatMap(drawsOf));
  const asked = { draws: 150, synthetic: 20 };
  const found = calibrate({ ground, command: 'a command', reference: shown, synthetic: shownOf(synthetic, journal), asked, journal }, hash);
  journal.close();
  return { texts: [documentText(found.calibration), documentText(found.ensemble)], ran, found };
}

describe('a calibration', () => {
  it('gives the same bytes with one worker and with two, and runs nothing twice', async () => {
    const folders = [emptyDirectory(), emptyDirectory()];
    const paths = folders.map((folder) => join(folder, 'journal.jsonl'));
    const one = await whole(paths[0] as string, 1);
    const two = await whole(paths[1] as string, 2);
    expect(two.texts).toEqual(one.texts);
    expect(readFileSync(paths[1] as string)).toEqual(readFileSync(paths[0] as string));
    const again = await whole(paths[0] as string, 2);
    expect(again.ran).toBe(0);
    expect(again.texts).toEqual(one.texts);
  });

  it('goes on after it was stopped, with a line of the journal torn, and ends as if it had not been', async () => {
    const [path, other] = [join(emptyDirectory(), 'journal.jsonl'), join(emptyDirectory(), 'journal.jsonl')];
    const journal = new Journal(version);
    journal.open(path);
    const controller = new AbortController();
    const onProgress = (done: number) => {
      if (done === 40) controller.abort();
    };
    await runDraws(syntheticDraws(ground, 20), journal, { version, workers: 2, makeWorker });
    await runDraws(referenceDraws(ground, 150), journal, { version, workers: 2, makeWorker, signal: controller.signal, onProgress });
    // What had ended by then is kept, though it was reported in the same breath.
    const known = journal.size;
    expect(known >= 60 && known < 170).toBe(true);
    journal.close();
    const lines = readFileSync(path, 'utf8').split('\n');
    appendFileSync(path, (lines[3] as string).slice(0, 200));
    const resumed = await whole(path, 2);
    const uninterrupted = await whole(other, 1);
    expect(resumed.ran).toBe(uninterrupted.ran - known);
    expect(resumed.texts).toEqual(uninterrupted.texts);
  });

  it('reports draws that failed, leaves them out, and tries them again', async () => {
    const journal = new Journal(version);
    journal.open(join(emptyDirectory(), 'journal.jsonl'));
    const draws = referenceDraws(ground, 3);
    const broken = () =>
      new Worker(
        `require('node:worker_threads').parentPort.on('message', ({ job }) => require('node:worker_threads').parentPort.postMessage({ kind: 'failed', job, message: 'RangeError: no' }));`,
        { eval: true },
      );
    const failed = await runDraws(draws, journal, { version, workers: 1, makeWorker: broken });
    expect(failed.map(({ message }) => message)).toEqual(['RangeError: no', 'RangeError: no', 'RangeError: no']);
    expect(failed[0]?.replay).toContain('--set outcomeStake=');
    expect(shownOf(draws, journal)).toEqual([]);
    expect(await runDraws(draws, journal, { version, workers: 1, makeWorker })).toEqual([]);
    expect(draws.every((draw) => valuesOf(draw, journal) !== undefined)).toBe(true);
    journal.close();
  });

  it('keeps synthetic counties out of the table they are held against', () => {
    const keys = new Set(referenceDraws(ground, 200).map(({ key }) => key));
    for (const { key, seed } of syntheticDraws(ground, 100)) {
      expect(keys.has(key)).toBe(false);
      expect(seed).toContain('/synthetic/');
    }
  });

  it('finds again what the toy model shows, admits what it does not, and tells both branches and every miss', async () => {
    const { found } = await whole(join(emptyDirectory(), 'journal.jsonl'), 2);
    const { calibration, ensemble } = found;
    const identified = (id: string) => calibration.recovery.paper?.parameters.find((one) => one.id === id)?.isIdentified;
    expect(['departmentArrivals', 'ledgerNeed', 'residentsValue', 'splitCost'].map(identified)).toEqual([true, true, true, true]);
    expect(['workHours', 'loadSlope', 'blameLearning'].map(identified)).toEqual([false, false, false]);
    const { accepted, of, parameters } = calibration.acceptance;
    expect([accepted > 0, of, parameters.length]).toEqual([true, 150, calibration.prior.length]);
    expect(calibration.branches.reduce((sum, one) => sum + one.accepted, 0)).toBe(accepted);
    for (const { branch, chosen } of calibration.branches)
      expect(ensemble.points.filter((point) => point.branch === branch).length).toBe(chosen);
    for (const { parameters: values } of ensemble.points)
      for (const { id, low, high } of calibration.prior) expect((values[id] as number) >= low && (values[id] as number) <= high).toBe(true);
    expect(calibration.unmet).toEqual(['petition-share']);
    const [zh, en] = (['zh', 'en'] as const).map((language) => calibrationTable(calibration, language, 120));
    expect(en).toContain('Missed: Petitions weigh on one department');
    expect(en).toContain('Not identified: ');
    expect(zh).toContain('不可识别：');
    expect(priorText('zh', 120)).toContain('理由');
  });
});

describe('the files of a calibration', () => {
  const messageOf = (action: () => unknown) => {
    try {
      action();
    } catch (error) {
      if (error instanceof ParameterError)
        return error.problems.map(({ where, given, allowed }) => `${where} | ${given} | ${allowed.en}`).join('\n');
      throw error;
    }
    return 'accepted';
  };
  const ensemble = JSON.stringify({ schemaVersion: 1, modelHash: hash, points: [] });
  const calibration = JSON.stringify({ schemaVersion: 1, modelHash: hash, recovery: {} });

  it('are read when they are of this model', () => {
    expect(readEnsembleDocument(ensemble, 'ensemble.json', hash).points).toEqual([]);
    expect(readCalibration(calibration, 'calibration.json', hash).modelHash).toBe(hash);
  });

  it('are refused by name when they are of another model, with the command that redoes them', () => {
    const other = 'c'.repeat(16);
    for (const message of [
      messageOf(() => readEnsembleDocument(ensemble, 'e/ensemble.json', other)),
      messageOf(() => readCalibration(calibration, 'e/ensemble.json', other)),
    ]) {
      expect(message).toContain('e/ensemble.json | modelHash');
      expect(message).toContain(hash);
      expect(message).toContain(other);
      expect(message).toContain(redoCommand);
    }
    expect(redoCommand).toBe('npm run -s shuaiguo -- calibrate --write');
  });

  it('are laid out with short lists on a line and long ones on many, and mean what they meant', () => {
    const long = Array.from({ length: 20 }, (_, i) => `a long name ${i}`);
    const document = { name: ['a', 'b'], none: [], numbers: [1 / 3, 2], long, inside: [{ of: ['c'] }] };
    const text = documentText(document);
    expect(text).toContain('  "name": ["a", "b"],\n');
    expect(text).toContain('  "numbers": [0.333333, 2],\n');
    expect(text).toContain('      "of": ["c"]\n');
    expect(text).toContain('    "a long name 3",\n');
    expect(JSON.parse(text)).toEqual({ ...document, numbers: [0.333333, 2] });
  });

  it('are refused when they are torn, something else, or of another schema', () => {
    expect(messageOf(() => readEnsembleDocument(ensemble.slice(0, 30), 'f', hash))).toContain('whole JSON');
    expect(messageOf(() => readEnsembleDocument('null', 'f', hash))).toContain('with modelHash and points');
    expect(messageOf(() => readEnsembleDocument(calibration, 'f', hash))).toContain('with modelHash and points');
    expect(messageOf(() => readEnsembleDocument(ensemble.replace('"schemaVersion":1', '"schemaVersion":9'), 'f', hash))).toContain(
      'schemaVersion 1',
    );
  });
});
