import {
  type Arm,
  armLabel,
  type County,
  checkScenario,
  interventions,
  nearestName,
  ParameterError,
  type Problem,
  parameters,
  parseArm,
  readCounty,
  regimes,
  type Scenario,
  type StoryId,
  scenarioLimits,
  shown,
  stories,
} from '../sim/index.ts';
import { readInput } from './files.ts';
import { choiceProblem, type Flag, integerOf, numberFrom, type ParsedFlags, quoted, textOf } from './flags.ts';

export const defaultSeed = 'shuaiguo';
export const storyIds = stories.map((story) => story.id);

/** Flags for how long a run is. */
export const lengthFlags: readonly Flag[] = [
  {
    name: 'weeks',
    placeholder: 'N',
    help: { zh: `报告的周数，1 到 ${scenarioLimits.weeks}（默认 260）`, en: `weeks reported, 1 to ${scenarioLimits.weeks} (default 260)` },
  },
  {
    name: 'warmup',
    placeholder: 'N',
    help: {
      zh: `之前的预热周数，0 到 ${scenarioLimits.warmupWeeks}（默认 156）`,
      en: `weeks of warm-up before them, 0 to ${scenarioLimits.warmupWeeks} (default 156)`,
    },
  },
];

/** Flags for what all runs of a command have in common. */
export const settingFlags: readonly Flag[] = [
  {
    name: 'county',
    placeholder: 'NAME|FILE.csv|FILE.json',
    help: { zh: '县域档案，或自己的文件（默认 default）', en: 'county profile, or a file of your own (default: default)' },
  },
  {
    name: 'set',
    placeholder: 'parameter=value',
    isRepeatable: true,
    help: { zh: '设定一个参数，可重复', en: 'set a parameter; may be repeated' },
  },
  ...lengthFlags,
  { name: 'seed', placeholder: 'TEXT', help: { zh: '随机种子，任意文字', en: 'random seed, any text' } },
];

/** Flags for the one arm of a single run. */
export const armFlags: readonly Flag[] = [
  {
    name: 'regime',
    placeholder: 'ID',
    help: {
      zh: `体制：${regimes.map((regime) => regime.id).join('、')}（默认 full-accountability），也可写混合 a:0.5/b:0.5 或时间线 a@0;b@104`,
      en: `regime: ${regimes.map((regime) => regime.id).join(', ')} (default full-accountability), or a mix a:0.5/b:0.5 or a timeline a@0;b@104`,
    },
  },
  { name: 'story', placeholder: storyIds.join('|'), help: { zh: '所拟合的成因（默认 overload）', en: 'fitted story (default overload)' } },
  {
    name: 'interventions',
    placeholder: 'a,b=0.5',
    help: { zh: '措施及其力度 0 到 1（默认无）', en: 'interventions and their levels 0 to 1 (default none)' },
  },
];

/** What the flags of a command say about all its runs, before the model has checked it. */
export interface Setting {
  /** A profile's name or a county read from a file; undefined if the file was no use. */
  readonly county: string | County | undefined;
  readonly parameters: Record<string, number | string | boolean>;
  readonly weeks: number | undefined;
  readonly warmupWeeks: number | undefined;
  readonly seed: string;
  /** The flags that say the same again. */
  readonly words: readonly string[];
}

/** Reads the common flags; notes problems instead of throwing. */
export function readSetting(parsed: ParsedFlags, seedWithout: string): Setting {
  const { problems } = parsed;
  const words: string[] = [];
  const countyText = textOf(parsed, 'county');
  let county: string | County | undefined = countyText ?? 'default';
  if (countyText !== undefined) {
    words.push('--county', countyText);
    if (/\.(csv|json)$/i.test(countyText)) {
      county = collecting(problems, () =>
        readCounty(readInput('--county', countyText), /json$/i.test(countyText) ? 'json' : 'csv', countyText),
      );
    } else if (/[/\\.]/.test(countyText)) {
      problems.push({
        where: '--county',
        given: shown(countyText),
        allowed: { zh: '档案名，或以 .csv、.json 结尾的文件', en: 'the name of a profile, or a file ending in .csv or .json' },
      });
      county = undefined;
    }
  }
  const values: Record<string, number | string | boolean> = {};
  for (const text of parsed.values.get('set') ?? []) {
    const cut = text.indexOf('=');
    if (cut < 1) {
      const known = nearestName(
        text,
        parameters.map((entry) => entry.id),
      );
      problems.push({
        where: '--set',
        given: shown(text),
        allowed: { zh: '“参数=值”的写法', en: 'a text such as parameter=value' },
        ...(known === undefined ? {} : { nearest: `${known}=…` }),
      });
      continue;
    }
    const id = text.slice(0, cut);
    if (Object.hasOwn(values, id))
      problems.push({
        where: `--set ${id}`,
        given: shown(text),
        allowed: { zh: '每个参数只设定一次', en: 'each parameter set only once' },
      });
    // A plain property even for a name such as __proto__, which the model then refuses by name.
    Object.defineProperty(values, id, {
      value: parameterValue(id, text.slice(cut + 1)),
      enumerable: true,
      configurable: true,
      writable: true,
    });
    words.push('--set', text);
  }
  const seed = textOf(parsed, 'seed') ?? seedWithout;
  if (seed === '' || seed.length > 200)
    problems.push({ where: '--seed', given: shown(seed), allowed: { zh: '1 到 200 个字符', en: '1 to 200 characters' } });
  // A seed that looks like a flag must cling to its own.
  words.push(...(seed.startsWith('-') ? [`--seed=${seed}`] : ['--seed', seed]));
  const weeks = integerOf(parsed, 'weeks', 1, scenarioLimits.weeks);
  if (weeks !== undefined) words.push('--weeks', String(weeks));
  const warmupWeeks = integerOf(parsed, 'warmup', 0, scenarioLimits.warmupWeeks);
  if (warmupWeeks !== undefined) words.push('--warmup', String(warmupWeeks));
  return { county, parameters: values, weeks, warmupWeeks, seed, words };
}

