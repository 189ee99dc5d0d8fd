import type { StudyResults } from '../../../experiments/results.ts';
import { armLabel, counties, type Language } from '../../../sim/index.ts';
import { drawVersus } from '../../charts/versus.ts';
import { element, setText } from '../../dom.ts';
import { createFigure } from '../../figure.ts';
import { compareTexts } from '../../i18n/compare.ts';
import { catalogues } from '../../i18n/index.ts';
import { armViews, readArm } from '../../models/arms.ts';
import type { EqualTable } from '../../models/equal-hours.ts';
import { bundleArm, type Levels, type Settings } from '../../models/study.ts';
import { replicatesIn } from '../../models/summaries.ts';
import { versusModel, versusTable } from '../../models/versus.ts';
import type { PageState } from '../../store.ts';
import { armOption } from '../../view-bar.ts';
import { createComposer } from './bundle.ts';
import { ownBundles } from './state.ts';

export interface VersusActions {
  choose(change: { readonly left?: string | null; readonly right?: string | null }): void;
  compose(change: { readonly bundleA?: Levels; readonly bundleB?: Levels }): void;
}
/** The two selects, the bundles of one's own, and what the two arms differ by. */
export interface VersusPanel {
  readonly root: HTMLElement;
  update(state: PageState, equal: EqualTable | null, quick: StudyResults | null): void;
}

/** The label of the arm that a choice stands for; null if there is none. */
export function chosenArm(settings: Settings, choice: string | null): string | null {
  if (choice === ownBundles.a || choice === ownBundles.b) {
    const arm = bundleArm(settings, choice === ownBundles.a ? settings.bundleA : settings.bundleB);
    return arm === undefined ? null : armLabel(arm);
  }
  return choice;
}

/** Makes the panel in one language; the run stands under what it runs. */
export function createVersusPanel(language: Language, actions: VersusActions, runBar: HTMLElement): VersusPanel {
  const texts = compareTexts[language];
  const messages = catalogues[language];
  const left = element('select', {});
  const right = element('select', {});
  left.addEventListener('change', () => actions.choose({ left: left.value === '' ? null : left.value }));
  right.addEventListener('change', () => actions.choose({ right: right.value === '' ? null : right.value }));
  const swap = element('button', { type: 'button', class: 'swap' }, texts.swap);
  swap.addEventListener('click', () => actions.choose({ left: right.value || null, right: left.value || null }));
  const composeA = createComposer(language, texts.ownA, (bundleA) => actions.compose({ bundleA }));
  const composeB = createComposer(language, texts.ownB, (bundleB) => actions.compose({ bundleB }));
  const figure = createFigure('versus', '0', messages, true);
  const note = element('p', { class: 'hint versus-note' });
  const root = element(
    'section',
    { class: 'versus', 'aria-labelledby': 'versus-heading' },
    element('h2', { id: 'versus-heading' }, texts.versus),
    element(
      'div',
      { class: 'versus-choice' },
      element('label', {}, element('span', { class: 'label-text' }, texts.sideA), left),
      swap,
      element('label', {}, element('span', { class: 'label-text' }, texts.sideB), right),
    ),
    composeA.root,
    composeB.root,
    runBar,
    note,
    figure.root,
  );
  let listed = '';

  function list(results: StudyResults): void {
    const views = armViews(results);
    const key = views.map(({ label, number }) => `${number} ${label}`).join();
    if (key === listed) return;
    listed = key;
    const kind = (label: string) => Math.min(2, readArm(label)?.interventions.length ?? 0);
    const group = (label: string, wanted: number) =>
      element('optgroup', { label }, ...views.filter((view) => kind(view.label) === wanted).map((view) => armOption(view, language)));
    for (const box of [left, right]) {
      const bundles = group(texts.groupBundle, 2);
      bundles.append(element('option', { value: ownBundles.a }, texts.ownA), element('option', { value: ownBundles.b }, texts.ownB));
      box.replaceChildren(element('option', { value: '' }, texts.choose), group(texts.groupBase, 0), group(texts.groupSingle, 1), bundles);
    }
  }

  return {
    root,
    update(state, equal, quick) {
      const { settings, results } = state;
      if (results === null) {
        for (const part of [composeA.root, composeB.root, figure.root]) part.hidden = true;
        return;
      }
      const { left: a, right: b } = state.views.compare;
      list(results);
      left.value = a ?? '';
      right.value = b ?? '';
      swap.disabled = a === null && b === null;
      composeA.root.hidden = a !== ownBundles.a && b !== ownBundles.a;
      composeB.root.hidden = a !== ownBundles.b && b !== ownBundles.b;
      composeA.update(settings.bundleA, equal);
      composeB.update(settings.bundleB, equal);
      const [labelA, labelB] = [chosenArm(settings, a), chosenArm(settings, b)];
      if (labelA === null || labelB === null) {
        figure.root.hidden = true;
        root.classList.add('is-empty');
        const isEmpty = (a !== null && labelA === null) || (b !== null && labelB === null);
        setText(note, isEmpty ? texts.emptyBundle : '');
        return;
      }
      draw(state, results, quick, [labelA, labelB]);
    },
  };

  function draw(state: PageState, results: StudyResults, quick: StudyResults | null, [a, b]: readonly [string, string]): void {
    const own = versusModel(results, a, b);
    const first = own === null && quick !== null ? versusModel(quick, a, b) : null;
    const model = own ?? first;
    const shown = own === null && quick !== null ? quick : results;
    figure.root.hidden = model === null;
    root.classList.toggle('is-empty', model === null);
    const county = counties.find(({ id }) => id === shown.county.id);
    setText(
      note,
      a === b
        ? texts.sameArm
        : first !== null
          ? texts.quick({
              county: shown.county.label[language],
              townships: String(county?.townships.length ?? ''),
              departments: String(county?.departments.length ?? ''),
              replicates: String(shown.replicates),
              wanted: counties.find(({ id }) => id === state.settings.county)?.label[language] ?? state.settings.county,
            })
          : model === null
            ? state.run.state === 'running'
              ? texts.underWay
              : texts.notRun
            : '',
    );
    if (model === null) return;
    figure.fill({
      title: `${model.a[language]} − ${model.b[language]}`,
      finding: model.finding[language],
      notes: [texts.versusNote],
      tables: [{ name: texts.versusTableName, table: versusTable(model, messages, language) }],
      source: messages.source({
        county: shown.county.label[language],
        story: model.stories.map(({ label }) => label[language]).join(messages.listSeparator),
        seed: shown.seedText,
        replicates: String(Math.max(...model.stories.map(({ id }) => replicatesIn(shown, id)))),
        warmup: String(shown.warmupWeeks),
        weeks: String(shown.weeks),
        hash: shown.modelHash,
        window: messages.windows.all,
      }),
      command: shown.command,
    });
    drawVersus(figure.drawing, model, { language, messages, words: texts });
  }
}
