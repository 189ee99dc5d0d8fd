import type { StudyResults } from '../../../experiments/results.ts';
import { type Language, type Outcome, stories } from '../../../sim/index.ts';
import { formatDifference, formatInterval, formatValue } from '../../i18n/format.ts';
import { catalogues } from '../../i18n/index.ts';
import { startWords } from '../../i18n/start.ts';
import { type ArmView, armViews } from '../../models/arms.ts';
import { assumedFor, direction, type Estimate, estimates, outcomeOf } from '../../models/summaries.ts';

interface Both {
  readonly story: string;
  readonly burden: Estimate;
  readonly effectiveness: Estimate;
}
interface Candidate {
  readonly arm: ArmView;
  readonly rows: readonly Both[];
}

/** One sentence from a comparison: how many single reforms relieve in both stories, and how many of them hold effectiveness. Reforms whose burden or effectiveness is assumed in a story count for neither. Null if it has too little. */
export function headlineOf(study: StudyResults, language: Language): string | null {
  const burden = outcomeOf('burden');
  const effectiveness = outcomeOf('effectiveness');
  if (burden === undefined || effectiveness === undefined || study.stories.length < 2) return null;
  const found = study.stories.map((story) => ({
    story,
    burden: estimates(study, story, burden),
    effectiveness: estimates(study, story, effectiveness),
  }));
  const of = (label: string): Both[] =>
    found.flatMap(({ story, ...by }) => {
      const [one, two] = [by.burden.get(label), by.effectiveness.get(label)];
      return one === undefined || two === undefined ? [] : [{ story, burden: one, effectiveness: two }];
    });
  const arms = armViews(study);
  const single: Candidate[] = arms
    .filter(({ label, interventions }) => label.startsWith(`${study.baseline}+`) && interventions.length === 1)
    .map((arm) => ({ arm, rows: of(arm.label) }))
    .filter(({ rows }) => rows.length === study.stories.length);
  const counts = (arm: ArmView, outcome: Outcome, estimate: Estimate) => assumedFor(arm, outcome, estimate) === null;
  const counted = single.filter(({ arm, rows }) =>
    rows.every((row) => counts(arm, burden, row.burden) && counts(arm, effectiveness, row.effectiveness)),
  );
  const relief = counted.filter(({ rows }) => rows.every((row) => direction(row.burden, burden.better) === 1));
  const held = relief.filter(({ rows }) => rows.every((row) => direction(row.effectiveness, effectiveness.better) >= 0));
  const base = study.stories.map((story) => {
    const one = found.find((all) => all.story === story);
    return { story, burden: one?.burden.get(study.baseline), effectiveness: one?.effectiveness.get(study.baseline) };
  });
  if (counted.length === 0) return null;
  const words = startWords[language];
  const messages = catalogues[language];
  const named = (story: string) => stories.find(({ id }) => id === story)?.label[language] ?? story;
  const size = (outcome: Outcome, one: Estimate) =>
    messages.withInterval(
      formatDifference(outcome, one.difference, language, true),
      formatInterval(outcome, one.lower95, one.upper95, language),
    );
  const fall = ({ rows }: Candidate) => rows.reduce((sum, row) => sum + row.burden.difference, 0);
  const example = held.reduce<Candidate | null>((most, one) => (most === null || fall(one) < fall(most) ? one : most), null);
  const join = (rows: readonly string[]) => rows.join(messages.clauseSeparator);
  const baseRows = base.flatMap((one) =>
    one.burden === undefined || one.effectiveness === undefined
      ? []
      : [
          words.headlineBaseRow({
            story: named(one.story),
            burden: formatValue(burden, one.burden.mean, language),
            effectiveness: formatValue(effectiveness, one.effectiveness.mean, language),
          }),
        ],
  );
  const parts = [
    words.headline({
      baseline: arms.find(({ isBaseline }) => isBaseline)?.name[language] ?? study.baseline,
      total: String(counted.length),
      relief: String(relief.length),
      held: String(held.length),
      assumed: String(single.length - counted.length),
    }),
    ...(example === null
      ? []
      : [
          words.headlineExample({
            name: example.arm.name[language],
            rows: join(
              example.rows.map((row) =>
                words.headlineRow({
                  story: named(row.story),
                  burden: size(burden, row.burden),
                  effectiveness: size(effectiveness, row.effectiveness),
                }),
              ),
            ),
          }),
        ]),
    ...(baseRows.length === 0 ? [] : [words.headlineBase(join(baseRows))]),
  ];
  return parts.join(messages.sentenceGap);
}
