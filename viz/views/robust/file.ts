import { describeProblem, type Problem } from '../../../sim/index.ts';
import { element, setText } from '../../dom.ts';
import { formatNumber } from '../../i18n/format.ts';
import { catalogues } from '../../i18n/index.ts';
import { en } from '../../i18n/robust-en.ts';
import { zh } from '../../i18n/robust-zh.ts';
import { emptyColumns, policiesIn } from '../../models/robust-file.ts';
import type { PageState } from '../../store.ts';
import { infiniteProblems, mostBytes, mostColumns, mostRows, readTableFile } from '../../table-file.ts';
import { rolesOf } from '../../table-roles.ts';
import type { ViewContext } from '../../view.ts';
import { createFileFigures, fileNames, type Opened, storyName } from './file-figures.ts';
import { hint, labelled } from './parts.ts';

/** The table that is open: kept while the page is, so that another language or another view loses nothing. */
let opened: (Opened & { readonly infinite: number }) | null = null;

/** The panel that opens a table made elsewhere. */
export function createFilePanel({ language, store, actions }: ViewContext, firstFigure: number) {
  const words = { zh, en }[language];
  const messages = catalogues[language];
  const input = element('input', { type: 'file', accept: '.parquet,.csv,text/csv', id: 'robust-file-input' });
  const zone = element(
    'div',
    { class: 'robust-drop' },
    element('label', { for: 'robust-file-input' }, element('span', { class: 'label-text' }, words.pick)),
    input,
    element('p', { class: 'hint' }, words.drop),
  );
  const status = element('p', { class: 'status' });
  const refused = element('div', { class: 'robust-refused' });
  const controls = element('div', { class: 'robust-fields' });
  const figures = createFileFigures(language, firstFigure);
  const pictures = element('div', {}, controls, figures.root);
  const root = element(
    'section',
    { class: 'part part-file', 'aria-labelledby': 'robust-file' },
    element('h2', { id: 'robust-file', class: 'part-title' }, words.file),
    element('p', { class: 'part-lead' }, words.fileLead),
    hint(
      `${words.filePrivacy}${messages.sentenceGap}${words.fileLimits(String(mostBytes / 1e6), formatNumber(mostRows, 0, language), String(mostColumns))}`,
    ),
    zone,
    status,
    refused,
    pictures,
  );
  pictures.hidden = true;
  refused.hidden = true;
  let latest = 0;

  /** Reads a file; the last one chosen wins, and what was shown stays until another is taken. */
  async function open(file: File): Promise<void> {
    const mine = ++latest;
    const name = file.name.slice(0, 80);
    refused.hidden = true;
    setText(status, words.reading(name));
    const read = await readTableFile(file, () => mine !== latest);
    if (read === null || mine !== latest) return;
    if (read.table === null) {
      refuse(name, read.problems);
      return;
    }
    const { roles, problems } = rolesOf(read.table);
    if (problems.length > 0) {
      refuse(name, [...problems, ...infiniteProblems(read.infinite)]);
      return;
    }
    const [outcome = ''] = roles.outputs;
    const policy = roles.policies[0] ?? null;
    opened = {
      name,
      table: read.table,
      infinite: read.infinite,
      roles,
      outcome: roles.outputs.includes('burden') ? 'burden' : outcome,
      policy,
      baseline: policy === null ? '' : (policiesIn(read.table, policy)[0] ?? ''),
      story: roles.stories.length > 1 ? (roles.stories.find((one) => one === store.get().story) ?? roles.stories[0] ?? null) : null,
    };
    actions.announce(show(opened));
    void figures.draw(opened);
  }

  /** Says what was read and lays out its controls. */
  function show(own: NonNullable<typeof opened>): string {
    const { name, table, roles, infinite } = own;
    const empty = infinite === 0 ? [] : emptyColumns(table);
    const lines = [
      words.read({ name, rows: formatNumber(table.length, 0, language), columns: String(table.columns.size) }),
      ...(infinite > 0 ? [words.infiniteCells(formatNumber(infinite, 0, language))] : []),
      ...(empty.length > 0 ? [words.emptyColumns(listed(empty))] : []),
      ...(roles.failed > 0 ? [words.failedRows(formatNumber(roles.failed, 0, language))] : []),
    ];
    const text = lines.join(messages.sentenceGap);
    setText(status, text);
    pictures.hidden = false;
    fillControls(own);
    return text;
  }

  /** The first names of a list that may be long. */
  function listed(names: readonly string[]): string {
    const first = names.slice(0, 8).map((name) => name.slice(0, 40));
    return [...first, ...(names.length > first.length ? ['…'] : [])].join(messages.listSeparator);
  }

  function refuse(name: string, problems: readonly Problem[]): void {
    setText(status, '');
    refused.hidden = false;
    const shown = problems.slice(0, 20);
    refused.replaceChildren(
      element('p', {}, words.refused(name)),
      element('ul', {}, ...shown.map((problem) => element('li', {}, describeProblem(problem, language)))),
    );
    actions.announce(words.refused(name));
  }

  function fillControls(own: Opened): void {
    const { roles, table } = own;
    const names = fileNames(own);
    const box = (label: string, ids: readonly string[], value: string, nameOf: (id: string) => string, onChange: (id: string) => void) => {
      const select = element('select', {}, ...ids.map((id) => element('option', { value: id }, nameOf(id))));
      select.value = value;
      select.addEventListener('change', () => {
        onChange(select.value);
        void figures.draw(own);
      });
      return labelled(label, select);
    };
    const policies = own.policy === null ? [] : policiesIn(table, own.policy);
    controls.replaceChildren(
      box(
        words.outcome,
        roles.outputs,
        own.outcome,
        (id) => names.column(id)[language],
        (id) => {
          own.outcome = id;
        },
      ),
      box(
        words.policy,
        ['', ...roles.policies],
        own.policy ?? '',
        (id) => (id === '' ? words.noPolicy : id),
        (id) => {
          own.policy = id === '' ? null : id;
          own.baseline = own.policy === null ? '' : (policiesIn(table, own.policy)[0] ?? '');
          fillControls(own);
          controls.querySelectorAll('select')[1]?.focus();
        },
      ),
      ...(policies.length > 1
        ? [
            box(
              words.baseline,
              policies,
              own.baseline,
              (id) => names.policy(id).name[language],
              (id) => {
                own.baseline = id;
              },
            ),
          ]
        : []),
      ...(own.story === null
        ? []
        : [
            box(
              words.fileStory,
              roles.stories,
              own.story,
              (id) => storyName(id, language),
              (id) => {
                own.story = id;
              },
            ),
          ]),
    );
  }

  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) void open(file);
    // So that the same file can be chosen again after it was mended.
    input.value = '';
  });
  for (const kind of ['dragenter', 'dragover'] as const)
    root.addEventListener(kind, (event) => {
      event.preventDefault();
      zone.classList.add('is-over');
    });
  root.addEventListener('dragleave', () => zone.classList.remove('is-over'));
  root.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('is-over');
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) void open(file);
  });
  if (opened !== null) show(opened);

  return {
    root,
    update(_: PageState, isForced = false): void {
      if (isForced && opened !== null) void figures.draw(opened);
    },
    leave(): void {
      latest += 1;
    },
  };
}
