import { element } from '../../dom.ts';
import type { GuessContext, GuessWidget } from './guess-widget.ts';

/** An order of a few things, moved up and down by buttons. */
export function createRankGuess({ step, words, language, values, onChange }: GuessContext): GuessWidget {
  const items = step.series[0]?.items ?? [];
  /** Places of the items in the list, first to last. */
  let order = items.map((_, at) => at).sort((a, b) => (values?.[a] ?? a + 1) - (values?.[b] ?? b + 1));
  const list = element('ol', { class: 'rank-list' });
  const ranks = () => items.map((_, at) => order.indexOf(at) + 1);
  function move(at: number, by: -1 | 1): void {
    const to = at + by;
    const [one, other] = [order[at], order[to]];
    if (one === undefined || other === undefined) return;
    order = order.map((item, place) => (place === at ? other : place === to ? one : item));
    draw();
    onChange(ranks());
    const buttons = list.children[to]?.querySelectorAll<HTMLButtonElement>('button') ?? [];
    const wanted = buttons[by < 0 ? 0 : 1];
    (wanted?.disabled === true ? buttons[by < 0 ? 1 : 0] : wanted)?.focus();
  }
  function draw(): void {
    list.replaceChildren(
      ...order.map((item, place) => {
        const name = items[item]?.label[language] ?? '';
        const button = (by: -1 | 1, text: string, say: string) => {
          const made = element('button', { type: 'button', 'aria-label': say, disabled: order[place + by] === undefined }, text);
          made.addEventListener('click', () => move(place, by));
          return made;
        };
        return element(
          'li',
          {},
          element('span', { class: 'rank-name' }, name),
          element('span', { class: 'rank-set' }, button(-1, words.up, words.moveUp(name)), button(1, words.down, words.moveDown(name))),
        );
      }),
    );
  }
  draw();
  const root = element('div', { class: 'guess guess-rank' }, element('p', { class: 'guess-task' }, step.guess.task[language]), list);
  return { root, redraw: () => undefined };
}
