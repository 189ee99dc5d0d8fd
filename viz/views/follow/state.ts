import { interventions, nearestName, shown } from '../../../sim/index.ts';
import { choice, flag, integer, type LinkField, pattern } from '../../link/field.ts';

/** What the view looks at. */
export interface FollowState {
  readonly kind: 'matter' | 'unit';
  /** Null: the one that a declared rule picks. */
  readonly matter: string | null;
  readonly part: number | null;
  readonly unit: string | null;
  /** The week looked at; null for the whole life of a matter, and for a unit's first week of interest. */
  readonly week: number | null;
  readonly replicate: number;
  /** Whether the county of the settings is run; otherwise the small example county, which needs no waiting. */
  readonly isWhole: boolean;
  /** A reform that comes into force in a week of the other life. */
  readonly branch: { readonly reform: string; readonly week: number } | null;
}

export const lastWeek = 2600;
export const lastReplicate = 200;
/** What identities of matters and units look like. */
export const matterPattern = /^d\d{2,3}-t\d{2,3}-w\d{4}-n\d{1,3}$/;
export const unitPattern = /^(department-\d{1,3}|township-\d{1,3}|committee-\d{1,3}-\d{1,3})$/;

export const followUsual: FollowState = {
  kind: 'matter',
  matter: null,
  part: null,
  unit: null,
  week: null,
  replicate: 1,
  isWhole: false,
  branch: null,
};

const reformIds = interventions.map(({ id }) => id);

const branchField: LinkField<FollowState> = {
  key: 'branch',
  write: ({ branch }) => (branch === null ? null : `${branch.reform}@${branch.week}`),
  read(text, problems) {
    const [, reform = '', week = ''] = /^([a-z-]{1,60})@(\d{1,4})$/.exec(text) ?? [];
    if (reformIds.includes(reform) && Number(week) < lastWeek) return { branch: { reform, week: Number(week) } };
    const nearest = nearestName(reform || text.slice(0, 60), reformIds);
    problems.push({
      where: 'branch',
      given: shown(text),
      allowed: { zh: `“措施@周”，如 ${reformIds[0]}@104`, en: `reform@week, such as ${reformIds[0]}@104` },
      ...(nearest === undefined ? {} : { nearest }),
    });
    return {};
  },
};

export const followFields: readonly LinkField<FollowState>[] = [
  choice<FollowState, 'kind'>('life', 'kind', ['matter', 'unit'], 'matter'),
  pattern<FollowState, 'matter'>('matter', 'matter', {
    matches: matterPattern,
    allowed: { zh: '事项编号，如 d03-t01-w0212-n2', en: 'the number of a matter, such as d03-t01-w0212-n2' },
    usual: null,
  }),
  integer<FollowState, 'part'>('part', 'part', 0, 999, null),
  pattern<FollowState, 'unit'>('unit', 'unit', {
    matches: unitPattern,
    allowed: { zh: '单位编号，如 committee-2-5', en: 'the number of a unit, such as committee-2-5' },
    usual: null,
  }),
  integer<FollowState, 'week'>('week', 'week', 0, lastWeek, null),
  integer<FollowState, 'replicate'>('replicate', 'replicate', 1, lastReplicate, 1),
  flag<FollowState, 'isWhole'>('full', 'isWhole'),
  branchField,
];
