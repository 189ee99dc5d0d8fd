import { interventions, outcomes, regimes } from '../../../sim/index.ts';
import { element, setText } from '../../dom.ts';
import { en } from '../../i18n/robust-en.ts';
import { zh } from '../../i18n/robust-zh.ts';
import { fewestHonest, middleOf, rangeOf, variable } from '../../models/robust-live.ts';
import { createNumberBox, type NumberBox } from '../../number-box.ts';
import { segmented } from '../../segmented.ts';
import type { PageState } from '../../store.ts';
import type { ViewContext } from '../../view.ts';
import { type Choice, hint, labelled, selectBox } from './parts.ts';
import { mostInputs, mostPercent, pointChoices, type RobustState, seedBounds, trajectoryBounds } from './state.ts';

/** Where the choices of the live run are made. */
export function createLiveForm({ language, store, actions }: Pick<ViewContext, 'language' | 'store' | 'actions'>) {
  const words = { zh, en }[language];
  const robust = () => store.get().views.robust;
  const change = (part: Partial<RobustState>) => actions.look({ views: { ...store.get().views, robust: { ...robust(), ...part } } });
  const named = (list: readonly { readonly id: string; readonly label: { readonly zh: string; readonly en: string } }[]): Choice[] =>
    list.map(({ id, label }) => ({ id, text: label[language] }));

  const method = segmented(
    'robust-method',
    words.method,
    (['morris', 'sobol'] as const).map((id) => ({ id, text: words.methods[id] })),
    (id) => change({ method: id === 'sobol' ? 'sobol' : 'morris' }),
  );
  const methodHint = hint('');
  const outcome = selectBox(named(outcomes), (id) => change({ outcome: id }));
  const contrastPlace = element('div', { class: 'robust-contrast' });
  let contrast = contrastBox(store.get().settings.regime);
  let contrastRegime = store.get().settings.regime;
  contrastPlace.append(labelled(words.contrast, contrast));
  const trajectories = numberBox(
    ...trajectoryBounds,
    () => robust().trajectories,
    (value) => change({ trajectories: value }),
  );
  const points = selectBox(
    pointChoices.map((n) => ({ id: String(n), text: String(n) })),
    (id) => change({ points: Number(id) }),
  );
  const seeds = numberBox(
    ...seedBounds,
    () => robust().seeds,
    (value) => change({ seeds: value }),
  );
  const trajectoriesField = labelled(words.trajectories, trajectories.box, trajectories.note);
  const pointsField = labelled(words.points, points);
  const legend = element('legend', {});
  const list = element('ul', { class: 'robust-inputs' });
  const adder = element('select', {});
  adder.addEventListener('change', () => {
    const id = adder.value;
    if (id === '' || robust().inputs.length >= mostInputs || robust().inputs.some((input) => input.id === id)) return;
    change({ inputs: [...robust().inputs, { id, percent: 50 }] });
  });
  const adderField = labelled(words.add, adder);
  const root = element(
    'div',
    { class: 'robust-form' },
    element(
      'div',
      { class: 'robust-fields' },
      element('div', { class: 'field' }, method.root, methodHint),
      labelled(words.outcome, outcome),
      contrastPlace,
      element('div', { class: 'robust-sizes' }, trajectoriesField, pointsField, labelled(words.seeds, seeds.box, seeds.note)),
    ),
    element('fieldset', { class: 'robust-chosen' }, legend, list, adderField),
  );

  function contrastBox(regime: string): HTMLSelectElement {
    const home = regimes.find(({ id }) => id === regime)?.label[language] ?? regime;
    return selectBox(
      [
        { id: 'level', text: words.level(home) },
        { group: words.regimes, choices: named(regimes.filter(({ id }) => id !== regime)) },
        { group: words.reforms, choices: named(interventions) },
      ],
      (id) => change({ contrast: id }),
    );
  }

  function numberBox(min: number, max: number, usual: () => number, onChange: (value: number) => void): NumberBox {
    return createNumberBox({ language, limits: { min, max, isWhole: true }, onChange, usual });
  }

  interface Row {
    readonly id: string;
    readonly percent: HTMLInputElement;
    readonly range: HTMLElement;
    readonly root: HTMLElement;
  }
  let rows: readonly Row[] = [];

  function makeRow(id: string): Row {
    const name = variable.find((one) => one.id === id)?.label[language] ?? id;
    const { box: percent, note } = numberBox(
      1,
      mostPercent,
      () => robust().inputs.find((input) => input.id === id)?.percent ?? 50,
      (value) => change({ inputs: robust().inputs.map((input) => (input.id === id ? { id, percent: value } : input)) }),
    );
    percent.setAttribute('aria-label', words.percentOf(name));
    const range = element('span', { class: 'robust-range' });
    const remove = element('button', { type: 'button', class: 'quiet', 'aria-label': words.removeOf(name) }, words.remove);
    remove.addEventListener('click', () => {
      change({ inputs: robust().inputs.filter((input) => input.id !== id) });
      adder.focus();
    });
    return {
      id,
      percent,
      range,
      root: element(
        'li',
        {},
        element('span', { class: 'robust-name' }, name),
        element('span', { class: 'robust-percent' }, words.plusMinus, percent, words.percentSign),
        range,
        remove,
        note,
      ),
    };
  }

  function updateInputs({ views, settings, story }: PageState): void {
    const { inputs } = views.robust;
    if (inputs.map(({ id }) => id).join() !== rows.map(({ id }) => id).join()) {
      rows = inputs.map(({ id }) => rows.find((row) => row.id === id) ?? makeRow(id));
      list.replaceChildren(...rows.map((row) => row.root));
      const groups = new Map<string, Choice[]>();
      for (const { id, label, group } of variable)
        if (!inputs.some((input) => input.id === id)) groups.set(group, [...(groups.get(group) ?? []), { id, text: label[language] }]);
      adder.replaceChildren(
        element('option', { value: '' }, words.choose),
        ...[...groups].map(([group, choices]) =>
          element(
            'optgroup',
            { label: words.groups[group as keyof typeof words.groups] ?? group },
            ...choices.map(({ id, text }) => element('option', { value: id }, text)),
          ),
        ),
      );
    }
    setText(legend, words.inputs(String(inputs.length), String(mostInputs)));
    adder.disabled = inputs.length >= mostInputs;
    adder.value = '';
    rows.forEach((row, at) => {
      const percent = inputs[at]?.percent ?? 50;
      if (document.activeElement !== row.percent) row.percent.value = String(percent);
      const middle = middleOf(row.id, settings, story);
      const [low, high] = rangeOf(row.id, percent, middle);
      setText(row.range, words.range(String(low), String(high), String(middle)));
    });
  }

  return {
    root,
    update(state: PageState): void {
      const own = state.views.robust;
      if (state.settings.regime !== contrastRegime) {
        contrastRegime = state.settings.regime;
        contrast = contrastBox(contrastRegime);
        contrastPlace.replaceChildren(labelled(words.contrast, contrast));
      }
      method.update(own.method);
      setText(methodHint, own.method === 'morris' ? words.methodHint.morris : words.methodHint.sobol(String(fewestHonest)));
      outcome.value = own.outcome;
      contrast.value = own.contrast === contrastRegime ? 'level' : own.contrast;
      trajectoriesField.hidden = own.method !== 'morris';
      pointsField.hidden = own.method !== 'sobol';
      if (document.activeElement !== trajectories.box) trajectories.box.value = String(own.trajectories);
      points.value = String(own.points);
      if (document.activeElement !== seeds.box) seeds.box.value = String(own.seeds);
      updateInputs(state);
    },
  };
}
