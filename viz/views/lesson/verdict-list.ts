import { element, marked } from '../../dom.ts';
import type { StepNumber } from '../../lesson/guesses.ts';
import type { Tongue } from '../../models/lesson-compare.ts';
import type { LessonClaim, LessonData } from '../../models/lesson-run.ts';

/** What the model says of the claims of a step: all of them by verdict, then each with its numbers. */
export function verdictList(data: LessonData, step: StepNumber, { words, language }: Tongue): HTMLElement {
  const claims = data.steps[step].claims.flatMap((id): readonly LessonClaim[] => listed(data.claims[id]));
  const lines = Object.entries(data.verdicts).flatMap(([id, verdict]) => {
    const own = claims.filter((claim) => claim.verdict === id);
    if (own.length === 0) return [];
    return [
      element(
        'li',
        {},
        element('span', { class: 'verdict-mark', 'aria-hidden': 'true' }, verdict.mark),
        element('span', {}, words.verdictLine(verdict.word[language], own.map((claim) => claim.id).join(language === 'zh' ? '、' : ', '))),
      ),
    ];
  });
  const details = element(
    'details',
    {},
    element('summary', {}, words.verdictDetails),
    element('ul', { class: 'claim-list' }, ...claims.map((claim) => claimItem(claim, data, { words, language }))),
  );
  return element(
    'section',
    { class: 'lesson-verdicts' },
    element('h2', {}, words.verdicts),
    element('ul', { class: 'verdict-lines' }, ...lines),
    details,
  );
}

function claimItem(claim: LessonClaim, data: LessonData, { words, language }: Tongue): HTMLElement {
  const verdict = data.verdicts[claim.verdict];
  const effect = claim.effect === null || claim.measure === null ? null : words.measured(claim.measure[language], claim.effect[language]);
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'claim-head' },
      element('strong', {}, claim.id),
      ` ${verdict?.mark ?? ''} ${verdict?.word[language] ?? claim.verdict}`,
    ),
    element('p', {}, ...marked(claim.statement[language], language)),
    effect === null ? null : element('p', { class: 'hint' }, effect),
  );
}

const listed = (claim: LessonClaim | undefined): readonly LessonClaim[] => (claim === undefined ? [] : [claim]);
