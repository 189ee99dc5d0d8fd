import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  contrast,
  effortColor,
  effortLabelColor,
  mixed,
  palette,
  readableOn,
  shareColor,
  shareHatch,
  shareLabelColor,
  verdictColor,
  winnerColors,
} from '../../viz/charts/palette.ts';
import { stacked } from '../../viz/models/shares.ts';

const viz = new URL('../../viz/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, viz), 'utf8');
const list = (folder: string) => readdirSync(new URL(folder, viz)).filter((name) => name.endsWith('.ts'));

describe('view models', () => {
  it('know no document, no window and no drawing library', () => {
    for (const name of list('models/')) {
      const source = read(`models/${name}`);
      expect(source, name).not.toMatch(/(?<![.\w'])(document|window|navigator|localStorage)\.|\b(HTML|SVG)\w*Element\b/);
      expect(source, name).not.toMatch(/from '(d3|comlink|\.\.\/charts|\.\.\/page|\.\.\/dom)/);
    }
  });

  it('hold no words of their own: what a reader sees stands in the catalogues', () => {
    for (const folder of ['models/', 'charts/'])
      for (const name of list(folder)) expect(read(`${folder}${name}`), name).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('the page', () => {
  it('imports nothing but d3, comlink and our own files', () => {
    for (const folder of ['', 'models/', 'charts/', 'i18n/']) {
      for (const name of list(folder)) {
        for (const [, from = ''] of read(`${folder}${name}`).matchAll(/from '([^']+)'/g))
          expect(from === 'd3' || from === 'comlink' || from.startsWith('.'), `${name}: ${from}`).toBe(true);
      }
    }
  });

  it('names no other host, no font to fetch and no inline handler', () => {
    for (const path of ['index.html', 'style.css']) expect(read(path)).not.toMatch(/https?:|@import|@font-face|\son\w+=/);
  });

  it('stops what moves for readers who ask for that', () => {
    const outside = read('style.css').replace(/@media \(prefers-reduced-motion: no-preference\) \{[\s\S]*?\n\}\n/, '');
    expect(outside).not.toMatch(/transition|animation/);
  });
});

describe('colours', () => {
  it('are readable: text at 4.5 to 1, marks at 3 to 1 against the paper', () => {
    for (const color of [palette.ink, palette.soft, palette.blue, palette.orange])
      expect(contrast(color, palette.paper), color).toBeGreaterThanOrEqual(4.5);
    for (const color of Object.values(verdictColor)) expect(contrast(color, palette.paper), color).toBeGreaterThanOrEqual(3);
    for (const group of Object.keys(effortColor) as (keyof typeof effortColor)[]) {
      expect(contrast(effortLabelColor[group], effortColor[group]), group).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('of the shares and of the flip map carry readable numbers', () => {
    for (const source of stacked) expect(contrast(shareLabelColor[source], shareColor[source]), source).toBeGreaterThanOrEqual(4.5);
    for (const color of winnerColors) expect(contrast(readableOn(color), color), color).toBeGreaterThanOrEqual(4.5);
  });

  it('of neighbouring shares and winners differ without colour: by shade, or by a hatch', () => {
    for (const [i, source] of stacked.slice(1).entries()) {
      const before = stacked[i] ?? source;
      const isHatched = shareHatch[source] !== undefined || shareHatch[before] !== undefined;
      if (!isHatched) expect(contrast(shareColor[source], shareColor[before]), source).toBeGreaterThanOrEqual(2);
    }
    for (const [i, color] of winnerColors.slice(1).entries())
      expect(contrast(color, winnerColors[i] ?? color), color).toBeGreaterThanOrEqual(2);
  });

  it('carry readable numbers at every shade of the matrix', () => {
    for (const color of [palette.blue, palette.orange, palette.soft]) {
      for (let share = 0; share <= 1; share += 0.02) {
        const fill = mixed(color, palette.paper, 0.06 + 0.86 * share);
        expect(contrast(readableOn(fill), fill), fill).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('are the same in the style sheet', () => {
    const css = read('style.css');
    for (const [name, color] of [
      ['paper', palette.paper],
      ['ink', palette.ink],
      ['soft', palette.soft],
      ['rule', palette.rule],
      ['accent', palette.blue],
      ['orange', palette.orange],
    ] as const) {
      expect(css).toContain(`--${name}: ${color};`);
    }
  });
});
