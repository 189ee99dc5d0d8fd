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
import { difference, visions } from '../support/color-vision.ts';

const viz = new URL('../../viz/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, viz), 'utf8');
const list = (folder: string) => readdirSync(new URL(folder, viz)).filter((name) => name.endsWith('.ts'));
const everything = readdirSync(viz, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const sources = everything.filter((path) => path.endsWith('.ts') && !path.startsWith('verdicts/'));
const sheets = everything.filter((path) => path.endsWith('.css') && !path.startsWith('verdicts/'));

describe('view models', () => {
  it('know no document, no window and no drawing library', () => {
    for (const name of list('models/')) {
      const source = read(`models/${name}`);
      expect(source, name).not.toMatch(/(?<![.\w'])(document|window|navigator|localStorage)\.|\b(HTML|SVG)\w*Element\b/);
      expect(source, name).not.toMatch(/from '(d3|comlink|\.\.\/charts|\.\.\/page|\.\.\/dom)/);
    }
  });

  it('hold no words of their own: what a reader sees stands in the catalogues', () => {
    // What is wrong with a link or file is said where it is found, in both languages at once.
    const drawing = sources.filter((path) => /^(models|charts)\/|^views\/[a-z]+\/view\.ts$/.test(path));
    for (const path of drawing) expect(read(path), path).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('the page', () => {
  it('imports nothing but d3, comlink, our own files, and for Parquet its reader', () => {
    for (const path of sources) {
      for (const [, from = ''] of read(path).matchAll(/(?:^(?:import|export)[^;]*? from |\bimport\()'([^']+)'/gm)) {
        const isReader = path === 'table-file.ts' && from === 'hyparquet';
        expect(from === 'd3' || from === 'comlink' || isReader || from.startsWith('.'), `${path}: ${from}`).toBe(true);
      }
    }
  });

  it('names no other host, no font to fetch and no inline handler', () => {
    for (const path of ['index.html', ...sheets]) expect(read(path), path).not.toMatch(/https?:|@import|@font-face|\son\w+=/);
  });

  it('sets no style by an attribute and writes no markup, so that the strict policy can hold', () => {
    for (const path of sources) expect(read(path), path).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|'style',|\bstyle: ['`]/);
  });

  it('stops what moves for readers who ask for that', () => {
    for (const path of sheets) {
      const outside = read(path).replace(/@media \(prefers-reduced-motion: no-preference\) \{[\s\S]*?\n\}\n/g, '');
      expect(outside, path).not.toMatch(/transition|animation/);
    }
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

  it('stay apart for readers with another colour vision; neighbours of the stack even in grey', () => {
    for (const vision of visions.filter((name) => name !== 'achromatopsia'))
      for (const [one, other] of [
        [palette.blue, palette.orange],
        [palette.blue, palette.grey],
        [palette.orange, palette.grey],
      ] as const)
        expect(difference(one, other, vision), `${one} ${other} ${vision}`).toBeGreaterThan(20);
    const stack = Object.values(effortColor);
    for (const vision of visions)
      for (const [at, color] of stack.slice(1).entries())
        expect(difference(color, stack[at] ?? color, vision), `${color} ${vision}`).toBeGreaterThan(15);
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
