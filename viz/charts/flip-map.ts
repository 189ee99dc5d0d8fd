import { select } from 'd3';
import type { FlipCell } from '../../experiments/analysis/flip.ts';
import type { Language } from '../../sim/index.ts';
import type { Catalogue } from '../i18n/index.ts';
import type { FlipModel } from '../models/flip.ts';
import type { Names } from '../models/names.ts';
import { assumedColor, palette, readableOn, winnerColors } from './palette.ts';

/**
 * Draws the map as a table: a cell has the number of its best policy and its colour, solid where that is clear; white, framed and with a
 * second number where it is not. Winners that are
 * assumed are grey. Numbers carry everything that colours do.
 */
export function drawFlipMap(container: HTMLElement, model: FlipModel, names: Names, messages: Catalogue, language: Language): void {
  const { study } = messages;
  const root = select(container);
  root.selectAll('*').remove();
  if (model.winners.length === 0) return;
  const counted = model.winners.filter(({ isAssumed }) => !isAssumed);
  const colorOf = (policy: string) => {
    const place = counted.findIndex((winner) => winner.policy === policy);
    return place < 0 ? assumedColor : (winnerColors[place % winnerColors.length] ?? palette.soft);
  };
  root.append('p').attr('class', 'flip-axis').text(`↑ ${model.y[language]}`);
  const table = root.append('table').attr('class', 'flip');
  table.append('caption').text(model.finding[language]);
  const body = table.append('tbody');
  for (const { name, cells } of model.lines) {
    const line = body.append('tr');
    line.append('th').attr('scope', 'row').attr('class', 'flip-bin').text(name[language]);
    for (const cell of cells) drawCell(line.append('td').node(), cell, { colorOf, names, messages });
  }
  const foot = table.append('tfoot').append('tr');
  foot.append('td').attr('class', 'flip-corner');
  for (const column of model.columns) foot.append('th').attr('scope', 'col').attr('class', 'flip-bin column').text(column[language]);
  root.append('p').attr('class', 'flip-axis under').text(`${model.x[language]} →`);
  const key = root.append('ul').attr('class', 'flip-key');
  for (const { policy, number, name, cells, isAssumed } of model.winners) {
    const item = key.append('li');
    const color = colorOf(policy);
    item.append('span').attr('class', 'flip-chip').style('background-color', color).style('color', readableOn(color)).text(String(number));
    item.append('span').text(name[language]);
    item
      .append('span')
      .attr('class', 'flip-wins')
      .text(
        isAssumed ? [study.flip.wins(String(cells)), messages.assumedShort].join(messages.clauseSeparator) : study.flip.wins(String(cells)),
      );
  }
  for (const { number, name, isAssumed } of model.seconds) {
    const item = key.append('li');
    item.append('span').attr('class', 'flip-chip open').text(String(number));
    item.append('span').text(name[language]);
    if (isAssumed) item.append('span').attr('class', 'flip-wins').text(messages.assumedShort);
  }
  root.append('p').attr('class', 'flip-legend').text([study.flip.clearKey, study.flip.unclearKey].join(messages.clauseSeparator));
}

function drawCell(
  node: HTMLTableCellElement | null,
  cell: FlipCell | null,
  { colorOf, names, messages }: { colorOf: (policy: string) => string; names: Names; messages: Catalogue },
): void {
  if (node === null) return;
  const { study } = messages;
  const place = select(node);
  if (cell === null) {
    place.attr('class', 'flip-cell empty').append('span').attr('class', 'flip-runs').text(study.flip.emptyCell);
    return;
  }
  const color = colorOf(cell.best);
  const best = String(names.policy(cell.best).number);
  place.attr('class', cell.isClear ? 'flip-cell' : 'flip-cell unclear');
  if (cell.isClear) place.style('background-color', color).style('color', readableOn(color));
  else place.style('background-image', `linear-gradient(to top, ${color} 0 5px, transparent 5px)`);
  place
    .append('span')
    .attr('class', 'flip-best')
    .text(cell.isClear ? best : study.flip.cell(best, String(names.policy(cell.second).number)));
  place
    .append('span')
    .attr('class', 'flip-runs')
    .text(study.flip.runs(String(cell.worlds)));
}
