/** From the committed results to every text of the verdict pages; pure, so that a test can say whether the committed texts are fresh. */
import type { Language } from '../../sim/index.ts';
import { readCalibration } from '../calibration/documents.ts';
import type { Claim } from '../claims/define.ts';
import { claims } from '../claims/index.ts';
import { readClaimResults } from './data.ts';
import type { VerdictDocument } from './document.ts';
import { joinClaims } from './joined.ts';
import { markdownOf } from './markdown.ts';
import { documentOf, type Evidence } from './pages.ts';
import { fillReadme } from './readme.ts';
import { readRemedies } from './remedies.ts';

/** The texts that lie in files; calibration and remedies only where there are any. */
export interface Given {
  readonly claims: string;
  readonly calibration?: string;
  readonly remedies?: string;
  readonly readme?: string;
}

/** Texts of the pages, and the pages as data for whoever draws them. */
export interface Made {
  readonly markdown: Readonly<Record<Language, string>>;
  readonly pages: readonly VerdictDocument[];
  readonly readme?: string;
}

/** Makes every text; calibration and remedies must be of the same model as the claims. @throws ParameterError listing everything that does not fit together */
export function makePages(given: Given, declared: readonly Claim[] = claims): Made {
  const results = readClaimResults(given.claims, 'claims.json');
  const judged = joinClaims(declared, results);
  const evidence: Evidence = {
    results,
    judged,
    ...(given.calibration === undefined ? {} : { calibration: readCalibration(given.calibration, 'calibration.json', results.modelHash) }),
    ...(given.remedies === undefined ? {} : { remedies: readRemedies(given.remedies, 'remedies.json', results.modelHash) }),
  };
  const pages = (['zh', 'en'] as const).map((language) => documentOf(evidence, language));
  const [zh, en] = pages.map(markdownOf);
  return {
    markdown: { zh: zh ?? '', en: en ?? '' },
    pages,
    ...(given.readme === undefined ? {} : { readme: fillReadme(given.readme, judged) }),
  };
}
