/** A study as JSON that reads back as the same study: every flag and every file it named is in it. */
import { counties } from '../../sim/index.ts';
import type { StudySettings } from '../study-file.ts';

/** Makes plain data of a study's settings, in the form of a study file. */
export function studyData(settings: StudySettings): object {
  const { county, factors, design } = settings;
  return {
    ...settings,
    county: typeof county !== 'string' && counties.some((one) => one === county) ? county.id : county,
    factors: factors.length === 0 ? undefined : factors.map(({ id, ...rest }) => ({ name: id, ...rest })),
    parameters: Object.keys(settings.parameters).length === 0 ? undefined : settings.parameters,
    analyses: settings.analyses.length === 0 ? undefined : settings.analyses,
    design,
  };
}

/** Writes a study as a study file. */
export function studyJson(settings: StudySettings): string {
  return `${JSON.stringify(studyData(settings), null, 2)}\n`;
}
