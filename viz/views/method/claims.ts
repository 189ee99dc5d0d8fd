import type { Language } from '../../../sim/index.ts';
import { element, marked, setText } from '../../dom.ts';
import { formatPercent } from '../../i18n/format.ts';
import {
  besideLines,
  type ClaimFilter,
  countVerdicts,
  effectText,
  everyClaim,
  filteredClaims,
  type ShippedClaim,
  type ShippedClaims,
  storyEffects,
} from '../../models/claims-list.ts';
import { bullets, factList, opening } from '../../parts.ts';
import type { ViewContext } from '../../view.ts';
import { chooser, quotation, searchBox, type Words } from './parts.ts';

/** Loads the claims that ship with the page. */
export async function loadClaims(): Promise<ShippedClaims> {
  const loaded = await import('../../precomputed/method.json');
  return loaded.default as unknown as ShippedClaims;
}

/** The claims by number with their verdicts, filtered by verdict and kind. */
export function createClaims({ language, actions, store }: ViewContext, words: Words, data: ShippedClaims): HTMLElement {
  let filter: ClaimFilter = everyClaim;
  const total = String(data.claims.length);
  const list = element('ol', { class: 'claims' });
  const shown = element('p', { class: 'hint shown' });
  const choose = (part: Partial<ClaimFilter>) => {
    filter = { ...filter, ...part };
    draw();
    actions.announce(shown.textContent ?? '');
  };
  const ours = store.get().pageHash ?? data.modelHash;
  const isSame = ours === data.judgedWith;
  const root = element(
    'div',
    {},
    element('p', {}, words.claimsLead(total)),
    element(
      'p',
      { class: isSame ? 'hint' : 'warning' },
      isSame ? words.claimsJudged(data.judgedWith) : words.claimsOther(data.judgedWith, ours),
    ),
    verdictChoices(data, language, words, (verdict) => choose({ verdict })),
    element(
      'div',
      { class: 'filters' },
      searchBox(words.search, (query) => choose({ query })),
      chooser(
        words.kind,
        words.any,
        Object.entries(data.kinds).map(([id, text]) => [id, text[language]]),
        (kind) => choose({ kind }),
      ),
    ),
    shown,
    list,
    element('p', { class: 'hint' }, words.claimsFull),
  );
  draw();
  return root;

  function draw(): void {
    const found = filteredClaims(data.claims, filter);
    setText(shown, found.length === 0 ? words.claimsNone : words.claimsShown(String(found.length), total));
    list.replaceChildren(...found.map((claim) => element('li', {}, claimPart(claim, data, language, words))));
  }
}

/** Counts and meanings of the verdicts, each a choice: every verdict is written alike. */
function verdictChoices(data: ShippedClaims, language: Language, words: Words, choose: (verdict: string | null) => void): HTMLElement {
  const counts = countVerdicts(data);
  const choices = [
    { id: '', mark: '', word: words.allVerdicts, meaning: words.allMeaning, count: data.claims.length },
    ...data.verdicts.map(({ id, mark, word, meaning }) => ({
      id,
      mark,
      word: word[language],
      meaning: meaning[language],
      count: counts.find((one) => one.id === id)?.count ?? 0,
    })),
  ];
  return element(
    'fieldset',
    { class: 'verdicts' },
    element('legend', {}, words.claimsFilter),
    ...choices.map(({ id, mark, word, meaning, count }) => {
      const input = element('input', { type: 'radio', name: 'claim-verdict', value: id, checked: id === '' });
      input.addEventListener('change', () => choose(id === '' ? null : id));
      return element(
        'label',
        { class: 'check' },
        input,
        element(
          'span',
          {},
          element('strong', {}, element('span', { class: 'mark', 'aria-hidden': 'true' }, mark), ` ${word} `),
          element('span', { class: 'count' }, String(count)),
          element('small', {}, meaning),
        ),
      );
    }),
  );
}

function claimPart(claim: ShippedClaim, data: ShippedClaims, language: Language, words: Words): HTMLElement {
  const verdict = data.verdicts.find(({ id }) => id === claim.verdict);
  const { tested } = claim;
  const title = element(
    'span',
    { class: 'claim-title' },
    element('span', { class: 'claim-number' }, claim.id),
    element(
      'span',
      { class: 'claim-verdict' },
      element('span', { class: 'mark', 'aria-hidden': 'true' }, verdict?.mark ?? ''),
      ` ${verdict?.word[language] ?? claim.verdict}`,
    ),
    element('span', { class: 'claim-statement' }, ...marked(claim.statement[language], language)),
    tested === null ? null : element('span', { class: 'claim-effect' }, effectText(tested, tested.effect, language)),
  );
  return opening(title, 'claim', (body) => body.append(...claimFacts(claim, data, language, words)));
}

function claimFacts(claim: ShippedClaim, data: ShippedClaims, language: Language, words: Words): HTMLElement[] {
  const { tested } = claim;
  const wordOf = (id: string) => data.verdicts.find((one) => one.id === id)?.word[language] ?? id;
  const kind = [data.kinds[claim.kind], data.roles[claim.role]].flatMap((text) => (text === undefined ? [] : [text[language]]));
  const facts: { term: string; values: (Node | string)[] }[] = [
    {
      term: words.inThisModel,
      values: [wordOf(claim.verdict), ...(claim.why === null ? [] : [`${words.claimWhy}${words.colon}${claim.why[language]}`])],
    },
    { term: words.claimPlace, values: [quotation(claim.source)] },
    { term: words.claimClass, values: [kind.join(language === 'zh' ? '；' : '; ')] },
  ];
  if (tested !== null) {
    const perStory = storyEffects(tested, language).map(
      ({ story, verdict, text }) => `${story}${words.colon}${text}${language === 'zh' ? '，' : ', '}${wordOf(verdict)}`,
    );
    facts.push(
      { term: words.claimMeasure, values: [tested.measure[language]] },
      { term: words.claimEffect, values: [`${words.claimBoth}${words.colon}${effectText(tested, tested.effect, language)}`, ...perStory] },
      ...(tested.beside.length === 0 ? [] : [{ term: words.claimBeside, values: [bullets(besideLines(tested, words.colon, language))] }]),
      { term: words.claimSmallest, values: [`${tested.smallest} ${tested.unit[language]}`] },
      { term: words.claimExpected, values: [words.claimSign[tested.predicted] ?? tested.predicted] },
      { term: words.claimTurns, values: [words.claimTurnsOf(String(tested.turns))] },
      { term: words.claimSeeds, values: [String(tested.seeds)] },
    );
    if (tested.agreeing !== null)
      facts.push({
        term: words.claimEnsemble,
        values: [words.claimEnsembleOf(formatPercent(tested.agreeing, 0, language), String(tested.points))],
      });
    if (tested.rival !== null) {
      const { label, isTurned } = tested.rival;
      facts.push({ term: words.claimRival, values: [(isTurned ? words.claimRivalTurns : words.claimRivalHolds)(label[language])] });
    }
  }
  return [
    factList(facts.map(({ term, values }) => ({ term, values: values.length > 2 ? [bullets(values)] : values }))),
    element(
      'p',
      { class: 'source command' },
      element('span', {}, `${words.claimCommand}${words.colon}`),
      element('code', { tabindex: 0 }, claim.command),
    ),
  ];
}
