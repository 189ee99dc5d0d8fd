import { element, setText } from '../../dom.ts';
import { createNumberBox } from '../../number-box.ts';
import type { GuessContext, GuessWidget } from './guess-widget.ts';

const total = 100;
const handful = 5;

/** A hundred tokens spread over cells, by number boxes and buttons. */
export function createTokensGuess({ step, words, language, values, onChange }: GuessContext): GuessWidget {
  const [series] = step.series;
  const items = series?.items ?? [];
  const current = items.map((_, at) => values?.[at] ?? 0);
  const left = element('p', { class: 'tokens-left' });
  const cells = items.map((item, at) => {
    const name = item.label[language];
    const { box, note, quiet } = createNumberBox({
      language,
      limits: { min: 0, max: total, isWhole: true },
      attributes: { value: current[at] ?? 0, 'aria-label': name },
      onInput: (value) => value !== null && set(at, value),
      onChange: (value) => set(at, value),
      usual: () => current[at] ?? 0,
    });
    const bar = element('span', { class: 'token-bar' });
    const button = (by: number, sign: string, say: string) => {
      const made = element('button', { type: 'button', 'aria-label': words.change(name, say) }, sign);
      made.addEventListener('click', () => {
        quiet();
        set(at, Math.max(0, Math.min(total, (current[at] ?? 0) + by)));
      });
      return made;
    };
    const root = element(
      'li',
      { class: 'token-cell' },
      element('span', { class: 'token-name', 'aria-hidden': 'true' }, name),
      element(
        'span',
        { class: 'token-set' },
        button(-handful, `−${handful}`, `−${handful}`),
        box,
        button(handful, `+${handful}`, `+${handful}`),
      ),
      note,
      element('span', { class: 'token-track', 'aria-hidden': 'true' }, bar),
    );
    return { root, box, bar };
  });
  function set(at: number, value: number): void {
    current[at] = value;
    const cell = cells[at];
    if (cell !== undefined && document.activeElement !== cell.box) cell.box.value = String(value);
    draw();
    onChange([...current]);
  }
  function draw(): void {
    cells.forEach(({ bar }, at) => {
      bar.style.width = `${current[at] ?? 0}%`;
    });
    const rest = total - current.reduce((sum, value) => sum + value, 0);
    setText(left, rest === 0 ? words.tokensDone : rest > 0 ? words.tokensLeft(String(rest)) : words.tokensOver(String(-rest)));
    left.classList.toggle('is-done', rest === 0);
  }
  draw();
  const root = element(
    'div',
    { class: 'guess guess-tokens' },
    element('p', { class: 'guess-task' }, step.guess.task[language]),
    element('ul', { class: 'token-cells' }, ...cells.map((cell) => cell.root)),
    left,
  );
  return { root, redraw: draw };
}
