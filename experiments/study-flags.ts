/** What the command line changes about a study. */
import { ParameterError, type Problem, shown } from '../sim/index.ts';
import { withoutRepeats } from './command.ts';
import { type Flag, integerOf, type ParsedFlags, textOf } from './flags.ts';
import { collecting, defaultSeed, readArms, readSetting, readStories } from './scenario-flags.ts';
import { mostReplicates, type StudySettings, type StudyText } from './study-file.ts';
import { findStudy, studyProblem } from './study-list.ts';
import { planStudy, type Study } from './study-plan.ts';

export const pointsFlag: Flag = {
  name: 'n',
  placeholder: 'N',
  help: { zh: '研究：设计的点数（基点、轨迹）', en: 'study: points (base points, trajectories) of its design' },
};
export const mechanicalFlag: Flag = {
  name: 'no-mechanical',
  help: { zh: '研究：不拆分机械部分（更快）', en: 'study: leave out the mechanical part (faster)' },
};

/** Flags that change a study, for commands that take nothing else. */
export const studyOverrides: readonly Flag[] = [
  {
    name: 'arms',
    placeholder: 'A,A+intervention=0.5,…',
    isRepeatable: true,
    help: { zh: '方案，替换研究中的', en: 'arms, in the stead of those of the study' },
  },
  {
    name: 'story',
    placeholder: 'overload|blame|both',
    help: { zh: '成因，替换研究中的', en: 'stories, in the stead of those of the study' },
  },
  {
    name: 'replicates',
    placeholder: 'N',
    help: {
      zh: '每点的重复数，替换研究中的重复数或精度',
      en: 'replicates at each point, in the stead of the study’s own or of its precision',
    },
  },
];

/** Flags behind each key of a study, for messages about what they changed. */
const flagOf: Readonly<Record<string, string>> = {
  county: 'county',
  stories: 'story',
  seed: 'seed',
  arms: 'arms',
  parameters: 'set',
  design: 'n',
  replicates: 'replicates',
  weeks: 'weeks',
  warmupWeeks: 'warmup',
};

/** Reads the study that a command line names, with the changes its flags make. @throws ParameterError listing every problem. */
export function readStudyOf(parsed: ParsedFlags): Study {
  const { problems } = parsed;
  const [name] = parsed.positionals;
  if (name === undefined) problems.push(studyProblem(''));
  const text = name === undefined ? undefined : collecting(problems, () => findStudy(name));
  const changes = changesOf(parsed, text?.settings);
  if (text === undefined) throw new ParameterError(withoutRepeats(problems));
  const whereOf: StudyText['whereOf'] = (key) => {
    const flag = flagOf[key];
    return flag !== undefined && parsed.values.has(flag) ? `--${flag}` : text.whereOf(key);
  };
  const study = collecting(problems, () => planStudy({ settings: { ...text.settings, ...changes }, whereOf }));
  if (problems.length > 0 || study === undefined) throw new ParameterError(withoutRepeats(problems));
  return study;
}

function changesOf(parsed: ParsedFlags, settings: StudySettings | undefined): Partial<StudySettings> {
  const given = (flag: string) => parsed.values.has(flag);
  const setting = readSetting(parsed, settings?.seed ?? defaultSeed);
  const replicates = integerOf(parsed, 'replicates', 1, mostReplicates);
  const n = integerOf(parsed, 'n', 1, Number.MAX_SAFE_INTEGER);
  const arms = given('arms') && settings !== undefined ? armTexts(parsed, settings) : undefined;
  if (n !== undefined && settings !== undefined && settings.design?.n === undefined)
    parsed.problems.push(idle('n', textOf(parsed, 'n'), '含点数 n 的设计', 'a study whose design has a number of points'));
  return {
    ...(given('county') && setting.county !== undefined ? { county: setting.county } : {}),
    ...(given('story') ? { stories: readStories(parsed) } : {}),
    ...(given('seed') ? { seed: setting.seed } : {}),
    ...(given('set') ? { parameters: { ...settings?.parameters, ...setting.parameters } } : {}),
    ...(arms === undefined ? {} : { arms }),
    ...(replicates === undefined ? {} : { replicates, precision: undefined }),
    ...(n === undefined || settings?.design === undefined ? {} : { design: { ...settings.design, n } }),
    ...(setting.weeks === undefined ? {} : { weeks: setting.weeks }),
    ...(setting.warmupWeeks === undefined ? {} : { warmupWeeks: setting.warmupWeeks }),
    ...(given('no-mechanical') ? { mechanical: false } : {}),
  };
}

/** Arms as texts: where the regime is a factor they are no arms yet, and the study checks them. */
function armTexts(parsed: ParsedFlags, settings: StudySettings): string[] {
  const texts = (parsed.values.get('arms') ?? []).flatMap((list) => list.split(','));
  if (!settings.factors.some(({ id }) => id === 'regime')) readArms(parsed);
  return texts;
}

/** The problem of a flag that makes no difference to this study. */
function idle(flag: string, given: string | undefined, zh: string, en: string): Problem {
  return { where: `--${flag}`, given: shown(given ?? ''), allowed: { zh, en } };
}
