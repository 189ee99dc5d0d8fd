import { scaleLinear, select } from 'd3';
import type { Language } from '../../sim/index.ts';
import type { Catalogue } from '../i18n/index.ts';
import { interval, percent } from '../models/measure.ts';
import { partText, type SharesModel, type StackedSource } from '../models/shares.ts';
import { addHatch } from './hatch.ts';
import { freshSvg } from './marks.ts';
import { palette, shareColor, shareHatch, shareLabelColor, shareSlant } from './palette.ts';

export interface SharesOptions {
  readonly language: Language;
  readonly messages: Catalogue;
  readonly width: number;
}

const height = 74;
const barTop = 4;
const barHeight = 46;

/** Draws one bar of shares with their numbers, and below it a key with every number and interval. */
export function drawShares(container: HTMLElement, model: SharesModel, { language, messages, width }: SharesOptions): void {
  const root = select(container);
  root.selectAll('*').remove();
  if (model.pieces.length === 0 || model.total <= 0) return;
  const svg = freshSvg(root, width, height);
  const x = scaleLinear([0, model.total], [1, width - 1]);
  for (const { source, share, from, to } of model.pieces) {
    const wide = x(to) - x(from);
    if (wide <= 0) continue;
    const rect = () =>
      svg
        .append('rect')
        .attr('x', x(from))
        .attr('y', barTop)
        .attr('width', Math.max(0.5, wide - (wide > 3 ? 1.5 : 0)))
        .attr('height', barHeight);
    rect().attr('fill', shareColor[source]);
    const hatch = shareHatch[source];
    if (hatch !== undefined) {
      addHatch(svg, `share-${source}`, hatch, shareSlant[source]);
      rect().attr('fill', `url(#share-${source})`);
    }
    const label = percent(share, language);
    if (wide < 12 + 9 * label.length) continue;
    const middle = x(from) + wide / 2;
    if (hatch !== undefined)
      svg
        .append('rect')
        .attr('x', middle - 4.5 * label.length - 2)
        .attr('y', barTop + 12)
        .attr('width', 9 * label.length + 4)
        .attr('height', 22)
        .attr('rx', 3)
        .attr('fill', shareColor[source]);
    svg
      .append('text')
      .attr('class', 'share-label')
      .attr('x', middle)
      .attr('y', barTop + barHeight / 2)
      .attr('dy', '0.36em')
      .attr('text-anchor', 'middle')
      .attr('fill', shareLabelColor[source])
      .text(label);
  }
  drawLuckBracket();
  drawShareKey(container, model, messages, language);

  function drawLuckBracket(): void {
    const luck = model.pieces.filter(({ source }) => source === 'luck-common' || source === 'policy-luck');
    const [first] = luck;
    const last = luck.at(-1);
    if (first === undefined || last === undefined || x(last.to) - x(first.from) < 30) return;
    const y = barTop + barHeight + 5;
    svg
      .append('path')
      .attr('d', `M${x(first.from) + 1},${y}v4H${x(last.to) - 2}v-4`)
      .attr('fill', 'none')
      .attr('stroke', palette.soft);
    svg
      .append('text')
      .attr('class', 'share-bracket')
      .attr('x', x(last.to) - 2)
      .attr('y', y + 17)
      .attr('text-anchor', 'end')
      .text(messages.study.shares.source.luck);
  }
}

function drawShareKey(container: HTMLElement, model: SharesModel, messages: Catalogue, language: Language): void {
  const list = select(container).append('ul').attr('class', 'share-key');
  for (const { source, share, lower, upper } of model.parts) {
    const item = list.append('li').attr('class', source === 'luck-common' || source === 'policy-luck' ? 'inner' : '');
    const swatch = item
      .append('svg')
      .attr('width', 20)
      .attr('height', 14)
      .attr('viewBox', '0 0 20 14')
      .attr('focusable', 'false')
      .attr('aria-hidden', 'true');
    if (source !== 'luck') {
      const piece: StackedSource = source;
      swatch.append('rect').attr('width', 20).attr('height', 14).attr('fill', shareColor[piece]);
      const hatch = shareHatch[piece];
      if (hatch !== undefined) {
        addHatch(swatch, `share-key-${piece}`, hatch, shareSlant[piece]);
        swatch.append('rect').attr('width', 20).attr('height', 14).attr('fill', `url(#share-key-${piece})`);
      }
    } else swatch.append('path').attr('d', 'M1,3v7H19v-7').attr('fill', 'none').attr('stroke', palette.soft);
    item.append('span').attr('class', 'share-name').text(partText(source, messages));
    item.append('strong').text(percent(share, language));
    item
      .append('span')
      .attr('class', 'share-interval')
      .text(lower === null ? '' : messages.inSquare(interval(lower, upper, (value) => percent(value, language), messages)));
  }
}
