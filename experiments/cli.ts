#!/usr/bin/env node
import { describeProblem, InvariantError, ParameterError, shown, type Text } from '../sim/index.ts';
import { type Command, commonFlags, exitDone, exitFailed, exitMisused, parameterGroups, rangeOf } from './command.ts';
import { describeFileError } from './files.ts';
import { choiceOf, choiceProblem, chooseLanguage, type Flag, parseFlags } from './flags.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { padded, textTable } from './text-table.ts';

/** The commands; each is loaded only when it is asked for. */
const commands: Readonly<Record<string, { readonly summary: Text; readonly load: () => Promise<Command> }>> = {
  compare: {
    summary: {
      zh: '在配对种子上比较方案：负担与效能、区间、机械部分',
      en: 'compare arms on paired seeds: burden and effectiveness, intervals, mechanical part',
    },
    load: async () => (await import('./commands/compare.ts')).compare,
  },
  run: { summary: { zh: '运行一次', en: 'one run' }, load: async () => (await import('./commands/run.ts')).run },
  explain: {
    summary: { zh: '一个单位为何被追责：因果链', en: 'why a unit was held to account: the causal chain' },
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  sweep: {
    summary: { zh: '运行一项研究，或在参数网格上运行，写成整齐的表', en: 'runs of a study, or over a grid of parameters, as tidy tables' },
    load: async () => (await import('./commands/sweep.ts')).sweep,
  },
  plan: {
    summary: {
      zh: '一项研究要多少次运行、多少分钟、多少兆字节，精度如何',
      en: 'what a study will take: runs, minutes, megabytes, expected precision',
    },
    load: async () => (await import('./commands/plan.ts')).plan,
  },
  merge: {
    summary: {
      zh: '合并分份运行的研究，查缺、查重、查版本',
      en: 'join the parts of a study; finds what is missing, doubled or of another version',
    },
    load: async () => (await import('./commands/merge.ts')).merge,
  },
  slurm: {
    summary: { zh: '把一项研究作为 Slurm 作业数组打印或提交', en: 'print or submit a study as a Slurm job array' },
    load: async () => (await import('./commands/slurm.ts')).slurm,
  },
  design: {
    summary: {
      zh: '打印一种实验设计（全因子、逐一变动、拉丁超立方、Sobol、Saltelli、Morris）的 CSV',
      en: 'print an experiment design as CSV: factorial, oat, lhs, sobol, saltelli or morris',
    },
    load: async () => (await import('./commands/design.ts')).design,
  },
  analyse: {
    summary: {
      zh: '分析已求值的行（任何模型）：Morris、Sobol、PRIM、份额、遗憾、前沿、ABC、配对汇总',
      en: 'analyse rows evaluated by anything: morris, sobol, prim, shares, regret, frontier, abc, summary',
    },
    load: async () => (await import('./commands/analyse.ts')).analyse,
  },
  patterns: {
    summary: {
      zh: '默认校准与文献中的模式对照：符合、不符或由设定给出，以及有无漂移',
      en: 'hold the default calibration against the patterns of the paper: met, missed or set, and drift',
    },
    load: async () => (await import('./commands/patterns.ts')).patternsCommand,
  },
  calibrate: {
    summary: {
      zh: '校准并承认不确定：先恢复已知参数，再找与论文相符的参数点',
      en: 'calibrate and admit doubt: recover known parameters first, then find the points that agree with the paper',
    },
    load: async () => (await import('./commands/calibrate.ts')).calibrate,
  },
  claims: {
    summary: {
      zh: '逐条检验论文的论断：效应、区间、结论，以及何时翻转',
      en: 'hold the claims of the paper against runs: effects, intervals, verdicts, and where they flip',
    },
    load: async () => (await import('./commands/claims.ts')).claims,
  },
  answers: {
    summary: {
      zh: '逐一回答评审的追问：效应与区间，不作结论',
      en: 'answer what a reviewer would ask: effects with intervals, no verdict',
    },
    load: async () => (await import('./commands/answers.ts')).answers,
  },
  remedies: {
    summary: {
      zh: '全部措施与组合：强度 1 与工时相等时的收效与代价',
      en: 'every reform and bundle, at full level and at equal hours: what it brings, what it costs',
    },
    load: async () => (await import('./commands/remedies.ts')).remedies,
  },
  list: {
    summary: { zh: '列出参数、措施、结果、县域、体制、成因', en: 'list parameters, interventions, outcomes, counties, regimes, stories' },
    load: async () => (await import('./commands/list.ts')).list,
  },
};

/** Runs one command line; returns the exit code. */
async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  const isHelpAsked = words.includes('--help') || words.includes('-h');
  // Flags may stand before the command, so that the first bare word need not be its name.
  const bare = words.filter((word, i) => !word.startsWith('-') && words[i - 1] !== '--lang');
  const name = bare.find((word) => Object.hasOwn(commands, word)) ?? bare[0];
  if (name === undefined || (name === 'help' && words.length > 0)) {
    const isWanted = isHelpAsked || name === 'help';
    (isWanted ? terminal.result : terminal.message)(overview(terminal));
    return isWanted ? exitDone : exitMisused;
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry === undefined) throw new ParameterError([choiceProblem('command', name, Object.keys(commands))]);
  const command = await entry.load();
  if (isHelpAsked) {
    terminal.result(usage(name, entry.summary, command, terminal));
    return exitDone;
  }
  const at = words.indexOf(name);
  const parsed = parseFlags(
    [...words.slice(0, at), ...words.slice(at + 1)],
    [...command.flags, ...commonFlags],
    command.positionals?.at(-1)?.endsWith('…') === true ? Number.POSITIVE_INFINITY : (command.positionals?.length ?? 0),
  );
  choiceOf(parsed, 'lang', ['zh', 'en'] as const);
  return command.run(parsed, terminal);
}

