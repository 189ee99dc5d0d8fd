import type { PolicyRegret, RegretResult } from '../../experiments/analysis/regret.ts';
import { type Language, stories, type Text } from '../../sim/index.ts';
import { formatNumber, formatPercent } from '../i18n/format.ts';
import { type Catalogue, inBoth } from '../i18n/index.ts';
import { type DotPanel, type DotRow, extentOf } from './dots.ts';
import { interval, type Measure, measureOf, percent, sized, sizedWithUnit, unitOf, valued } from './measure.ts';
import { leftOutText, type Names } from './names.ts';
import type { TableModel } from './tables.ts';
import { overlaps } from './tornado.ts';

export interface RegretModel {
  /** Least regret first; equal ones in the order of the study. */
  readonly policies: readonly PolicyRegret[];
  /** Regret, and the share of worlds that are good enough if there is a threshold. */
  readonly panels: readonly DotPanel[];
  readonly measure: Measure;
  readonly values: Measure;
  readonly output: string;
  readonly intervals: RegretResult['intervals'];
  readonly threshold: number | null;
  readonly finding: Text;
}

/** Makes the rows of regret and satisficing. */
export function regretModel(result: RegretResult, output: string, names: Names): RegretModel {
  const { intervals, threshold } = result;
  const outcome = names.outcome(output);
  const policies = [...result.policies].sort((a, b) => a.regret - b.regret);
  const measure = measureOf(
    outcome,
    policies.flatMap(({ regret, worstRegret }) => [regret, worstRegret]),
  );
  const values = measureOf(outcome, [threshold, ...policies.map(({ mean }) => mean)]);
  const row = (policy: PolicyRegret, value: number, lower: number | null, upper: number | null, second: number | null): DotRow => ({
    key: policy.policy,
    ...names.policy(policy.policy),
    value,
    lower,
    upper,
    inner: null,
    second,
    verdict: names.isAssumed(policy.policy, [output]) ? 'assumed' : 'trade',
  });
  const regrets = policies.map((policy) => row(policy, policy.regret, policy.regretLower95, policy.regretUpper95, policy.worstRegret));
  const satisfied = policies
    .flatMap((policy) =>
      policy.satisficing === null ? [] : [row(policy, policy.satisficing, policy.satisficingLower95, policy.satisficingUpper95, null)],
    )
    .sort((a, b) => b.value - a.value);
  const panels: DotPanel[] = [];
  if (regrets.length > 0)
    panels.push({
      id: 'regret',
      title: inBoth(({ study }) => study.regret.title),
      axis: inBoth(({ study }, language) => {
        const unit = unitOf(measure, language, true);
        return unit === '' ? study.regret.axisPlain : study.regret.axis(unit);
      }),
      rows: regrets,
      extent: extentOf(regrets, 0),
      write: (value, language) => sized(measure, value, language),
      tick: (value, decimals, language) => formatNumber(value, decimals, language),
      factor: measure.factor,
    });
  const bound = inBoth((messages, language) => boundText(threshold, outcome?.better, values, messages, language));
  if (satisfied.length > 0)
    panels.push({
      id: 'satisficing',
      title: inBoth(({ study }, language) => study.regret.satisficingTitle(bound[language])),
      axis: inBoth(({ study }) => study.regret.satisfied),
      rows: satisfied,
      extent: [0, 1],
      write: (value, language) => percent(value, language),
      tick: (value, decimals, language) => formatPercent(value / 100, decimals, language),
      factor: 100,
    });
  return {
    policies,
    panels,
    measure,
    values,
    output,
    intervals,
    threshold,
    finding: findingOf({ policies, regrets, satisfied, measure, bound, output: names.column(output) }),
  };
}

function boundText(
  threshold: number | null,
  better: string | undefined,
  values: Measure,
  { study }: Catalogue,
  language: Language,
): string {
  if (threshold === null) return '';
  const value = valued(values, threshold, language);
  return better === 'lower' ? study.regret.atMost(value) : better === 'higher' ? study.regret.atLeast(value) : study.regret.reach(value);
}

