import { describe, expect, it } from 'vitest';
import type { Township } from '../../sim/counties/define.ts';
import { counties } from '../../sim/counties/index.ts';
import { checkCounty, countyLimits, readCounty } from '../../sim/counties/read.ts';
import { ParameterError, type Problem } from '../../sim/errors.ts';

const header =
  'kind,id,label_zh,label_en,expertise,enforcement,equipment,severity,petition,hard,growth,branch,locality,committees,capacity_factor';
const office = 'department,3,消防,Fire,.85,0.9,0.7,0.8,low,true,false,none,0.5,,';
const place = 'township,1,甲镇,Township A,,,,,,,,,,4,1.2';

function county(id: string) {
  const found = counties.find((profile) => profile.id === id);
  if (found === undefined) throw new Error(`no profile ${id}`);
  return found;
}

function committeesOf(townships: readonly Township[]): number {
  return townships.reduce((sum, township) => sum + township.committees, 0);
}

/** A county object that JSON brought in, with changes. */
function given(changes: Record<string, unknown>): unknown {
  return { ...(JSON.parse(JSON.stringify(county('small'))) as Record<string, unknown>), ...changes };
}

function problemsOf(read: () => unknown): readonly Problem[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ParameterError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

const csvProblems = (...lines: string[]) => problemsOf(() => readCounty(lines.join('\n'), 'csv', 'mine.csv'));

describe('county profiles', () => {
  it('pass the check that users’ counties pass, unchanged', () => {
    for (const profile of counties) {
      const { county: checked, problems } = checkCounty(JSON.parse(JSON.stringify(profile)), profile.id);
      expect(problems).toEqual([]);
      expect(checked).toEqual(profile);
    }
  });

  it('have ids and labels of their own, texts in both languages and an honest source', () => {
    expect(counties.map((profile) => profile.id)).toEqual(['default', 'rural-county', 'urban-district', 'subdistrict', 'small']);
    for (const profile of counties) {
      expect(profile.source).toMatch(/^assumption/);
      const units = [...profile.departments, ...profile.townships];
      const texts = [profile.label, profile.summary, ...units.map((unit) => unit.label), ...profile.departments.map((unit) => unit.duty)];
      for (const text of texts) {
        expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
        expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
      }
      expect(new Set(units.map((unit) => unit.label.zh)).size).toBe(units.length);
      expect(new Set(units.map((unit) => unit.label.en)).size).toBe(units.length);
    }
  });

  it('say in their summaries how many units they have', () => {
    const rural = county('rural-county');
    expect([rural.townships.length, committeesOf(rural.townships)]).toEqual([20, 800]);
    const urban = county('urban-district');
    expect([urban.departments.length, urban.townships.length, committeesOf(urban.townships)]).toEqual([23, 12, 480]);
    const street = county('subdistrict');
    expect([street.departments.length, street.townships.length, committeesOf(street.townships)]).toEqual([22, 1, 32]);
    const small = county('small');
    expect([small.departments.length, small.townships.length, committeesOf(small.townships)]).toEqual([8, 3, 15]);
  });

  it('keep a department the same wherever it appears', () => {
    for (const profile of counties) {
      for (const department of profile.departments) expect(county('default').departments).toContain(department);
    }
  });
});

describe('the default county', () => {
  const { departments, townships } = county('default');

  it('has 24 departments and 13 townships of 16 committees', () => {
    expect(departments.map((department) => department.id)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    expect(townships.map((township) => township.committees)).toEqual(Array<number>(13).fill(16));
  });

  it('follows the sketch of the departments', () => {
    const idsWhere = (test: (department: (typeof departments)[number]) => boolean) => departments.filter(test).map(({ id }) => id);
    expect(idsWhere(({ petition }) => petition === 'high')).toEqual([1]);
    expect(idsWhere(({ petition }) => petition === 'medium')).toEqual([5, 6, 7, 13, 17]);
    expect(idsWhere(({ hardBias }) => hardBias)).toEqual([1, 2, 3, 18, 19, 23]);
    expect(idsWhere(({ growth }) => growth)).toEqual([21, 22, 23, 24]);
    expect(idsWhere(({ branch }) => branch === 'full')).toEqual([4, 11, 14]);
    expect(idsWhere(({ branch }) => branch === 'some')).toEqual([5, 7, 8, 9, 15, 17, 19, 24]);
    expect(departments.map(({ expertise }) => expertise)).toEqual([
      0.8, 0.75, 0.85, 0.75, 0.7, 0.7, 0.4, 0.6, 0.65, 0.55, 0.6, 0.4, 0.55, 0.75, 0.55, 0.5, 0.35, 0.45, 0.4, 0.3, 0.55, 0.6, 0.5, 0.65,
    ]);
    expect(departments.map(({ enforcement }) => enforcement)).toEqual([
      0.9, 0.8, 0.9, 0.9, 0.85, 0.75, 0.9, 0.5, 0.65, 0.75, 0.95, 0.35, 0.6, 0.6, 0.4, 0.4, 0.25, 0.2, 0.3, 0.15, 0.35, 0.35, 0.3, 0.4,
    ]);
    expect(departments.map(({ severity }) => severity)).toEqual([
      0.7, 0.8, 0.8, 0.65, 0.55, 0.7, 0.4, 0.55, 0.6, 0.55, 0.7, 0.45, 0.45, 0.65, 0.5, 0.3, 0.4, 0.55, 0.6, 0.25, 0.3, 0.3, 0.25, 0.3,
    ]);
  });
});

describe('a county from CSV', () => {
  it('is read with byte-order mark, Windows line ends, quotes, blank rows and columns in any order', () => {
    const text = [
      '\uFEFFid,kind,label_zh,label_en,committees,capacity_factor,expertise,enforcement,severity,petition,hard,growth,branch,duty_en',
      '7, Department ,"执法,局","The ""big"" office",,,0.4,9e-1,.4,MEDIUM,是,0,some,"lifts, stalls"',
      ',,,,,,,,,,,,,',
      '1,township,甲镇,,4,,,,,,,,,',
      '',
    ].join('\r\n');
    expect(readCounty(text, 'csv', 'folder/My County.csv')).toEqual({
      id: 'my-county',
      label: { zh: 'My County', en: 'My County' },
      summary: { zh: '用户提供的县（My County）', en: 'A county given by the user (My County)' },
      source: 'user file My County',
      departments: [
        {
          id: 7,
          label: { zh: '执法,局', en: 'The "big" office' },
          expertise: 0.4,
          enforcement: 0.9,
          equipment: 0.5,
          severity: 0.4,
          petition: 'medium',
          hardBias: true,
          growth: false,
          branch: 'some',
          locality: 0.5,
          duty: { zh: 'lifts, stalls', en: 'lifts, stalls' },
        },
      ],
      townships: [{ id: 1, label: { zh: '甲镇', en: '甲镇' }, committees: 4, capacityFactor: 1 }],
    });
  });

  it('is refused with every problem at once, each with its line and column', () => {
    const problems = csvProblems(
      header,
      office,
      'department,3,,,1.5,NaN,0.7,abc,hihg,maybe,false,none,-0.1,5,',
      'departmnt,4,x,y,,,,,,,,,,,',
      '',
      'township,0,乙镇,Township B,0.3,,,,,,,,,2.5,0',
      `${place},left over`,
    );
    expect(problems.map((problem) => problem.where.replace('mine.csv ', '')).sort()).toEqual([
      'line 3 column committees',
      'line 3 column enforcement',
      'line 3 column expertise',
      'line 3 column hard',
      'line 3 column id',
      'line 3 column label_zh',
      'line 3 column locality',
      'line 3 column petition',
      'line 3 column severity',
      'line 4 column kind',
      'line 6 column capacity_factor',
      'line 6 column committees',
      'line 6 column expertise',
      'line 6 column id',
      'line 7',
    ]);
    expect(problems).toContainEqual({
      where: 'mine.csv line 3 column petition',
      given: '"hihg"',
      allowed: { zh: 'high、medium、low', en: 'high, medium, low' },
      nearest: 'high',
    });
    expect(problems.find(({ where }) => where.endsWith('line 4 column kind'))?.nearest).toBe('department');
    expect(problems.find(({ where }) => where.endsWith('line 3 column id'))?.allowed.en).toContain('line 2 column id has it');
  });

  it('names unknown, repeated and missing columns once, not once a row', () => {
    const problems = csvProblems(
      header.replace('expertise', 'expertize').replace('severity', 'id').replace(',branch', ''),
      'department,3,消防,Fire,.85,0.9,0.7,3,low,true,false,0.5,,',
      'township,1,甲镇,Township A,,,,1,,,,,4,1.2',
    );
    expect(problems.map(({ where, allowed, nearest }) => [where, nearest ?? allowed.en])).toEqual([
      ['mine.csv line 1 column expertize', 'expertise'],
      ['mine.csv line 1 column id', 'exactly one column id in the header'],
      ['mine.csv line 1', 'exactly one column severity in the header'],
      ['mine.csv line 1', 'exactly one column branch in the header'],
    ]);
  });

  it('is refused without units, without text, with an open quote, and in another encoding', () => {
    expect(csvProblems(header, office).map(({ given, allowed }) => [given, allowed.en])).toEqual([['0', '1 to 500 townships']]);
    expect(csvProblems(header, place).map(({ given, allowed }) => [given, allowed.en])).toEqual([['0', '1 to 60 departments']]);
    expect(csvProblems('')).toHaveLength(1);
    expect(csvProblems(header, office, place, 'township,2,"乙镇').map(({ where }) => where)).toContain('mine.csv line 4');
    expect(csvProblems(header, office, place.replace('甲', '\uFFFD')).map(({ allowed }) => allowed.en)).toEqual(['text saved as UTF-8']);
    expect(csvProblems(header, office, place.replace('Township A', '"A" b'))).toHaveLength(1);
  });

  it('keeps count of lines inside quoted cells', () => {
    const problems = csvProblems(header, office.replace('Fire', '"Fire\nand\r\nRescue"'), 'township,1,甲镇,Township A,,,,,,,,,,x,1.2');
    expect(problems.map(({ where }) => where)).toEqual(['mine.csv line 2 column label_en', 'mine.csv line 5 column committees']);
  });
});

describe('a county from JSON', () => {
  it('may leave out names and optional fields', () => {
    const department = {
      id: 9,
      label: { en: 'Water' },
      expertise: 1,
      enforcement: 0,
      severity: 0.5,
      petition: 'low',
      hardBias: false,
      growth: false,
      branch: 'none',
    };
    const text = JSON.stringify({ departments: [department], townships: [{ id: 2, label: { zh: '甲镇' }, committees: 1 }] });
    const read = readCounty(`\uFEFF${text}`, 'json', '示例.json');
    expect(read.id).toBe('county');
    expect(read.label).toEqual({ zh: '示例', en: '示例' });
    expect(read.departments[0]).toMatchObject({ id: 9, label: { zh: 'Water', en: 'Water' }, equipment: 0.5, locality: 0.5 });
    expect(read.townships).toEqual([{ id: 2, label: { zh: '甲镇', en: '甲镇' }, committees: 1, capacityFactor: 1 }]);
  });

  it('is refused with every problem at once, each with its path', () => {
    const value = given({
      id: 'Not An Id',
      townshps: [],
      departments: [{ ...county('small').departments[0], expertize: 1, severity: '0.5', label: { fr: 'Feu', zh: '' } }, 7],
      townships: [
        { id: 1, label: '甲镇', committees: 201, capacityFactor: Number.NaN },
        { id: 1, label: { en: 'B', de: 'B' }, committees: 2 },
      ],
    });
    const { county: none, problems } = checkCounty(value, 'county');
    expect(none).toBeUndefined();
    expect(problems.map(({ where, nearest }) => (nearest === undefined ? where : `${where} → ${nearest}`)).sort()).toEqual([
      'county.departments[0].expertize → expertise',
      'county.departments[0].label',
      'county.departments[0].severity',
      'county.departments[1]',
      'county.id',
      'county.townships[0].capacityFactor',
      'county.townships[0].committees',
      'county.townships[0].label',
      'county.townships[1].id',
      'county.townships[1].label.de → zh',
      'county.townshps → townships',
    ]);
  });

  it('is refused when it is no county at all', () => {
    for (const value of [null, undefined, 3, 'default', [], true]) expect(checkCounty(value, 'county').problems).toHaveLength(1);
    expect(checkCounty({}, 'county').problems.map(({ where }) => where)).toEqual(['county.departments', 'county.townships']);
    expect(problemsOf(() => readCounty('{"departments": [', 'json', 'x.json')).map(({ where }) => where)).toEqual(['x.json']);
    expect(problemsOf(() => readCounty('{}', 'json', 'x.json')).map(({ where }) => where)).toEqual([
      'x.json departments',
      'x.json townships',
    ]);
  });

  it('treats names of the object prototype like any unknown name', () => {
    const text = JSON.stringify(given({ constructor: 1 })).replace('{', '{"__proto__": {"townships": []}, ');
    const problems = problemsOf(() => readCounty(text, 'json', 'x.json'));
    expect(problems.map(({ where }) => where)).toEqual(['x.json __proto__', 'x.json constructor']);
  });

  it('is told what memory too many committees would take', () => {
    const townships = Array.from({ length: 500 }, (_, index) => ({ id: index + 1, label: { en: `T${index}` }, committees: 200 }));
    const { problems } = checkCounty(given({ townships }), 'county');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.given).toBe('100000');
    expect(problems[0]?.allowed.en).toContain('4.0 GB');
    const million = checkCounty(given({ townships: [{ id: 1, label: { en: 'T' }, committees: 1_000_000 }] }), 'county').problems;
    expect(million.map(({ allowed }) => allowed.en).join('\n')).toMatch(/from 1 to 200[\s\S]*40\.0 GB/);
    const many = Array<unknown>(1_000_000).fill({ committees: 1 });
    expect(checkCounty(given({ townships: many }), 'county').problems.length).toBeLessThanOrEqual(countyLimits.problems + 1);
  });

  it('may be as large as the limits say', () => {
    const townships = Array.from({ length: 400 }, (_, index) => ({ id: index + 1, label: { en: `T${index}` }, committees: 50 }));
    expect(checkCounty(given({ townships }), 'county').problems).toEqual([]);
    const [township] = townships;
    expect(checkCounty(given({ townships: [...townships, { ...township, id: 401, committees: 1 }] }), 'county').problems).toHaveLength(1);
  });
});
