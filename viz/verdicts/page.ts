/** The verdict pages as one HTML file in two languages: no request, readable without scripts, the language by ?lang= or the button. */
import type { Block, ClaimBlock, Fact, Inline, Line, TableBlock, VerdictDocument } from '../../experiments/verdicts/document.ts';
import type { Language } from '../../sim/index.ts';
import { attribute, content } from './escape.ts';
import { svgStrip } from './strip.ts';

const chrome = {
  zh: { tag: 'zh-CN', other: 'English', skip: '跳到结论', numbers: '以表格查看同一数据', top: '回到结论一览' },
  en: {
    tag: 'en',
    other: '中文',
    skip: 'Skip to the verdicts',
    numbers: 'The same numbers as a table',
    top: 'Back to the verdicts at a glance',
  },
} as const;

/** Shows one language, keeps the place when it changes, and follows links such as #C37. */
const script = `(function () {
  var root = document.documentElement;
  var pages = { zh: document.getElementById('zh'), en: document.getElementById('en') };
  var asked = /[?&]lang=(zh|en)/.exec(location.search);
  var first = (navigator.languages && navigator.languages[0]) || navigator.language || '';
  var now = asked ? asked[1] : /^zh/i.test(first) ? 'zh' : 'en';
  function show(language) {
    now = language;
    pages.zh.hidden = language !== 'zh';
    pages.en.hidden = language !== 'en';
    root.lang = pages[language].lang;
    document.title = pages[language].getAttribute('data-title');
  }
  function follow() {
    var found = /^#(?:zh-|en-)?(.+)$/.exec(location.hash);
    var target = found && document.getElementById(now + '-' + found[1].replace(/^c(?=\\d)/, 'C'));
    if (target) target.scrollIntoView();
  }
  function topmost() {
    var all = pages[now].querySelectorAll('article, h2[id], h3[id]');
    for (var i = 0; i < all.length; i++) if (all[i].getBoundingClientRect().bottom > 0) return all[i];
    return null;
  }
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a.language');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    var seen = window.scrollY > 200 ? topmost() : null;
    var offset = seen ? seen.getBoundingClientRect().top : 0;
    show(now === 'zh' ? 'en' : 'zh');
    try { history.replaceState(null, '', '?lang=' + now); } catch (error) { /* a page opened from a file may refuse */ }
    var twin = seen && document.getElementById(now + seen.id.slice(2));
    if (twin) window.scrollBy(0, twin.getBoundingClientRect().top - offset);
    else window.scrollTo(0, 0);
    pages[now].querySelector('a.language').focus({ preventScroll: true });
  });
  window.addEventListener('hashchange', follow);
  show(now);
  follow();
})();`;

/** Writes the page. `css` is the text of page.css. */
export function verdictsPage(documents: readonly VerdictDocument[], css: string): string {
  const titles = documents.map(({ title }) => content(title));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light">
<title>${titles.join(' · ')}</title>
<link rel="icon" href="data:,">
<style>${css}</style>
<noscript><style>.page[hidden] { display: block; } .language { display: none; }</style></noscript>
</head>
<body>
${documents.map(pageOf).join('\n')}
<script>${script}</script>
</body>
</html>
`;
}

function pageOf({ language, title, blocks }: VerdictDocument): string {
  const { tag, other, skip } = chrome[language];
  const otherLanguage = language === 'zh' ? 'en' : 'zh';
  return `<div class="page" id="${language}" lang="${tag}" data-title="${attribute(title)}"${language === 'en' ? ' hidden' : ''}>
<a class="skip" href="#${language}-summary">${skip}</a>
<header><h1>${content(title)}</h1><a class="language" href="?lang=${otherLanguage}" lang="${chrome[otherLanguage].tag}" hreflang="${otherLanguage}">${other}</a></header>
<main>
${blocks.map((block) => blockHtml(block, language)).join('\n')}
</main>
</div>`;
}

function blockHtml(block: Block, language: Language): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${language}-${block.id}">${content(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${lineHtml(block.line, language)}</p>`;
    case 'caveat':
      return `<p class="caveat">${content(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${lineHtml(item, language)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block, language);
    case 'claim':
      return claimHtml(block, language);
  }
}

function lineHtml(line: Line, language: Language): string {
  return line.map((one) => inlineHtml(one, language)).join('');
}

function inlineHtml(one: Inline, language: Language): string {
  if (typeof one === 'string') return content(one);
  if ('code' in one) return `<code>${content(one.code)}</code>`;
  return `<a href="#${language}-${attribute(one.claim)}">${content(one.claim)}</a>`;
}

/** A table that scrolls by itself where it is wider than the page; the first cell of a row is its head. */
function tableHtml({ caption, heads, rows }: TableBlock, language: Language): string {
  const head = heads.map((text) => (text === '' ? '<td></td>' : `<th scope="col">${content(text)}</th>`)).join('');
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((cell, at) => (at === 0 ? `<th scope="row">${lineHtml(cell, language)}</th>` : `<td>${lineHtml(cell, language)}</td>`)).join('')}</tr>`,
    )
    .join('');
  return `<div class="scroll" tabindex="0" role="region" aria-label="${attribute(caption)}"><table${heads.length > 5 ? ' class="wide"' : ''}><caption>${content(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function factsHtml(facts: readonly Fact[], language: Language): string {
  const values = (lines: readonly Line[]) => lines.map((line) => `<dd>${lineHtml(line, language)}</dd>`).join('');
  return `<dl>${facts.map(({ term, lines }) => `<div><dt>${content(term)}</dt>${values(lines)}</div>`).join('')}</dl>`;
}

function claimHtml(claim: ClaimBlock, language: Language): string {
  const { id, verdict, mark, phrase, statement, twin, facts, doubtTitle, doubt, log, rerunTitle, command } = claim;
  const { numbers, top } = chrome[language];
  const own = `${language}-${id}`;
  const logLines = log.lines.map((line) => `<li lang="en">${lineHtml(line, language)}</li>`).join('');
  const parts = [
    `<h3 id="${own}-title"><span class="number">${id}</span> ${content(statement)}</h3>`,
    `<p class="verdict v-${verdict.replace(' ', '-')}"><span class="mark" aria-hidden="true">${mark}</span> ${content(phrase)}</p>`,
    svgStrip(claim),
    twin === null ? '' : `<details><summary>${numbers}</summary>${tableHtml(twin, language)}</details>`,
    `<div class="columns"><div>${factsHtml(facts, language)}</div>`,
    doubt.length === 0 ? '</div>' : `<div><h4>${content(doubtTitle)}</h4>${factsHtml(doubt, language)}</div></div>`,
    logLines === '' ? '' : `<details class="log"><summary>${content(log.term)}</summary><ul>${logLines}</ul></details>`,
    `<p class="command"><span>${content(rerunTitle)}</span> <code>${content(command)}</code> <a class="top" href="#${language}-summary">${top}</a></p>`,
  ];
  return `<article id="${own}" aria-labelledby="${own}-title">${parts.join('')}</article>`;
}
