import { type Language, type ModelEvent, type ParameterValue, parameters as parameterTable } from '../../sim/index.ts';
import { catalogues } from '../i18n/index.ts';
import { type MatterLife, shareOf } from './follow-log.ts';
import { type FollowNames, isOwnMatter, levelOf } from './follow-names.ts';
import { eventsOfPart, mostBlamed, moveKind, partsOf } from './follow-parts.ts';

export type Parameters = Readonly<Record<string, ParameterValue>>;

/** One option of a decision as it was then. */
export interface OptionRow {
  readonly option: string;
  readonly worth: string;
  /** Worth against keeping the matter. */
  readonly gap: string;
  readonly chance: string;
  readonly isChosen: boolean;
}
/** One step of a life: what happened, which rule fired, and the options if it was a decision. */
export interface ChainStep {
  readonly kind: ModelEvent['kind'];
  readonly week: number;
  readonly lastWeek: number;
  readonly when: string;
  readonly sentence: string;
  readonly rule: string;
  readonly options: readonly OptionRow[];
  /** Unit to whom the step belongs. */
  readonly unit: string;
}

/** The value in force of a switch of the model. */
export function switchOf(name: string, parameters: Parameters): string {
  return String(parameters[name] ?? parameterTable.find(({ id }) => id === name)?.default ?? '');
}

/** How the rest of the blame is placed, in words. */
export function attributionText(names: FollowNames, parameters: Parameters): string {
  const rules: Readonly<Record<string, string>> = names.words.attributionRules;
  const rule = switchOf('attributionRule', parameters);
  return rules[rule] ?? rule;
}

/** Tells a life step by step, as seen from one part, up to a week (all of it if null). */
export function chainOf(
  life: MatterLife,
  part: number,
  names: FollowNames,
  parameters: Parameters,
  untilWeek: number | null = null,
): ChainStep[] {
  const until = untilWeek ?? Number.POSITIVE_INFINITY;
  const events = eventsOfPart(life, part).filter(({ week }) => week <= until);
  const steps: ChainStep[] = [];
  for (let at = 0; at < events.length; at++) {
    const event = events[at];
    if (event === undefined) continue;
    if (event.kind === 'check') {
      const group = [event];
      for (let next = events[at + 1]; next?.kind === 'check' && next.unit === event.unit; next = events[at + 1]) {
        group.push(next);
        at += 1;
      }
      steps.push(checksStep(group, names));
      continue;
    }
    const next = events[at + 1];
    const follows = next !== undefined && next.week === event.week && next.unit === event.unit ? next : null;
    if (event.kind === 'decide') {
      const isDone = follows?.kind === 'move' || follows?.kind === 'ask';
      steps.push(decideStep(event, isDone ? follows : null, life, names, parameters));
      if (isDone) at += 1;
      continue;
    }
    steps.push(plainStep(event, life, names, parameters));
  }
  return steps;
}

function when(names: FollowNames, from: number, to: number): string {
  return from === to ? names.words.week(String(from)) : names.words.weeks(String(from), String(to));
}

function step(event: ModelEvent, names: FollowNames, sentence: string, rule: string, options: readonly OptionRow[] = []): ChainStep {
  const { kind, week, unit } = event;
  return { kind, week, lastWeek: week, when: when(names, week, week), sentence, rule, options, unit };
}

function checksStep(group: readonly ModelEvent[], names: FollowNames): ChainStep {
  const { words } = names;
  const [first] = group;
  const last = group[group.length - 1];
  if (first === undefined || last === undefined) throw new Error('no checks');
  const files = group.filter(({ values }) => values.of === 'file').length;
  const seen = group.filter(({ values }) => values.lagSeen === 1).length;
  const points = group.reduce((sum, { values }) => sum + Number(values.points), 0);
  const told = words.tell.checks({
    unit: names.unit(first.unit),
    n: String(group.length),
    files: String(files),
    results: String(group.length - files),
    points: names.number(points, 2),
  });
  return {
    ...step(first, names, joined([told, seen > 0 ? words.tell.lagSeen(String(seen)) : ''], names.language), words.rules.check),
    lastWeek: last.week,
    when: when(names, first.week, last.week),
  };
}

/** Puts sentences together as the language does. */
export function joined(sentences: readonly string[], language: Language): string {
  return sentences.filter((one) => one !== '').join(catalogues[language].sentenceGap);
}

function decideStep(event: ModelEvent, effect: ModelEvent | null, life: MatterLife, names: FollowNames, parameters: Parameters): ChainStep {
  const { words } = names;
  const option = String(event.values.option);
  const choiceRules: Readonly<Record<string, string>> = words.choiceRules;
  const optionWords: Readonly<Record<string, string>> = words.options;
  const rule = switchOf('choiceRule', parameters);
  const facts = {
    rule: choiceRules[rule] ?? rule,
    option: optionWords[option] ?? option,
    worth: names.number(event.values[`worth_${option}`], 2),
    keep: names.number(event.values.worth_keep, 2),
    chance: names.percent(event.values[`chance_${option}`]),
  };
  return step(
    event,
    names,
    effect?.kind === 'move' ? moveSentence(effect, life, names) : decisionSentence(event, option, names),
    option === 'keep' ? words.rules.decideKeep(facts) : words.rules.decide(facts),
    optionsOf(event, names),
  );
}

