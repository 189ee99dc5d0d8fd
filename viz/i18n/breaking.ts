/** Lines for texts that do not wrap by themselves: those in SVG. */

/** Terms of the glossary that a segmenter would split; a line never breaks inside one. Longer ones first. */
export const unbreakable: readonly string[] = [
  '街乡吹哨、部门报到',
  '检查考核负面清单',
  '“防甩锅”条款',
  '层层请示',
  '文件中转站',
  '督查检查考核',
  '基层减负',
  '责任甩锅',
  '责任转嫁',
  '责任认定',
  '责任状',
  '责任书',
  '任务告知书',
  '法定主责部门',
  '属地管理',
  '权责对等',
  '权责错位',
  '责罚错位度',
  '一票否决',
  '硬指标',
  '软指标',
  '痕迹管理',
  '痕迹主义',
  '文山会海',
  '夹心层',
  '工作盲点',
  '管理盲区',
  '风险事件',
  '无谓负担',
  '落实程度',
  '表面成绩',
  '实际办结',
  '纸面办结',
  '退回未办',
  '无过受责',
  '担当作为',
  '主动作为率',
  '压力型体制',
  '全面问责体制',
  '全面问责',
  '精准问责',
  '问责泛化',
  '容错纠错',
  '三个区分开',
  '权责清单',
  '职责清单',
  '责任清单',
  '负面清单',
  '准入清单',
  '下沉准入',
  '条块结合',
  '以块为主',
  '乡呼县应',
  '选择性执行',
  '流于形式',
  '职能部门',
  '村居委会',
  '乡镇街道',
  '村社区',
  '基准情景',
  '配对差',
  '随机种子',
  '重复次数',
  '避责',
  '甩锅',
  '留痕',
  '台账',
  '踢皮球',
].sort((a, b) => b.length - a.length);

/** Signs that never open a line, and signs that never end one (requirements for Chinese text layout, W3C clreq). */
const neverFirst = /^[，。、；：？！）》」』】〉”’…—·～％‰,.;:?!)\]}%]/u;
const neverLast = /[（《「『【〈“‘([{]$/u;

interface Segmenting {
  segment(text: string): Iterable<{ readonly segment: string }>;
}
type SegmenterMaker = new (locale: string, options: { granularity: 'word' }) => Segmenting;

/** Cuts a text into the pieces between which a line may break. Where the browser has no segmenter, every Chinese character is one. */
export function piecesOf(text: string, maker: SegmenterMaker | null = segmenterOf()): string[] {
  const segmenter = maker === null ? undefined : new maker('zh', { granularity: 'word' });
  const words = termsApart(text).flatMap(({ text: part, isTerm }) =>
    isTerm
      ? [part]
      : segmenter === undefined
        ? (part.match(plainWords) ?? [])
        : joined([...segmenter.segment(part)].map((one) => one.segment)),
  );
  const pieces: string[] = [];
  for (const word of words) {
    // A number stays with what it counts: “第 5 期”, “20 次”.
    const before = pieces[pieces.length - 1];
    const isCount = before !== undefined && /\d\s?$/.test(before) && /^\p{Script=Han}/u.test(word) && Array.from(word).length <= 2;
    if (before !== undefined && (isCount || neverFirst.test(word) || neverLast.test(before) || /^\s+$/.test(word)))
      pieces[pieces.length - 1] = before + word;
    else pieces.push(word);
  }
  return pieces;
}

/** Words of other scripts, spaces, and single signs. */
const plainWords = /[\p{Script=Latin}\p{N}.,+−–%/=@:_-]+|\s+|./gsu;

function segmenterOf(): SegmenterMaker | null {
  return (Intl as unknown as { Segmenter?: SegmenterMaker }).Segmenter ?? null;
}

/** Puts back together what no line should break within: numbers with their signs and units, words with hyphens. */
function joined(words: readonly string[]): string[] {
  const whole: string[] = [];
  for (const word of words) {
    const before = whole[whole.length - 1];
    // A list of many names, as commands have, may go on in the next line behind a comma.
    const isLong = before !== undefined && before.length > 20 && before.endsWith(',');
    const isBound =
      before !== undefined &&
      !isLong &&
      /[\p{Script=Latin}\p{N}.,+−–%/=@:_-]$/u.test(before) &&
      /^[\p{Script=Latin}\p{N}.,+−–%/=@:_-]/u.test(word);
    if (isBound) whole[whole.length - 1] = before + word;
    else whole.push(word);
  }
  return whole;
}

function termsApart(text: string): { text: string; isTerm: boolean }[] {
  const parts: { text: string; isTerm: boolean }[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const term = unbreakable.find((one) => text.startsWith(one, at));
    if (term === undefined) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (plain !== '') parts.push({ text: plain, isTerm: false });
    plain = '';
    parts.push({ text: term, isTerm: true });
    at += term.length;
  }
  if (plain !== '') parts.push({ text: plain, isTerm: false });
  return parts;
}

/** About how many ems a text is wide: one for a Chinese character, a bit over half for others. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const sign of text)
    ems += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60“”‘’…—]/u.test(sign) ? 1 : 0.55;
  return ems;
}

/**
 * Breaks a text into lines of at most `width`, as `widthOf` measures it. A piece longer than a line is cut between characters, but never so
 * that a line opens with a closing sign or ends with an opening one.
 */
export function linesOf(
  text: string,
  width: number,
  widthOf: (text: string) => number = emsOf,
  pieces: readonly string[] = piecesOf(text),
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line === '' || widthOf(trimmed(line + piece)) <= width) {
      line += piece;
    } else {
      lines.push(trimmed(line));
      line = piece.replace(/^\s+/, '');
    }
    while (widthOf(trimmed(line)) > width) {
      const cut = cutOf(line, width, widthOf);
      if (cut >= line.length) break;
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  if (trimmed(line) !== '') lines.push(trimmed(line));
  return lines;
}

function trimmed(text: string): string {
  return text.replace(/\s+$/, '');
}

/** Where a line too long is cut: as far along as it fits and the signs allow; at least one character goes. */
function cutOf(line: string, width: number, widthOf: (text: string) => number): number {
  const signs = Array.from(line);
  let fits = 0;
  let at = 0;
  let last = signs[0]?.length ?? line.length;
  for (const sign of signs) {
    at += sign.length;
    fits += 1;
    if (fits > 1 && widthOf(line.slice(0, at)) > width) break;
    const rest = line.slice(at);
    if (rest === '' || (!neverFirst.test(rest) && !neverLast.test(line.slice(0, at)))) last = at;
  }
  // Nothing but the first sign fits, and what follows it may not open a line: what belongs together goes together.
  while (last < line.length && (neverFirst.test(line.slice(last)) || neverLast.test(line.slice(0, last)))) last += 1;
  return last;
}
