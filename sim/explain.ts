import type { County } from './counties/define.ts';
import type { Text } from './errors.ts';
import type { ModelEvent } from './events.ts';

/** Why a unit was held to account: sentences in both languages, and the events they were read from. */
export interface Explanation {
  readonly matter: string;
  readonly unit: string;
  readonly lines: readonly Text[];
  readonly events: readonly ModelEvent[];
}

const optionWords: Readonly<Record<string, Text>> = {
  keep: { zh: '自己办', en: 'kept it' },
  letter: { zh: '以责任状下压', en: 'pushed it down with a letter' },
  notice: { zh: '以任务告知书下压', en: 'pushed it down with a notice' },
  informal: { zh: '口头下压', en: 'passed it down by word' },
  sideways: { zh: '横向推给别的部门', en: 'passed it sideways' },
  up: { zh: '向上请示或上交', en: 'handed it up' },
  return: { zh: '退回部门', en: 'returned it' },
};
const endWords: Readonly<Record<string, Text>> = {
  resolved: { zh: '实际办结', en: 'resolved' },
  paper: { zh: '纸面办结', en: 'closed on paper' },
  lapsed: { zh: '逾期', en: 'lapsed' },
  undone: { zh: '退回未办', en: 'barred and undone' },
};

/** Names a unit by its county's labels; a committee by its township and number. */
function nameIn(county: County): (id: string) => Text {
  return (id) => {
    const [kind, first, second] = id.split('-');
    const township = county.townships.find((one) => String(one.id) === first);
    if (kind === 'department') return county.departments.find((one) => String(one.id) === first)?.label ?? { zh: id, en: id };
    if (kind === 'township') return township?.label ?? { zh: id, en: id };
    if (kind === 'committee' && township !== undefined) {
      return { zh: `${township.label.zh}第 ${second} 村社区`, en: `committee ${second} of ${township.label.en}` };
    }
    return { zh: '无人', en: 'nobody' };
  };
}

const percent = (value: unknown) => `${Math.round(100 * Number(value))} %`;
const two = (value: unknown) => Number(value).toFixed(2);

function shareOf(event: ModelEvent, unit: string, kind: 'share' | 'cause'): number {
  return Number(event.values[`${kind}_${unit}`] ?? 0);
}

/** The unit with the largest share in a case of blame. */
function mostBlamed(event: ModelEvent): string {
  let best = event.unit;
  for (const key of Object.keys(event.values)) {
    if (key.startsWith('share_') && shareOf(event, key.slice(6), 'share') > shareOf(event, best, 'share')) best = key.slice(6);
  }
  return best;
}

function sentence(event: ModelEvent, named: (id: string) => Text): Text | undefined {
  const { values } = event;
  const unit = named(event.unit);
  const other = named(event.other);
  const at = { zh: `第 ${event.week} 周`, en: `Week ${event.week}` };
  const say = (zh: string, en: string): Text => ({ zh: `${at.zh}：${zh}。`, en: `${at.en}: ${en}.` });
  switch (event.kind) {
    case 'arrive':
      return say(
        `事项到达${unit.zh}（${values.hard === 1 ? '硬指标' : '软指标'}，严重度 ${two(values.severity)}，需 ${Math.round(Number(values.work))} 小时，期限第 ${values.deadline} 周）`,
        `the matter reaches ${unit.en} (${values.hard === 1 ? 'hard' : 'soft'}, severity ${two(values.severity)}, ${Math.round(Number(values.work))} hours of work, due in week ${values.deadline})`,
      );
    case 'decide': {
      const option = String(values.option);
      const word = optionWords[option] ?? { zh: option, en: option };
      return say(
        `${unit.zh}${word.zh}（预期值 ${two(values[`worth_${option}`])}，自己办为 ${two(values.worth_keep)}；当时选择的可能为 ${percent(values[`chance_${option}`])}）`,
        `${unit.en} ${word.en} (worth ${two(values[`worth_${option}`])} against ${two(values.worth_keep)} for keeping it; chance of this choice ${percent(values[`chance_${option}`])})`,
      );
    }
    case 'move':
      return say(
        `由${unit.zh}转到${other.zh}，此处落实上限 ${percent(values.ceiling)}`,
        `it moves from ${unit.en} to ${other.en}, where at most ${percent(values.ceiling)} of it can be done`,
      );
    case 'ask':
      return say(`${unit.zh}向县领导请示，等候批示`, `${unit.en} asks the leadership and waits`);
    case 'answer':
      return say(`县领导批示，${unit.zh}照办`, `the leadership answers; ${unit.en} acts under its cover`);
    case 'bar':
      return say(`下放未获准，留在${unit.zh}`, `its transfer is barred; it stays with ${unit.en}`);
    case 'call':
      return say(
        `${unit.zh}“吹哨”，${other.zh}${values.answered === 1 ? '报到' : '没有到场'}`,
        `${unit.en} calls; ${other.en} ${values.answered === 1 ? 'turns up' : 'does not come'}`,
      );
    case 'check':
      return values.lagSeen === 1
        ? say(`${other.zh}检查，看到进度落后，随后数周给予帮助`, `${other.en} inspects, sees the lag, and helps for some weeks`)
        : undefined;
    case 'incident':
      return say(
        `隐患成为风险事件，当时落实 ${percent(values.coverage)}${values.investigated === 1 ? '，立案调查' : ''}`,
        `the hazard becomes an incident, with ${percent(values.coverage)} done${values.investigated === 1 ? '; it is investigated' : ''}`,
      );
    case 'close': {
      const word = endWords[String(values.end)] ?? { zh: String(values.end), en: String(values.end) };
      return say(
        `${unit.zh}${word.zh}，实际落实 ${percent(values.coverage)}`,
        `${unit.en} ends it: ${word.en}, ${percent(values.coverage)} really done`,
      );
    }
    default:
      return undefined;
  }
}

