import { counties, stories } from '../../../sim/index.ts';
import { drawQr } from '../../charts/qr.ts';
import { element, setText } from '../../dom.ts';
import { steps } from '../../lesson/steps/index.ts';
import { copyField } from '../../link/copy.ts';
import { readLink, writeLink } from '../../link/link.ts';
import { encodeQr } from '../../models/qr.ts';
import { usualSettings } from '../../models/study.ts';
import type { PageState } from '../../store.ts';
import type { ViewContext } from '../../view.ts';
import { usualStates } from '../states.ts';
import type { Words } from './plan.ts';

/** What a class link is made of. */
export interface ClassChoice {
  readonly language: 'zh' | 'en';
  readonly step: number;
  readonly isProjector: boolean;
  readonly isLesson: boolean;
  readonly county: string;
  readonly story: PageState['settings']['story'];
}

/** The link of a class: nothing of what the teacher has done in the page before, only what was chosen. Null if the address is none. */
export function classLink(state: PageState, base: string, choice: ClassChoice): string | null {
  let url: URL;
  try {
    url = new URL(base);
  } catch {
    return null;
  }
  if (!['http:', 'https:', 'file:'].includes(url.protocol)) return null;
  const fresh: PageState = {
    ...state,
    ...readLink('#/lesson?f=1').change,
    views: { ...usualStates, lesson: { ...usualStates.lesson, step: choice.step } },
    isProjector: choice.isProjector,
    isLesson: choice.isLesson,
    settings: { ...usualSettings(), county: choice.county, story: choice.story },
  };
  url.search = `?lang=${choice.language}`;
  url.hash = writeLink(fresh);
  return url.href;
}

/** The address of this page without its state. */
function addressOf(): string {
  const url = new URL(location.href);
  url.search = '';
  url.hash = '';
  return url.href;
}

/** The form that builds a class link, with the link and its code. `onLink` hears of every new one. */
export function createClassLink(
  { language, store, actions }: ViewContext,
  words: Words,
  onLink: (link: string | null) => void,
): HTMLElement {
  let choice: ClassChoice = { language, step: 0, isProjector: false, isLesson: true, county: usualSettings().county, story: 'both' };
  const base = element('input', {
    type: 'text',
    value: addressOf(),
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-describedby': 'class-base-hint',
  });
  const link = element('input', { type: 'text', readonly: true, class: 'link-box' });
  const copy = element('button', { type: 'button', class: 'primary' }, words.linkCopy);
  const open = element('button', { type: 'button' }, words.linkOpen);
  const code = element('div', { class: 'qr' });
  const note = element('p', { class: 'hint' });
  const warning = element('p', { class: 'warning' });
  const change = (part: Partial<ClassChoice>) => {
    choice = { ...choice, ...part };
    draw();
  };
  base.addEventListener('input', draw);
  link.addEventListener('focus', () => link.select());
  copy.addEventListener('click', () => {
    void copyField(link).then((isDone) => actions.announce(setCopied(isDone)));
  });
  open.addEventListener('click', () => {
    const { views } = store.get();
    actions.go('lesson', {
      views: { ...views, lesson: { ...views.lesson, step: choice.step } },
      isProjector: choice.isProjector,
      isLesson: choice.isLesson,
    });
  });
  const root = element(
    'div',
    {},
    element('p', {}, words.linkLead),
    element(
      'div',
      { class: 'link-form' },
      element(
        'div',
        { class: 'fields' },
        picker(
          words.linkLanguage,
          choice.language,
          [
            ['zh', words.languages.zh],
            ['en', words.languages.en],
          ],
          (id) => change({ language: id === 'en' ? 'en' : 'zh' }),
        ),
        picker(
          words.linkStep,
          '0',
          [
            ['0', words.stepList],
            ...steps.map(({ number, title }): [string, string] => [String(number), words.openStep(String(number), title[language])]),
          ],
          (id) => change({ step: Number(id) }),
        ),
        picker(
          words.linkCounty,
          choice.county,
          counties.map(({ id, label }): [string, string] => [id, label[language]]),
          (county) => change({ county }),
        ),
        picker(
          words.linkStory,
          'both',
          [['both', words.storyBoth], ...stories.map(({ id, label }): [string, string] => [id, label[language]])],
          (id) => change({ story: id === 'overload' || id === 'blame' ? id : 'both' }),
        ),
        tick(words.linkLesson, true, (isLesson) => change({ isLesson })),
        tick(words.linkProjector, false, (isProjector) => change({ isProjector })),
        element(
          'div',
          {},
          element('label', {}, element('span', { class: 'label-text' }, words.linkBase), base),
          element('p', { class: 'hint', id: 'class-base-hint' }, words.linkBaseHint),
        ),
      ),
      element(
        'div',
        { class: 'link-result' },
        element('label', {}, element('span', { class: 'label-text' }, words.link), link),
        element('div', { class: 'buttons' }, copy, open),
        warning,
        code,
        note,
      ),
    ),
  );
  draw();
  return root;

  function setCopied(isDone: boolean): string {
    const text = isDone ? words.copied : words.copyFailed;
    setText(copy, text);
    return text;
  }

  function draw(): void {
    const made = classLink(store.get(), base.value.trim(), choice);
    setText(copy, words.linkCopy);
    link.value = made ?? '';
    copy.disabled = made === null;
    base.setAttribute('aria-invalid', String(made === null));
    const isFile = made?.startsWith('file:') === true;
    warning.hidden = made !== null && !isFile;
    setText(warning, made === null ? words.linkBad : words.linkFile);
    const drawn = made === null ? null : encodeQr(made);
    code.hidden = drawn === null;
    setText(note, made === null ? '' : drawn === null ? words.qrTooLong : words.qrNote(String(drawn.size)));
    if (drawn !== null) drawQr(code, drawn, words.qr);
    onLink(made);
  }
}

function picker(label: string, chosen: string, options: readonly (readonly [string, string])[], choose: (id: string) => void): HTMLElement {
  const select = element(
    'select',
    {},
    ...options.map(([id, text]) =>
      element('option', { value: id, selected: id === chosen, lang: id === 'zh' ? 'zh-CN' : id === 'en' ? 'en' : false }, text),
    ),
  );
  select.addEventListener('change', () => choose(select.value));
  return element('label', {}, element('span', { class: 'label-text' }, label), select);
}

function tick(label: string, isTicked: boolean, choose: (isTicked: boolean) => void): HTMLElement {
  const input = element('input', { type: 'checkbox', checked: isTicked });
  input.addEventListener('change', () => choose(input.checked));
  return element('label', { class: 'check' }, input, element('span', {}, label));
}
