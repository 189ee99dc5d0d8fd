/** Words that the verdict pages never use: they forecast, command, or judge. A test holds every generated text against this list. */
import { caveat } from './words.ts';

/** In Chinese a word has no boundaries; in English whole words count, with their usual endings. */
const never: readonly RegExp[] = [
  /预测|最优|最佳方案|应当取消|应该取消|根治|证明|证实|证伪|将(?:会)?(?:减少|增加|下降|上升)\s*[\d一二三四五六七八九十百]+/,
  /失败的|无用|排名/,
  /\b(?:forecast(?:s|ed|ing)?|predict(?:s|ed|ing|ion|ions)?)\b/i,
  /\b(?:optimal(?:ly)?|optimum|should be (?:abolished|scrapped|cancelled)|eradicat(?:e|es|ed|ing|ion)|root(?:s|ed|ing)? out)\b/i,
  /\b(?:prov(?:e|es|ed|en|ing)|proofs?|useless|failed|failures?|ranking of (?:places|departments|officials|persons))\b/i,
  /\bwill (?:reduce|cut|lower|raise|increase|fall|rise)\b[^.]{0,40}\d/i,
];

/** Text between quotation marks is somebody else's. */
const quotations = /“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》/g;

/** Finds the words that must not stand in a text, quotations and the fixed caveat left aside. */
export function wordsNeverUsed(text: string): string[] {
  const own = [caveat.zh, caveat.en].reduce((rest, fixed) => rest.replaceAll(fixed, ''), text).replace(quotations, '');
  return never.flatMap((pattern) =>
    [...own.matchAll(new RegExp(pattern, pattern.flags.includes('i') ? 'gi' : 'g'))].map(([found]) => found),
  );
}
