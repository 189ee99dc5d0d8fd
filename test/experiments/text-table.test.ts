import { describe, expect, it } from 'vitest';
import { displayWidth, fixed, padded, textTable, wrapped } from '../../experiments/text-table.ts';

describe('tables of text', () => {
  it('count two columns for a Chinese character and for full-width punctuation, one for a letter', () => {
    expect(displayWidth('abc')).toBe(3);
    expect(displayWidth('全面问责')).toBe(8);
    expect(displayWidth('（基准，均值）')).toBe(14);
    expect(displayWidth('街乡吹哨 ab')).toBe(11);
    expect(displayWidth('𠮷')).toBe(2);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(displayWidth('−0.1 ±0.2~')).toBe(10);
  });

  it('fill up to a width on either side', () => {
    expect(padded('问责', 6)).toBe('问责  ');
    expect(padded('问责', 6, 'right')).toBe('  问责');
    expect(padded('too long', 3)).toBe('too long');
  });

  it('keep columns in line when both scripts meet', () => {
    const table = textTable(
      [{ title: '方案' }, { title: 'value', align: 'right' }],
      [
        ['全面问责', '1'],
        ['x', '22.5'],
      ],
    );
    const lines = table.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(new Set(lines.map((line) => displayWidth(line)))).toEqual(new Set([15]));
  });

  it('break long texts in either language, with no closing mark at the head of a line', () => {
    const text = '数值只在所列设定下成立，不是预测，不评价任何地区、单位和个人。';
    for (let width = 10; width < 40; width++) {
      const lines = wrapped(text, width).split('\n');
      expect(lines.join('')).toBe(text);
      for (const line of lines) expect(line).not.toMatch(/^[，。、]/);
    }
    expect(wrapped('one two three', 7)).toBe('one two\nthree');
  });

  it('write numbers with a minus sign, never a negative zero', () => {
    expect(fixed(-0.0004, 3)).toBe('0.000');
    expect(fixed(-0.5, 1)).toBe('−0.5');
    expect(fixed(0.25, 2, 'plus')).toBe('+0.25');
    expect(fixed(null, 2)).toBe('–');
  });
});
