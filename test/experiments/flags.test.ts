import { describe, expect, it } from 'vitest';
import { csvLine, snakeCase } from '../../experiments/csv.ts';
import { evenSteps, gridPoint, gridSize } from '../../experiments/design/grid.ts';
import { chooseLanguage, type Flag, numberFrom, parseFlags, quoted } from '../../experiments/flags.ts';
import { embeddable } from '../../experiments/results.ts';

const help = { zh: '', en: '' };
const flags: readonly Flag[] = [
  { name: 'weeks', placeholder: 'N', help },
  { name: 'set', placeholder: 'a=b', isRepeatable: true, help },
  { name: 'quick', help },
];

describe('flags', () => {
  it('are read with a space or an equals sign, and repeated where they may be', () => {
    const parsed = parseFlags(['--weeks=5', '--set', 'a=1', '--set=b=2', '--quick'], flags);
    expect(parsed.problems).toEqual([]);
    expect([...parsed.values]).toEqual([
      ['weeks', ['5']],
      ['set', ['a=1', 'b=2']],
      ['quick', ['']],
    ]);
  });

  it('take a negative number as a value', () => {
    expect(parseFlags(['--weeks', '-5'], flags).values.get('weeks')).toEqual(['-5']);
  });

  it('tell all that is wrong at once, with the nearest name', () => {
    const { problems } = parseFlags(
      ['--wekes', '5', '--quick=1', 'stray', '-w', '--weeks', '--set', 'a=1', '--weeks', '1', '--weeks', '2'],
      flags,
    );
    expect(problems.map((problem) => problem.where)).toEqual(['--wekes', '--quick', 'command', '-w', '--weeks', '--weeks']);
    expect(problems[0]?.nearest).toBe('--weeks');
  });

  it('accept as a number only what is one', () => {
    expect(['1', '-2.5', '+.5', '1e3', '3.'].map(numberFrom)).toEqual([1, -2.5, 0.5, 1000, 3]);
    for (const text of ['', ' ', '1e', 'NaN', 'Infinity', '-Infinity', '0x10', '1 ', '1,5', '１', '1e999', '--5', '.'])
      expect(numberFrom(text)).toBeUndefined();
  });

  it('choose the language from the flag, then from the environment, then from the system', () => {
    expect(chooseLanguage(['--lang', 'zh'], { LC_ALL: 'en_US' }, () => 'en')).toBe('zh');
    expect(chooseLanguage(['--lang=en'], { LANG: 'zh_CN.UTF-8' }, () => 'zh')).toBe('en');
    expect(chooseLanguage([], { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US' }, () => 'en')).toBe('zh');
    expect(chooseLanguage([], { LANG: 'de_DE' }, () => 'zh')).toBe('en');
    expect(chooseLanguage([], {}, () => 'zh-CN')).toBe('zh');
    expect(chooseLanguage(['--lang', 'fr'], { LANG: 'C' }, () => 'zh')).toBe('en');
  });

  it('are quoted so that a shell reads them back', () => {
    expect(quoted('full-accountability+admission-list=0.5')).toBe('full-accountability+admission-list=0.5');
    expect(quoted('a b"$x')).toBe('"a b\\"\\$x"');
    expect(quoted('pressure-type@0;full-accountability@104')).toBe('"pressure-type@0;full-accountability@104"');
  });
});

describe('grids and files', () => {
  it('turn the last axis fastest and include both ends', () => {
    const axes = [
      { id: 'a', values: [1, 2] },
      { id: 'b', values: ['x', 'y', 'z'] },
    ];
    expect(gridSize(axes)).toBe(6);
    expect(Array.from({ length: 6 }, (_, i) => Object.values(gridPoint(axes, i)).join(''))).toEqual(['1x', '1y', '1z', '2x', '2y', '2z']);
    expect(evenSteps(0.1, 0.3, 3)).toEqual([0.1, 0.2, 0.3]);
    expect(evenSteps(0.7, 1.5, 5)).toEqual([0.7, 0.9, 1.1, 1.3, 1.5]);
    expect(evenSteps(3, 9, 1)).toEqual([3]);
  });

  it('write cells that any reader takes back, and columns in snake case', () => {
    expect(csvLine(['a', 'b,"c"', null, 0.1, undefined, '甲\n乙', true])).toBe('a,"b,""c""",,0.1,,"甲\n乙",true\n');
    expect(['capacityHours', 'shifting-down', 'x'].map(snakeCase)).toEqual(['capacity_hours', 'shifting_down', 'x']);
  });

  it('embed results so that nothing in them can end the script element', () => {
    const value = { text: '</script><!-- \u2028 甲' };
    expect(embeddable(value)).not.toContain('<');
    expect(JSON.parse(embeddable(value))).toEqual(value);
  });
});
