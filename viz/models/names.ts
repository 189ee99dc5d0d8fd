import { definedBy } from '../../experiments/analysis/grey.ts';
import type { ReportedAnalysis, StudyReport } from '../../experiments/study-report.ts';
import { type Language, type Outcome, outcomes, parameters, parseArm, regimes, type Text } from '../../sim/index.ts';
import { type Catalogue, inBoth } from '../i18n/index.ts';
import { armText, armViews } from './arms.ts';

/** A policy as figures name it; numbers are those of the plane and the forest, 0 for the baseline. */
export interface PolicyName {
  readonly number: number;
  readonly name: Text;
}

/** How the columns and policies of a study are called. */
export interface Names {
  column(name: string): Text;
  policy(label: string): PolicyName;
  /** Whether a policy itself prices, gates or defines one of these outputs: then it is assumed, and counts for no conclusion. */
  isAssumed(policy: string, columns: readonly string[]): boolean;
  /** The outcome behind a column, for its unit and its better direction. */
  outcome(column: string): Outcome | undefined;
}

/** Makes the names of a study: its own labels first, then the tables of the model, then the bare name. */
export function namesOf(report: Pick<StudyReport, 'labels' | 'paired' | 'analyses'>): Names {
  const own = (name: string) => (Object.hasOwn(report.labels, name) ? report.labels[name] : undefined);
  const policies = new Map<string, PolicyName>();
  for (const { label, number, name } of report.paired === null ? [] : armViews(report.paired)) policies.set(label, { number, name });
  const add = (label: string, isBaseline = false) => {
    if (policies.has(label)) return;
    const number = isBaseline ? 0 : 1 + Math.max(0, ...[...policies.values()].map((policy) => policy.number));
    policies.set(label, { number, name: own(label) ?? readName(label) });
  };
  for (const analysis of report.analyses)
    if (analysis.state === 'done' && analysis.method === 'summary') add(analysis.result.baseline, policies.size === 0);
  for (const analysis of report.analyses) for (const label of policiesOf(analysis)) add(label);
  return {
    column: (name) => own(name) ?? outcomeOfColumn(name)?.label ?? wordOf(name) ?? { zh: name, en: name },
    policy: (label) => policies.get(label) ?? { number: 0, name: own(label) ?? { zh: label, en: label } },
    isAssumed: (label, columns) => {
      const defined = definedOf(label);
      return columns.some((column) => defined.has(outcomeOfColumn(column)?.id ?? ''));
    },
    outcome: outcomeOfColumn,
  };
}

function policiesOf(analysis: ReportedAnalysis): readonly string[] {
  if (analysis.state === 'refused') return [];
  if (analysis.method === 'flip') return analysis.result.policies;
  if (analysis.method === 'frontier' || analysis.method === 'regret') return analysis.result.policies.map(({ policy }) => policy);
  return analysis.method === 'summary' ? analysis.result.summaries.map(({ policy }) => policy) : [];
}

/** Names an arm by the tables of this page; by its label if they do not know it. */
function readName(label: string): Text {
  try {
    return armText(parseArm(label));
  } catch {
    return { zh: label, en: label };
  }
}

/** What an arm defines; nothing if the page does not know it. The word `regime` stands for any. */
function definedOf(label: string): ReadonlySet<string> {
  try {
    return definedBy(label.replace(/^regime(?=\+|$)/, regimes[0]?.id ?? ''));
  } catch {
    return new Set();
  }
}

/** Says which of some policies are assumed; nothing if none is. */
export function leftOutText(names: readonly Text[], { study, listSeparator }: Catalogue, language: Language): string {
  return names.length === 0 ? '' : study.leftOut(names.map((name) => study.quoted(name[language])).join(listSeparator));
}

/** Compares `capacityHours`, `capacity_hours` and `capacity-hours` as the same name. */
function plain(name: string): string {
  return name.replace(/[-_\s.]/g, '').toLowerCase();
}

function outcomeOfColumn(column: string): Outcome | undefined {
  const wanted = plain(column);
  return outcomes.find(({ id }) => plain(id) === wanted);
}

function wordOf(column: string): Text | undefined {
  const wanted = plain(column);
  const found = parameters.find(({ id }) => plain(id) === wanted);
  if (found !== undefined) return found.label;
  if (wanted === 'regime') return inBoth(({ study }) => study.regime);
  if (wanted === 'story') return inBoth(({ study }) => study.storyFactor);
  if (wanted === 'county') return inBoth(({ study }) => study.countyFactor);
  return wanted === 'seed' || wanted === 'replicate' ? inBoth(({ study }) => study.luckFactor) : undefined;
}
