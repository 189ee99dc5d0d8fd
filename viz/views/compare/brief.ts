import { version } from '../../../package.json';
import { outcomes } from '../../../sim/index.ts';
import { drawBrief } from '../../charts/brief.ts';
import { element, setText } from '../../dom.ts';
import { briefEn } from '../../i18n/brief-en.ts';
import { briefZh } from '../../i18n/brief-zh.ts';
import { catalogues } from '../../i18n/index.ts';
import { type BriefModel, briefModel } from '../../models/brief.ts';
import { briefHtml, briefText } from '../../models/brief-export.ts';
import type { EqualTable } from '../../models/equal-hours.ts';
import { linkOf } from '../../share.ts';
import type { PageState } from '../../store.ts';
import type { ViewContext } from '../../view.ts';
import { chosenArm } from './versus.ts';

/** The brief on its sheet, with what is done with it. */
export interface BriefPanel {
  readonly root: HTMLElement;
  /** Without the table it says that it is loading, or nothing if that failed: the view says why. */
  update(state: PageState, table: EqualTable | null, hasFailed: boolean): void;
}

/** What a reader can sort by: the columns of the brief. */
const sortable = ['burden', 'effectiveness', 'resolved', 'residents-served', 'incidents', 'misblame', 'undone'];

/** What A4 leaves inside the margins of the style sheet, less a little for rounding. */
const paper = { widthMm: 182, heightMm: 262 };
const largestPt = 8.6;
const smallestPt = 6;
const stepPt = 0.2;
const pxPerMm = 96 / 25.4;

/** Finds the largest type with which the sheet fills one page at most, in height and in width, whatever fonts there are. */
function fitToPaper(sheet: HTMLElement): void {
  if (!sheet.isConnected) return;
  const { style } = sheet;
  sheet.classList.add('is-paper');
  style.width = `${paper.widthMm}mm`;
  // By halves: each try lays the whole sheet out.
  let [low, high] = [0, Math.round((largestPt - smallestPt) / stepPt)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    style.fontSize = `${smallestPt + stepPt * middle}pt`;
    const table = sheet.querySelector('table');
    const isWideEnough = table === null || table.getBoundingClientRect().width <= sheet.clientWidth + 1;
    if (isWideEnough && sheet.getBoundingClientRect().height <= paper.heightMm * pxPerMm) low = middle;
    else high = middle - 1;
  }
  sheet.classList.remove('is-paper');
  style.width = '';
  style.fontSize = '';
  style.setProperty('--paper-size', `${(smallestPt + stepPt * low).toFixed(1)}pt`);
}

/** Makes the brief in one language. */
export function createBriefPanel({ language, actions }: ViewContext, close: () => void): BriefPanel {
  const texts = language === 'zh' ? briefZh : briefEn;
  const messages = catalogues[language];
  const button = (text: string, onClick: () => void, name = '') => {
    const made = element('button', { type: 'button', class: name }, text);
    made.addEventListener('click', onClick);
    return made;
  };
  const sort = element(
    'select',
    {},
    ...sortable
      .flatMap((id) => outcomes.filter((one) => one.id === id))
      .map(({ id, label }) => element('option', { value: id }, label[language])),
  );
  sort.addEventListener('change', () => actions.look({ outcome: sort.value }));
  const said = element('p', { class: 'hint' });
  const sheet = element('article', { class: 'brief-sheet' });
  const root = element(
    'section',
    { class: 'brief' },
    element(
      'div',
      { class: 'brief-tools' },
      element('label', {}, element('span', { class: 'label-text' }, texts.sort), sort),
      button(texts.print, () => window.print(), 'primary'),
      button(texts.copy, () => void copy()),
      button(texts.back, close),
      said,
    ),
    sheet,
  );
  let model: BriefModel | null = null;

  return {
    root,
    update(state, table, hasFailed) {
      if (table === null) {
        setText(said, hasFailed ? '' : texts.loading);
        return;
      }
      if (said.textContent === texts.loading) setText(said, '');
      const { left, right } = state.views.compare;
      const chosen = [left, right].flatMap((one) => chosenArm(state.settings, one) ?? []);
      model = briefModel(
        {
          table,
          outcomeId: state.outcome,
          chosen,
          version,
          date: new Date().toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', { year: 'numeric', month: 'long', day: 'numeric' }),
          link: linkOf(state),
        },
        texts,
        messages,
        language,
      );
      sort.value = sortable.includes(state.outcome) ? state.outcome : 'burden';
      drawBrief(sheet, model);
      fitToPaper(sheet);
    },
  };

  /** Copies as rich and plain text; where the browser forbids it, selects the sheet and says how to go on. */
  async function copy(): Promise<void> {
    if (model === null) return;
    const [html, plain] = [briefHtml(model), briefText(model)];
    try {
      const blob = (type: string, text: string) => new Blob([text], { type });
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', plain) }),
      ]);
      done(texts.copied);
    } catch {
      done(copyByEvent(html, plain) ? texts.copied : texts.selected);
    }
  }

  /** The old way: the copy event of a selection takes what it is given. */
  function copyByEvent(html: string, plain: string): boolean {
    const selection = window.getSelection();
    const range = document.createRange();
    range.selectNodeContents(sheet);
    selection?.removeAllRanges();
    selection?.addRange(range);
    let isTaken = false;
    const onCopy = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', plain);
      event.preventDefault();
      isTaken = true;
    };
    document.addEventListener('copy', onCopy);
    try {
      document.execCommand('copy');
    } catch {
      isTaken = false;
    }
    document.removeEventListener('copy', onCopy);
    if (isTaken) selection?.removeAllRanges();
    return isTaken;
  }

  function done(text: string): void {
    setText(said, text);
    actions.announce(text);
  }
}
