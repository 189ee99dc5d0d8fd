import { interventions, type Language, outcomes, parameters, regimes, stories, type Text } from '../../../sim/index.ts';
import { element } from '../../dom.ts';
import { catalogues } from '../../i18n/index.ts';
import { sourceText } from '../../models/assumptions.ts';
import { bullets, type Column, cardTable, factList, opening } from '../../parts.ts';
import { quotation, type Words } from './parts.ts';

type Intervention = (typeof interventions)[number];
type Values = Readonly<Record<string, number | undefined>>;

const entryOf = (id: string) => parameters.find((entry) => entry.id === id);
const outcomeLabel = (id: string, language: Language) => outcomes.find((outcome) => outcome.id === id)?.label[language] ?? id;
const written = (value: number) => String(Number(value.toPrecision(4))).replace('-', '−');

/** Institutions and stories as tables of what sets them apart. */
export function createRegimes(language: Language, words: Words): HTMLElement {
  return element(
    'div',
    {},
    element('p', {}, words.regimesLead),
    factList(regimes.map(({ label, summary }) => ({ term: label[language], values: [summary[language]] }))),
    valueTable(words.regimesCaption, regimes, language, words),
    element('p', { class: 'apart' }, words.storiesLead),
    factList(stories.map(({ label, summary }) => ({ term: label[language], values: [summary[language]] }))),
    valueTable(words.storiesCaption, stories, language, words),
  );
}

/** One row for each parameter that any of them sets. */
function valueTable(
  caption: string,
  sets: readonly { readonly label: Text; readonly values: Values }[],
  language: Language,
  words: Words,
): HTMLElement {
  const ids = [...new Set(sets.flatMap(({ values }) => Object.keys(values)))];
  const columns: Column<string>[] = [
    {
      head: words.parameter,
      cell: (id) =>
        element('div', { class: 'parameter' }, element('strong', {}, entryOf(id)?.label[language] ?? id), element('code', {}, id)),
    },
    { head: words.defaultValue, cell: (id) => String(entryOf(id)?.default ?? '') },
    ...sets.map(({ label, values }) => ({
      head: label[language],
      cell: (id: string) => {
        const value = values[id];
        return value === undefined ? '' : written(value);
      },
    })),
  ];
  return cardTable(caption, columns, ids);
}

/** All reforms, each as a part that opens. */
export function createReforms(language: Language, words: Words): HTMLElement {
  const { dimension } = catalogues[language];
  const dimensions = ['ideas', 'mechanism', 'technology'] as const;
  return element(
    'div',
    {},
    element('p', {}, words.reformsLead(String(interventions.length))),
    ...dimensions.flatMap((id) => [
      element('h3', {}, dimension[id]),
      ...interventions.filter((one) => one.dimension === id).map((one) => reformPart(one, language, words)),
    ]),
  );
}

function reformPart(reform: Intervention, language: Language, words: Words): HTMLElement {
  const title = element(
    'span',
    {},
    element('strong', {}, reform.label[language]),
    ' ',
    element('span', { class: 'hint' }, reform.summary[language]),
  );
  return opening(title, 'reform', (body) => {
    const names = (ids: readonly string[]) =>
      ids.length === 0 ? words.nothing : ids.map((id) => outcomeLabel(id, language)).join(catalogues[language].listSeparator);
    body.append(
      factList([
        { term: words.source, values: [quotation(sourceText(reform.source, words.sourceNames, language))] },
        { term: words.dodge, values: [reform.dodge[language]] },
        {
          term: words.knobs,
          values: [
            Object.values(reform.knobs)
              .map((knob) => knob[language])
              .join(catalogues[language].listSeparator),
          ],
        },
        { term: words.touches, values: [bullets(reform.touches.map((touch) => touchText(touch, reform, language, words)))] },
        { term: words.defines, values: [names(reform.defines)] },
        { term: words.secondary, values: [names(reform.secondary)] },
      ]),
    );
  });
}

function touchText(
  { slot, kind, amount, knob }: Intervention['touches'][number],
  reform: Intervention,
  language: Language,
  words: Words,
): string {
  const name = entryOf(slot)?.label[language] ?? slot;
  const does = kind === 'add' && amount < 0 ? words.subtract(written(-amount)) : words.touch[kind](written(amount));
  return words.ofKnob(`${name}${words.colon}${does}`, reform.knobs[knob]?.[language] ?? knob);
}
