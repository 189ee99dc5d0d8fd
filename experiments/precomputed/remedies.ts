/** Every reform and bundle at equal hours, out of the committed table of remedies: what the page compares at equal cost, and its brief. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { counties, type Text } from '../../sim/index.ts';
import { bundles } from '../remedies/bundles.ts';
import { type RemedyRow, readRemedies } from '../verdicts/remedies.ts';
import { definePart, rounded } from './define.ts';

const path = join('experiments', 'verdicts', 'remedies.json');
const figures = 5;

/** What the table holds beyond the part that the verdict pages read. */
interface Head {
  readonly county: string;
  readonly weeks: number;
  readonly warmupWeeks: number;
  readonly seeds: number;
  readonly budget: number;
}
interface Row extends RemedyRow {
  readonly hours: number;
  readonly reforms: readonly string[];
  readonly defines: readonly string[];
  readonly cells: Readonly<Record<string, RemedyRow['cells'][string] & { readonly n: number; readonly better: number | null }>>;
}

/** Difference, bounds, mechanical part and share of seeds better, in this order: named fields would be most of the file. */
type Numbers = readonly (number | null)[];

function numbersOf(cell: Row['cells'][string] | undefined): Numbers {
  if (cell === undefined) return [];
  const { difference, lower95, upper95, mechanical, better } = cell;
  return [difference, lower95, upper95, mechanical, better].map((value) => (value === null ? null : rounded(value, figures)));
}

export default definePart({
  id: 'remedies',
  async make({ modelHash }) {
    // Refuses a table of another model.
    const table = readRemedies(readFileSync(path, 'utf8'), path, modelHash);
    const { county, weeks, warmupWeeks, seeds, budget } = table as unknown as Head;
    const label: Text = counties.find(({ id }) => id === county)?.label ?? { zh: county, en: county };
    const rows = (table.rows as readonly Row[]).filter(({ at }) => at === 'equal-hours');
    return {
      county: { id: county, label },
      weeks,
      warmupWeeks,
      seeds,
      seedText: 'claims',
      command: 'npm run -s shuaiguo -- remedies --full',
      budget: rounded(budget, figures),
      outcomes: table.outcomes,
      rows: rows.map(({ id, story, level, hours, reforms, defines, cells }) => ({
        id,
        story,
        level,
        hours: rounded(hours, figures),
        reforms,
        defines,
        isBundle: bundles.some((bundle) => bundle.id === id),
        cells: table.outcomes.map((outcome) => numbersOf(cells[outcome])),
      })),
    };
  },
});
