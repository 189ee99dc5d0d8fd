/** The table of every reform: what it brings, what it costs, who can dodge it. Read from remedies.json where there is one. */
import {
  type Intervention,
  interventions,
  type Language,
  outcomes,
  ParameterError,
  type StoryId,
  shown,
  type Text,
} from '../../sim/index.ts';
import { storyLabel } from './claim-block.ts';
import type { Block, Line, TableBlock } from './document.ts';
import { signed } from './numbers.ts';

/** A paired difference from the baseline, and its part that comes about with nobody deciding anew. */
export interface RemedyCell {
  readonly difference: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly mechanical: number | null;
}

export interface RemedyRow {
  /** Id of the reform. */
  readonly id: string;
  /** `full`: level 1; `equal-hours`: the level at which all reforms cost the same hours. */
  readonly at: 'full' | 'equal-hours';
  readonly level: number;
  readonly story: StoryId;
  /** What a bundle is called, and the outcomes that its reforms price or define; a reform's own stand in its file. */
  readonly label?: Text;
  readonly defines?: readonly string[];
  /** By outcome. */
  readonly cells: Readonly<Record<string, RemedyCell>>;
}

export interface RemedyResults {
  readonly schemaVersion: number;
  readonly modelHash: string;
  /** Outcomes in the order of the columns. */
  readonly outcomes: readonly string[];
  readonly rows: readonly RemedyRow[];
}

/** Reads remedies.json. @throws ParameterError if it is no such table, or of another model */
export function readRemedies(text: string, where: string, modelHash: string): RemedyResults {
  const refuse = (given: unknown, zh: string, en: string) => new ParameterError([{ where, given: shown(given), allowed: { zh, en } }]);
  let given: Partial<RemedyResults> | null;
  try {
    given = JSON.parse(text) as Partial<RemedyResults> | null;
  } catch {
    throw refuse(text.slice(0, 40), '完整的 JSON', 'whole JSON');
  }
  const isRow = (row: RemedyRow) => typeof row?.id === 'string' && Object.hasOwn(levelWords, row.at) && typeof row.cells === 'object';
  if (!Array.isArray(given?.outcomes) || !Array.isArray(given.rows) || !given.rows.every(isRow))
    throw refuse(
      given,
      '{modelHash, outcomes, rows: [{id, at, level, story, cells}]}',
      '{modelHash, outcomes, rows: [{id, at, level, story, cells}]}',
    );
  if (given.modelHash !== modelHash)
    throw refuse(given.modelHash, `与论断同一模型（${modelHash}）的结果`, `results of the same model as the claims, ${modelHash}`);
  return given as RemedyResults;
}

/** Reforms in the order of the model's list, bundles after them. */
const placeOf = (reform: string) => {
  const place = interventions.findIndex(({ id }) => id === reform);
  return place < 0 ? interventions.length : place;
};

const levelWords = {
  full: { zh: '强度 1', en: 'at full level' },
  'equal-hours': { zh: '工时相等', en: 'at equal hours' },
} as const;

/** One table for each story and level, then who dodges what. */
export function remedyBlocks(remedies: RemedyResults, language: Language): Block[] {
  const named = remedies.outcomes.flatMap((id) => outcomes.filter((one) => one.id === id));
  const intro =
    language === 'zh'
      ? '与基准情景的配对差（95% 区间），括号内为其中的机械部分（冻结行为时仍有的部分），其余为行为部分；负担与实效须一并看。带 ▲ 者为该措施自己定价或界定的结果，属设定。行按模型中措施清单的次序，不分高下。'
      : 'Paired differences from the baseline (95 % interval); in parentheses the mechanical part, which is there with behaviour frozen, the rest being behavioural. Burden and effectiveness belong together. ▲ marks outcomes that the reform itself prices or defines: assumed. Rows follow the list of the model and are no order of merit.';
  const groups = [...new Set(remedies.rows.map(({ at, story }) => `${at}|${story}`))].map(
    (key) => key.split('|') as [RemedyRow['at'], StoryId],
  );
  const tables = groups.map(([at, story]): TableBlock => {
    const rows = remedies.rows.filter((row) => row.at === at && row.story === story).sort((a, b) => placeOf(a.id) - placeOf(b.id));
    return {
      kind: 'table',
      caption: `${storyLabel(story, language)}${language === 'zh' ? '，' : ', '}${levelWords[at][language]}`,
      heads: [
        language === 'zh' ? '措施' : 'reform',
        language === 'zh' ? '强度' : 'level',
        ...named.map((one) => `${one.label[language]} (${one.unit[language]})`),
      ],
      rows: rows.map((row): Line[] => {
        const reform = interventions.find(({ id }) => id === row.id);
        return [
          [(reform?.label ?? row.label)?.[language] ?? row.id],
          [String(Math.round(1000 * row.level) / 1000)],
          ...named.map(
            (one): Line => [cellText(row.cells[one.id], one.decimals, (reform?.defines ?? row.defines ?? []).includes(one.id), language)],
          ),
        ];
      }),
    };
  });
  const used = interventions.filter(({ id }) => remedies.rows.some((row) => row.id === id));
  return [
    { kind: 'paragraph', line: [intro] },
    ...tables.flatMap((one): Block[] => [one]),
    ...(used.length === 0 ? [] : [dodgeTable(used, language)]),
  ];
}

function cellText(cell: RemedyCell | undefined, decimals: number, isDefined: boolean, language: Language): string {
  if (cell === undefined || cell.difference === null) return '–';
  const { difference, lower95, upper95, mechanical } = cell;
  const between = language === 'zh' ? ' 至 ' : ' to ';
  const interval = lower95 === null || upper95 === null ? '' : ` [${signed(lower95, decimals)}${between}${signed(upper95, decimals)}]`;
  return `${isDefined ? '▲ ' : ''}${signed(difference, decimals)}${interval}${mechanical === null ? '' : ` (${signed(mechanical, decimals)})`}`;
}

function dodgeTable(used: readonly Intervention[], language: Language): TableBlock {
  return {
    kind: 'table',
    caption: language === 'zh' ? '谁可能变通，怎样变通' : 'Who can dodge what, and how',
    heads: language === 'zh' ? ['措施', '可能的变通'] : ['reform', 'how it can be dodged'],
    rows: used.map((one): Line[] => [[one.label[language]], [one.dodge[language]]]),
  };
}