function findingOf(known: {
  readonly policies: readonly PolicyRegret[];
  readonly regrets: readonly DotRow[];
  readonly satisfied: readonly DotRow[];
  readonly measure: Measure;
  readonly bound: Text;
  readonly output: Text;
}): Text {
  const { policies, regrets, satisfied, measure, bound, output } = known;
  const isCounted = ({ verdict }: DotRow) => verdict !== 'assumed';
  const [first, second] = regrets.filter(isCounted);
  const policy = policies.find((one) => one.policy === first?.key);
  const assumed = regrets.filter((row) => !isCounted(row)).map(({ name }) => name);
  return inBoth((messages, language) => {
    const { study } = messages;
    if (regrets.length === 0) return study.empty(output[language]);
    const leftOut = leftOutText(assumed, messages, language);
    if (policy === undefined || first === undefined) return leftOut.trim();
    const most = satisfied.find(isCounted);
    const rest = [
      second !== undefined && overlaps(first, second) ? study.overlap(second.name[language]) : '',
      most === undefined
        ? ''
        : study.regret.satisficing({
            name: most.name[language],
            share: percent(most.value, language),
            interval: interval(most.lower, most.upper, (value) => percent(value, language), messages),
            bound: bound[language],
          }),
      leftOut,
    ];
    return study.regret.finding({
      output: output[language],
      name: first.name[language],
      regret: sizedWithUnit(measure, first.value, messages, language),
      interval: interval(first.lower, first.upper, (value) => sized(measure, value, language), messages),
      worst: sizedWithUnit(measure, policy.worstRegret, messages, language),
      context: contextText(policy, messages, language),
      rest: rest.join(''),
    });
  });
}

/** Names the context in which a policy loses most; a single one has no name of its own, and long numbers are shortened. */
function contextText({ worstContext }: PolicyRegret, { study }: Catalogue, language: Language): string {
  if (worstContext === '') return study.regret.oneContext;
  return worstContext
    .replace(/-?\d+\.\d{3,}(e[-+]?\d+)?/g, (number) => String(Number(Number(number).toPrecision(3))))
    .split(' · ')
    .map((part) => stories.find(({ id }) => id === part)?.label[language] ?? part)
    .join(' · ');
}

/** Both panels as one table. */
export function regretTable(
  { policies, measure, values, threshold, output }: RegretModel,
  names: Names,
  messages: Catalogue,
  language: Language,
): TableModel {
  const { study } = messages;
  const unit = unitOf(measure, language);
  const inUnit = (text: string) => (unit === '' ? text : `${text}${messages.inBrackets(unit)}`);
  const isBounded = threshold !== null;
  const write = (value: number) => sized(measure, value, language);
  const share = (value: number) => percent(value, language);
  return {
    head: [
      '',
      messages.arm,
      messages.mean,
      inUnit(study.regret.regret),
      messages.interval95,
      inUnit(study.regret.worst),
      study.regret.worstContext,
      study.regret.best,
      ...(isBounded ? [study.regret.satisfied, messages.interval95] : []),
    ],
    rows: policies.map((policy) => {
      const { number, name } = names.policy(policy.policy);
      return {
        cells: [
          String(number),
          name[language],
          valued(values, policy.mean, language),
          write(policy.regret),
          interval(policy.regretLower95, policy.regretUpper95, write, messages),
          write(policy.worstRegret),
          contextText(policy, messages, language),
          share(policy.bestShare),
          ...(isBounded
            ? [
                policy.satisficing === null ? '–' : share(policy.satisficing),
                interval(policy.satisficingLower95, policy.satisficingUpper95, share, messages),
              ]
            : []),
        ],
        isMuted: names.isAssumed(policy.policy, [output]),
      };
    }),
  };
}