function verdict(event: ModelEvent, unit: string, named: (id: string) => Text): Text[] {
  const name = named(unit);
  const share = shareOf(event, unit, 'share');
  const cause = shareOf(event, unit, 'cause');
  const gap = share - cause;
  const others = Object.keys(event.values)
    .filter((key) => key.startsWith('cause_') && key !== `cause_${unit}` && Number(event.values[key]) > 0.005)
    .map((key) => ({ name: named(key.slice(6)), cause: Number(event.values[key]), share: shareOf(event, key.slice(6), 'share') }));
  const nobody = Number(event.values.nobody_cause ?? 0);
  const list = (language: 'zh' | 'en') =>
    [
      ...others.map((one) =>
        language === 'zh'
          ? `${one.name.zh}占因果 ${percent(one.cause)}、担责 ${percent(one.share)}`
          : `${one.name.en} ${percent(one.cause)} of the cause and ${percent(one.share)} of the blame`,
      ),
      ...(nobody > 0.005
        ? [language === 'zh' ? `${percent(nobody)} 缘于工时不足，不是任何人的过错` : `${percent(nobody)} is lack of hours, nobody’s fault`]
        : []),
    ].join(language === 'zh' ? '；' : '; ');
  const rest = { zh: list('zh'), en: list('en') };
  return [
    {
      zh: `第 ${event.week} 周：追责。${name.zh}承担 ${percent(share)} 的责任，其因果份额为 ${percent(cause)}${rest.zh === '' ? '' : `；${rest.zh}`}。`,
      en: `Week ${event.week}: held to account. ${name.en} carries ${percent(share)} of the blame for ${percent(cause)} of the cause${rest.en === '' ? '' : `; ${rest.en}`}.`,
    },
    gap > 0.05
      ? {
          zh: `担责多于因果 ${percent(gap)}：责罚错位。`,
          en: `It carries ${percent(gap)} more than it caused: a mismatch of duty and sanction.`,
        }
      : { zh: '担责与因果大体相当。', en: 'Blame and cause roughly match.' },
  ];
}

/**
 * The causal chain behind the heaviest case of blame in which `unit` carries the largest share (any unit if not given).
 * @param events an event log, in order · @param county the county it was written in, for names
 */
export function explain(events: readonly ModelEvent[], county: County, unit?: string): Explanation {
  const named = nameIn(county);
  let chosen: ModelEvent | undefined;
  let weight = -1;
  for (const event of events) {
    if (event.kind !== 'blame') continue;
    const blamed = unit ?? mostBlamed(event);
    const points =
      Number(event.values.points) * shareOf(event, blamed, 'share') * (unit === undefined && blamed.startsWith('department') ? 0.5 : 1);
    if (points > weight && points > 0) {
      chosen = event;
      weight = points;
    }
  }
  if (chosen === undefined) {
    const name = unit === undefined ? { zh: '任何单位', en: 'anybody' } : named(unit);
    return {
      matter: '',
      unit: unit ?? '',
      lines: [{ zh: `本次运行中没有${name.zh}被追责。`, en: `In this run nobody held ${name.en} to account.` }],
      events: [],
    };
  }
  const blame = chosen;
  const blamed = unit ?? mostBlamed(blame);
  const chain = events.filter(
    (event) => event.matter === blame.matter && (event.part === 0 || event.part === blame.part) && event.week <= blame.week,
  );
  const title: Text = {
    zh: `${named(blamed).zh}为何被追责：事项 ${blame.matter}`,
    en: `Why ${named(blamed).en} was held to account: matter ${blame.matter}`,
  };
  const told = chain.filter((event) => event.kind !== 'blame').flatMap((event) => sentence(event, named) ?? []);
  return { matter: blame.matter, unit: blamed, lines: [title, ...told, ...verdict(blame, blamed, named)], events: chain };
}