/** Turns a text into what the parameter's kind asks for; what does not fit stays text, so that the model's check names it. */
export function parameterValue(id: string, text: string): number | string | boolean {
  const kind = parameters.find((entry) => entry.id === id)?.kind;
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  if (kind === 'category') return text;
  return numberFrom(text) ?? text;
}

/** Runs a check; notes the problems of a ParameterError and returns undefined for it. */
export function collecting<T>(problems: Problem[], check: () => T): T | undefined {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof ParameterError)) throw error;
    for (const problem of error.problems) problems.push(problem);
    return undefined;
  }
}

/** Puts a setting and an arm before the model's own check; notes its problems. */
export function checkedScenario(
  problems: Problem[],
  setting: Setting,
  story: string,
  arm: Arm | undefined,
  extra: Setting['parameters'] = {},
): Scenario | undefined {
  return collecting(problems, () =>
    checkScenario({
      county: setting.county ?? 'default',
      story,
      ...(arm === undefined ? {} : { regime: arm.regime, interventions: arm.interventions }),
      parameters: { ...setting.parameters, ...extra, ...arm?.parameters },
      ...(setting.weeks === undefined ? {} : { weeks: setting.weeks }),
      ...(setting.warmupWeeks === undefined ? {} : { warmupWeeks: setting.warmupWeeks }),
    }),
  );
}

/** Reads the arm of a single run from `--regime` and `--interventions`. */
export function readSingleArm(parsed: ParsedFlags): { arm: Arm | undefined; story: StoryId; words: string[] } {
  const regime = textOf(parsed, 'regime');
  const reforms = textOf(parsed, 'interventions');
  const storyText = textOf(parsed, 'story');
  const story = storyIds.find((id) => id === storyText);
  if (storyText !== undefined && story === undefined) parsed.problems.push(choiceProblem('--story', storyText, storyIds));
  const arm = collecting(parsed.problems, () =>
    parseArm([regime ?? 'full-accountability', ...(reforms === undefined ? [] : reforms.split(','))].join('+')),
  );
  const words = [
    ...(regime === undefined ? [] : ['--regime', regime]),
    ...(storyText === undefined ? [] : ['--story', storyText]),
    ...(reforms === undefined ? [] : ['--interventions', reforms]),
  ];
  return { arm, story: story ?? 'overload', words };
}

/** Reads `--story overload|blame|both`; both by default. */
export function readStories(parsed: ParsedFlags): StoryId[] {
  const text = textOf(parsed, 'story') ?? 'both';
  if (text === 'both') return [...storyIds];
  const story = storyIds.find((id) => id === text);
  if (story === undefined) parsed.problems.push(choiceProblem('--story', text, [...storyIds, 'both']));
  return story === undefined ? [] : [story];
}

/** Both regimes, and every intervention at full level under full accountability; the first is the baseline. */
export function defaultArms(): Arm[] {
  return ['full-accountability', 'pressure-type', ...interventions.map((one) => `full-accountability+${one.id}`)].map(parseArm);
}

/** Reads `--arms`; notes problems, and arms that stand there twice. */
export function readArms(parsed: ParsedFlags): { arms: Arm[]; words: string[] } {
  const given = parsed.values.get('arms');
  if (given === undefined) return { arms: defaultArms(), words: [] };
  const seen = new Set<string>();
  const arms = given
    .flatMap((list) => list.split(','))
    .flatMap((text) => {
      const arm = collecting(parsed.problems, () => parseArm(text));
      if (arm === undefined) return [];
      const label = armLabel(arm);
      if (seen.has(label))
        parsed.problems.push({ where: '--arms', given: shown(text), allowed: { zh: '每个方案只出现一次', en: 'each arm only once' } });
      seen.add(label);
      return [arm];
    });
  return { arms, words: ['--arms', arms.map(armLabel).join(',')] };
}

/** The command that does the same again, ready to paste. */
export function commandText(words: readonly string[]): string {
  return ['npm run -s shuaiguo --', ...words.map(quoted)].join(' ');
}
