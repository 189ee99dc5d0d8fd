import { describe, expect, it } from 'vitest';
import { commentLine, csvCell, figureCsv } from '../../viz/export/csv.ts';
import { withText } from '../../viz/export/png.ts';
import { fileName, xmlText } from '../../viz/export/safe.ts';
import { shortLine } from '../../viz/export/short-line.ts';
import { emsOf, linesOf, piecesOf, unbreakable } from '../../viz/i18n/breaking.ts';

describe('the CSV of a figure', () => {
  const words = { lower: '下限', upper: '上限', total: '总数' };

  it('says what it is and how it is made again before its numbers, for machines and spreadsheets alike', () => {
    const text = figureCsv(
      { title: '负担', finding: '有差异。', lines: ['随机种子：s1', '复现命令：npm run'] },
      [
        {
          name: '负担',
          table: {
            head: ['', '方案', '配对差', '95% 区间', '较优的重复'],
            rows: [
              { cells: ['1', '“防甩锅”条款', '−1.5', '−2.0 至 +1,000.5', '4/16'], isMuted: false },
              { cells: ['2', '=HYPERLINK("x")', '+0.3%', '–', '–'], isMuted: true },
            ],
          },
        },
      ],
      words,
    );
    expect(text).toBe(
      [
        '\ufeff# 负担',
        '# 有差异。',
        '# 随机种子：s1',
        '# 复现命令：npm run',
        ',方案,配对差,95% 区间 下限,95% 区间 上限,较优的重复,较优的重复 总数',
        '1,“防甩锅”条款,-1.5,-2.0,1000.5,4,16',
        `2,"'=HYPERLINK(""x"")",0.3%,,,,`,
        '',
      ].join('\r\n'),
    );
  });

  it('holds no cell that a spreadsheet would run', () => {
    for (const text of ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '＝1', '\t=1', ' =1'])
      expect(csvCell(text).replace(/^"/, ''), text).toMatch(/^'/);
    for (const [text, cell] of [
      ['−1,234.50', '-1234.50'],
      ['+3', '3'],
      ['-3%', '-3%'],
      ['12', '12'],
    ] as const)
      expect(csvCell(text)).toBe(cell);
  });

  it('lets no seed break out of its comment', () => {
    expect(commentLine('seed: x\r\n=1')).toBe('# seed: x =1');
    expect(commentLine('seed: x,=HYPERLINK("y")')).toBe('"# seed: x,=HYPERLINK(""y"")"');
    expect(commentLine('--arms a,b')).toBe('# --arms a,b');
  });
});

describe('the name of an exported file', () => {
  it('is readable and safe on every system', () => {
    expect(fileName(['shuaiguo', '图 2', '各方案的配对差：基层负担'], 'svg')).toBe('shuaiguo-图-2-各方案的配对差：基层负担.svg');
    expect(fileName(['../../etc', 'pass\u0000wd\u202e'], 'csv')).toBe('etc-passwd.csv');
    expect(fileName(['con'], 'json')).toBe('shuaiguo-con.json');
    expect(fileName(['...', '/'], 'json')).toBe('shuaiguo.json');
    expect(fileName(['长'.repeat(300)], 'png').length).toBeLessThan(90);
  });
});

describe('what goes into a picture', () => {
  it('is text that XML may hold', () => expect(xmlText('a\u0000\u001b\ud800😀\n')).toBe('a\ufffd\ufffd\ufffd😀\n'));

  it('goes into a PNG, too, in a chunk with a right checksum', () => {
    const header = new Uint8Array(33);
    const chunk = withText(header, '种子').subarray(33);
    const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    expect(new TextDecoder().decode(chunk.subarray(4, -4))).toBe('iTXtDescription\0\0\0\0\0种子');
    expect(view.getUint32(0)).toBe(chunk.length - 12);
    // Worked out with zlib's crc32 of the same bytes.
    expect(view.getUint32(chunk.length - 4).toString(16)).toBe('c6876f21');
  });
});

describe('lines broken by hand', () => {
  const text = '在“压力型体制”下，街乡吹哨、部门报到（乡呼县应）使基层减负；责任甩锅与一票否决、容错纠错的责罚错位度降低了−12.5 个百分点。';

  it('keep the terms of the glossary whole and hold all of the text, with a segmenter and without', () => {
    for (const maker of [undefined, null])
      for (const width of [11, 14, 20]) {
        const lines = maker === null ? linesOf(text, width, emsOf, piecesOf(text, null)) : linesOf(text, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const term of unbreakable)
          if (text.includes(term))
            expect(
              lines.some((line) => line.includes(term)),
              `${term} at ${width}`,
            ).toBe(true);
        for (const line of lines) expect(emsOf(line)).toBeLessThanOrEqual(width + 1);
      }
  });

  it('never open with a closing sign nor end with an opening one, however narrow', () => {
    for (let width = 1; width < 24; width += 1)
      for (const line of linesOf(text, width)) {
        expect(line).not.toMatch(/^[，。、；：）》”]/);
        expect(line).not.toMatch(/[（《“]$/);
      }
  });

  it('keep a number with what it counts', () => {
    for (let width = 4; width < 12; width += 1) {
      const lines = linesOf('《治理研究》2020 年第 5 期，重复 20 次。', width);
      for (const whole of ['2020 年', '5 期', '20 次'])
        expect(
          lines.some((line) => line.includes(whole)),
          `${whole} at ${width}`,
        ).toBe(true);
    }
  });

  it('break English between words, and long commands behind a comma', () => {
    expect(linesOf('shifting of responsibility', 8)).toEqual(['shifting of', 'responsibility']);
    expect(linesOf('--arms full-accountability+letter-cap,pressure-type', 24)).toEqual([
      '--arms full-accountability+letter-cap,',
      'pressure-type',
    ]);
  });
});

describe('a line under a picture', () => {
  const cut = (start: string) => `${start} …`;

  it('stays whole up to 300 characters, and longer ends between two words', () => {
    const command = `npm run compare -- --arms ${'full-accountability+letter-cap,'.repeat(20)}`;
    expect(shortLine(command.slice(0, 300), cut)).toBe(command.slice(0, 300));
    const short = shortLine(command, cut);
    expect(short.length).toBeLessThanOrEqual(242);
    expect(command.startsWith(short.slice(0, -2))).toBe(true);
    expect(short).toMatch(/letter-cap …$/);
  });

  it('without a place to end at is cut all the same', () => {
    expect(shortLine('a'.repeat(5000), cut)).toBe(`${'a'.repeat(240)} …`);
  });
});
