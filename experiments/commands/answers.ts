import { join } from 'node:path';
import { counties, ParameterError } from '../../sim/index.ts';
import type { Answer } from '../answers/define.ts';
import { answers as allAnswers } from '../answers/index.ts';
import { joinedPlan, plansOf } from '../answers/plans.ts';
import { answersOf } from '../answers/results.ts';
import { answerTables } from '../answers/table.ts';
import { type Command, exitDone, exitFailed, formatOf, withoutRepeats } from '../command.ts';
import { forecastOf } from '../evidence/forecast.ts';
import { gather } from '../evidence/gather.ts';
import { lowered } from '../evidence/scales.ts';
import { jsonText, readFolder, readScale, resultsHead, runFlags, scaleFlags } from '../evidence/shared-flags.ts';
import { writeAtomically } from '../files.ts';
import { choiceProblem, type ParsedFlags } from '../flags.ts';
import { forecastTable, partOf } from '../remedies/forecast-table.ts';
import { readWorkers } from '../study.ts';

const resultName = 'answers.json';
/** Seeds a story: answers show sizes and signs, and ask for less precision than claims. */
const seedsOf = { full: 12, quick: 4 } as const;

export const answers: Command = {
  flags: [
    {
      name: 'id',
      placeholder: 'ID,ID',
      isRepeatable: true,
      help: {
        zh: `只答这些问题（默认全部）：${allAnswers.map(({ id }) => id).join('、')}`,
        en: `these answers only (default: all): ${allAnswers.map(({ id }) => id).join(', ')}`,
      },
    },
    ...scaleFlags.filter(({ name }) => name !== 'only'),
    ...runFlags,
  ],
  run: async (parsed, terminal) => {
    const chosen = readAnswers(parsed);
    const { scale: asked, words } = readScale(parsed);
    const scale = lowered(asked, { seeds: parsed.values.has('seeds') ? asked.seeds.default : seedsOf[asked.id] });
    const workers = readWorkers(parsed, terminal);
    const format = formatOf(parsed, terminal, ['json', 'table'] as const, 'json', 'table');
    const out = readFolder(parsed);
    if (parsed.problems.length > 0) throw new ParameterError(withoutRepeats(parsed.problems));
    const plans = plansOf(chosen, scale);
    if (parsed.values.has('plan')) {
      const parts = plans.flatMap((plan) => {
        const county = plan.settings[0]?.county ?? scale.county;
        return partOf(county, labelOf(county), forecastOf(plan, out, workers));
      });
      terminal.result(format === 'json' ? jsonText({ ...resultsHead(scale), parts }) : forecastTable(parts, workers, terminal));
      return exitDone;
    }
    const plan = joinedPlan(plans, scale);
    const idWords = parsed.values.has('id') ? ['--id', chosen.map(({ id }) => id).join(',')] : [];
    const gathered = await gather(plan, { out, workers, words: ['answers', ...idWords, ...words] }, terminal);
    if (gathered.state === 'ended') return gathered.code;
    const { failed } = gathered;
    const results = answersOf(chosen, plan, gathered.samples);
    const text = jsonText({ ...resultsHead(scale), failedRuns: failed, answers: results });
    // A few of the answers do not take the place of all of them.
    if (!parsed.values.has('id')) {
      const path = join(out, resultName);
      writeAtomically(path, text);
      terminal.message(`${terminal.say({ zh: `已写入 ${path}`, en: `Wrote ${path}` })}\n`);
    }
    terminal.result(format === 'json' ? text : answerTables(results, scale, terminal.language, terminal.columns ?? 120));
    return failed > 0 ? exitFailed : exitDone;
  },
};

/** Reads `--id`, a list and repeatable; all without it. Notes names that there are not. */
function readAnswers(parsed: ParsedFlags): readonly Answer[] {
  const given = parsed.values.get('id')?.flatMap((list) => list.split(',').map((one) => one.trim()));
  if (given === undefined) return allAnswers;
  const ids = allAnswers.map(({ id }) => id);
  for (const one of given) if (!ids.includes(one)) parsed.problems.push(choiceProblem('--id', one, ids));
  return allAnswers.filter(({ id }) => given.includes(id));
}

const labelOf = (county: string) => counties.find(({ id }) => id === county)?.label ?? { zh: county, en: county };