function overview({ say }: Terminal): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${padded(name, width)}  ${say(summary)}`);
  return [
    say({ zh: '用法：npm run -s shuaiguo -- 命令 [选项]', en: 'Usage: npm run -s shuaiguo -- command [flags]' }),
    '',
    ...lines,
    '',
    say({ zh: '每个命令的选项：命令 --help。语言：--lang zh|en', en: 'Flags of a command: command --help. Language: --lang zh|en' }),
    '',
  ].join('\n');
}

function usage(name: string, summary: Text, command: Command, { say }: Terminal): string {
  const named = (flag: Flag) => `  --${flag.name}${flag.placeholder === undefined ? '' : ` ${flag.placeholder}`}`;
  const flags = [...command.flags, ...commonFlags].map((flag): string[] => [named(flag), say(flag.help)]);
  const head = say({ zh: '用法', en: 'Usage' });
  const parts = [
    `${head}${say({ zh: '：', en: ': ' })}npm run -s shuaiguo -- ${[name, ...(command.positionals ?? []), say({ zh: '[选项]', en: '[flags]' })].join(' ')}`,
    say(summary),
    '',
    textTable([{ title: say({ zh: '  选项', en: '  flag' }) }, { title: say({ zh: '含义', en: 'meaning' }) }], flags),
  ];
  if (command.takesParameters === true) {
    parts.push(say({ zh: '--set 可设的参数：', en: 'Parameters for --set:' }));
    const rows = [...parameterGroups()].flatMap(([group, entries]) =>
      entries.map((entry) => [`  ${entry.id}`, String(entry.default), rangeOf(entry), group, say(entry.label)]),
    );
    parts.push(
      textTable(
        [
          { title: say({ zh: '  参数', en: '  parameter' }) },
          { title: say({ zh: '默认', en: 'default' }) },
          { title: say({ zh: '范围', en: 'range' }) },
          { title: say({ zh: '组', en: 'group' }) },
          { title: say({ zh: '名称', en: 'label' }) },
        ],
        rows,
      ),
    );
  }
  return `${parts.join('\n')}`;
}

const mostInOnePlace = 20;

/** Tells what went wrong; the user's own mistakes without a stack, all at once. */
function failure(error: unknown, { language, message, say }: Terminal): number {
  if (error instanceof ParameterError) {
    const { problems } = error;
    message(
      `${say({ zh: `输入有 ${problems.length} 处问题：`, en: problems.length === 1 ? 'One problem with the input:' : `${problems.length} problems with the input:` })}\n`,
    );
    // Of many problems in one place the first will do.
    const counts = new Map<string, number>();
    for (const problem of problems) {
      const count = (counts.get(problem.where) ?? 0) + 1;
      counts.set(problem.where, count);
      if (count <= mostInOnePlace) message(`  ${describeProblem(problem, language)}\n`);
    }
    for (const [where, count] of counts) {
      const rest = count - mostInOnePlace;
      if (rest > 0) message(`  ${shown(where)}${say({ zh: `：另有 ${rest} 处问题`, en: `: ${rest} more` })}\n`);
    }
    return exitMisused;
  }
  const ofFile = describeFileError(error);
  const text = ofFile === undefined ? (error instanceof Error ? error.message : String(error)) : say(ofFile);
  if (error instanceof InvariantError)
    message(
      `${say({ zh: '模型自身的错误，请连同命令一起报告：', en: 'A bug of the model; please report it with the command: ' })}${text}\n`,
    );
  else message(`${say({ zh: '失败：', en: 'Failed: ' })}${text}\n`);
  return exitFailed;
}

const words = process.argv.slice(2);
const terminal = processTerminal(chooseLanguage(words, process.env, () => Intl.DateTimeFormat().resolvedOptions().locale));
try {
  process.exitCode = await main(words, terminal);
} catch (error) {
  process.exitCode = failure(error, terminal);
}