/** A decision that moved nothing: kept, asked, refused, or barred at once. */
function decisionSentence(event: ModelEvent, option: string, { unit, words }: FollowNames): string {
  const name = unit(event.unit);
  if (option === 'up' && levelOf(event.unit) < 2) return words.tell.asks(name);
  if (option === 'return') return words.tell.returnRefused(name);
  const instruments: Readonly<Record<string, string>> = words.withInstrument;
  return option === 'keep' ? words.tell.keep(name) : words.tell.wantsDown(name, instruments[option] ?? option);
}

function moveSentence(event: ModelEvent, life: MatterLife, names: FollowNames): string {
  const { tell, withInstrument } = names.words;
  const [unit, other] = [names.unit(event.unit), names.unit(event.other)];
  const ceiling = names.percent(event.values.ceiling);
  const instruments: Readonly<Record<string, string>> = withInstrument;
  const instrument = instruments[String(event.values.instrument)] ?? '';
  switch (moveKind(event)) {
    case 'side':
      return tell.sideways(unit, other, ceiling);
    case 'up':
      return tell.handsUp(unit, other, ceiling);
    case 'back':
      return tell.returns(unit, other);
    case 'down':
      return tell.down({ unit, instrument, other, ceiling });
    case 'split': {
      const arrival = life.events.find(({ kind }) => kind === 'arrive');
      const facts = { unit, instrument, other, ceiling, n: String(partsOf(life).length) };
      return isOwnMatter(arrival) ? tell.decompose(facts) : tell.split(facts);
    }
  }
}

function optionsOf({ values }: ModelEvent, names: FollowNames): OptionRow[] {
  const words: Readonly<Record<string, string>> = names.words.options;
  const keep = Number(values.worth_keep);
  return Object.keys(values)
    .filter((key) => key.startsWith('worth_'))
    .map((key) => key.slice('worth_'.length))
    .map((option): OptionRow => {
      const worth = Number(values[`worth_${option}`]);
      const isChosen = option === values.option;
      const name = words[option] ?? option;
      const gap = names.number(worth - keep, 2);
      return {
        option: isChosen ? names.words.chosenMark(name) : name,
        worth: names.number(worth, 2),
        gap: option === 'keep' ? '–' : worth > keep && /[1-9]/.test(gap) ? `+${gap}` : gap,
        chance: chanceText(Number(values[`chance_${option}`]), names),
        isChosen,
      };
    });
}

/** A chance in percent; what is small is not called nothing. */
function chanceText(chance: number, names: FollowNames): string {
  return chance > 0 && chance < 0.005 ? `<${names.percent(0.01)}` : names.percent(chance);
}

function plainStep(event: ModelEvent, life: MatterLife, names: FollowNames, parameters: Parameters): ChainStep {
  const { words } = names;
  const { tell, rules } = words;
  const unit = names.unit(event.unit);
  const { values } = event;
  switch (event.kind) {
    case 'arrive': {
      const facts = {
        unit,
        hard: values.hard === 1 ? words.hard : words.soft,
        hours: names.number(values.work, 0),
        deadline: String(values.deadline),
      };
      return step(event, names, tell.arrive(facts), isOwnMatter(event) ? rules.arriveOwn : rules.arrive);
    }
    case 'move': {
      const isCorrected = moveKind(event) === 'back';
      const told = isCorrected ? tell.corrected(unit, names.unit(event.other)) : moveSentence(event, life, names);
      return step(event, names, told, isCorrected ? rules.bar : rules.move);
    }
    case 'ask':
      return step(event, names, tell.asks(unit), rules.ask);
    case 'answer':
      return step(event, names, tell.answer(unit), rules.answer);
    case 'bar':
      return step(event, names, tell.bar(unit), rules.bar);
    case 'call': {
      const other = names.unit(event.other);
      return step(event, names, values.answered === 1 ? tell.called(unit, other) : tell.notCome(unit, other), rules.call);
    }
    case 'incident': {
      const after = values.investigated === 1 ? tell.investigated : tell.notInvestigated;
      return step(event, names, joined([tell.incident(unit, names.percent(values.coverage)), after], names.language), rules.incident);
    }
    case 'blame': {
      const { unit: blamed } = mostBlamed(event);
      const told = tell.blame(
        names.unit(blamed),
        names.percent(shareOf(event, 'share', blamed)),
        names.percent(shareOf(event, 'cause', blamed)),
      );
      return step(event, names, told, rules.blame(attributionText(names, parameters)));
    }
    default: {
      const ends: Readonly<Record<string, string>> = words.ends;
      const end = ends[String(values.end)] ?? String(values.end);
      return step(event, names, tell.close(unit, end, names.percent(values.coverage)), rules.close);
    }
  }
}

/** What became of the parts that are not looked at; empty if there are none. */
export function otherPartsText(life: MatterLife, part: number, { words, language }: FollowNames): string {
  const others = partsOf(life).filter((one) => one !== part);
  if (others.length === 0) return '';
  const { listSeparator } = catalogues[language];
  const up = others.filter((one) => life.events.some((event) => event.kind === 'move' && event.part === one && moveKind(event) === 'up'));
  const ends = new Map<string, number>();
  for (const one of others) {
    const closed = life.events.find((event) => event.kind === 'close' && event.part === one);
    const end = String(closed?.values.end ?? 'open');
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  const endWords: Readonly<Record<string, string>> = words.ends;
  const list = [...ends].map(([end, n]) => words.countOf(endWords[end] ?? end, String(n))).join(listSeparator);
  return words.otherParts({ n: String(others.length), up: String(up.length), ends: list });
}
