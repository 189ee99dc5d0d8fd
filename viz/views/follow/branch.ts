import { interventions } from '../../../sim/index.ts';
import { element, setText } from '../../dom.ts';
import { tableElement } from '../../figure.ts';
import type { FollowWords } from '../../i18n/follow.ts';
import { catalogues } from '../../i18n/index.ts';
import { branchOf } from '../../models/follow-branch.ts';
import { type ChainStep, chainOf, type Parameters } from '../../models/follow-chain.ts';
import type { MatterLife } from '../../models/follow-log.ts';
import type { FollowNames } from '../../models/follow-names.ts';
import { createNumberBox } from '../../number-box.ts';
import { chainList, labelled, sayIn } from './parts.ts';
import type { LifeShown } from './run.ts';
import type { FollowState } from './state.ts';

export interface BranchPane {
  readonly root: HTMLElement;
  /** `week`: the week looked at. */
  update(
    shown: LifeShown | null,
    follow: FollowState,
    week: number,
    part: number,
    names: FollowNames,
    parameters: Parameters,
    canRun: boolean,
  ): void;
}

const dimensions = ['ideas', 'mechanism', 'technology'] as const;

/** Makes the branch: a reform and a week, what of the history is shared, and both lives side by side. */
export function createBranchPane(
  language: FollowNames['language'],
  words: FollowWords,
  look: (change: Partial<FollowState>) => void,
): BranchPane {
  const messages = catalogues[language];
  const reform = element(
    'select',
    {},
    ...dimensions.map((dimension) =>
      element(
        'optgroup',
        { label: messages.dimension[dimension] },
        ...interventions
          .filter((one) => one.dimension === dimension)
          .map(({ id, label }) => element('option', { value: id }, label[language])),
      ),
    ),
  );
  const { box: from, note, value, refuse, quiet } = createNumberBox({ language, limits: { min: 0, max: 259, isWhole: true } });
  const run = element('button', { type: 'button', class: 'primary' }, words.branchRun);
  const clear = element('button', { type: 'button' }, words.branchClear);
  run.addEventListener('click', () => {
    const week = value();
    if (week !== null) look({ branch: { reform: reform.value, week } });
    else {
      refuse();
      from.focus();
    }
  });
  clear.addEventListener('click', () => look({ branch: null }));
  const shared = element('p', { class: 'follow-shared' });
  const finding = element('p', { class: 'finding' });
  const late = element('p', { class: 'hint' });
  const table = element('div', {});
  const sides = element('div', { class: 'follow-sides' });
  const result = element('div', { class: 'follow-result' }, shared, element('h3', {}, words.sideTitle), finding, late, table, sides);
  const root = element(
    'section',
    { class: 'follow-branch', 'aria-label': words.branchTitle },
    element('h2', {}, words.branchTitle),
    element('p', {}, words.branchLead),
    element('div', { class: 'follow-row' }, labelled(words.reform, reform), labelled(words.fromWeek, from), run, clear),
    note,
    element('p', { class: 'hint' }, words.fromWeekHint),
    result,
    element('p', { class: 'hint' }, words.branchCaution),
  );
  let lastWeek: number | null = null;
  function put(week: number): void {
    if (from.value === String(week)) return;
    from.value = String(week);
    quiet();
  }

  return {
    root,
    update(shown, follow, week, part, names, parameters, canRun) {
      const { branch } = follow;
      run.disabled = !canRun;
      clear.hidden = branch === null;
      from.max = String((shown?.answer.run.weeks ?? 260) - 1);
      if (branch !== null) {
        reform.value = branch.reform;
        if (document.activeElement !== from) put(branch.week);
      } else if (lastWeek !== week && document.activeElement !== from) put(week);
      lastWeek = week;
      const asked = shown?.request.branch ?? null;
      const isThere = branch !== null && shown !== null && asked !== null && asked.reform === branch.reform && asked.week === branch.week;
      const model = isThere ? branchOf(shown.answer, branch, part, names) : null;
      result.hidden = model === null;
      if (model === null || branch === null || shown === null) return;
      setText(shared, model.shared);
      shared.classList.toggle('is-wrong', !model.isShared);
      setText(finding, model.finding);
      const { life } = shown.answer;
      const ended = life === null ? 0 : (life.events[life.events.length - 1]?.week ?? 0);
      sayIn(late, life?.kind === 'matter' && branch.week > ended ? words.branchLate(String(branch.week)) : '');
      table.replaceChildren(...(model.table.rows.length === 0 ? [] : [tableElement(words.sideTitle, model.table)]));
      const other = shown.answer.branch?.life ?? null;
      sides.replaceChildren(
        ...(life?.kind === 'matter' && other?.kind === 'matter'
          ? bothSides(model.heads, stepsSince(life, branch.week), stepsSince(other, branch.week))
          : []),
      );

      function stepsSince(one: MatterLife, since: number): ChainStep[] {
        return chainOf(one, part, names, parameters).filter(({ lastWeek: until }) => until >= since);
      }

      function bothSides(
        heads: { before: string; after: string },
        before: readonly ChainStep[],
        after: readonly ChainStep[],
      ): HTMLElement[] {
        return [side(heads.before, before, after), side(heads.after, after, before)];
      }

      function side(head: string, own: readonly ChainStep[], others: readonly ChainStep[]): HTMLElement {
        const there = new Set(others.map(textOf));
        const list = chainList(own, words, null, names.unit, (step) => there.has(textOf(step)));
        return element(
          'section',
          { 'aria-label': head },
          element('h4', {}, head),
          own.length === 0 ? element('p', { class: 'hint' }, words.noSteps) : list,
        );
      }
    },
  };
}

/** What makes two steps the same to a reader. */
function textOf({ when, sentence, rule }: ChainStep): string {
  return `${when} ${sentence} ${rule}`;
}
