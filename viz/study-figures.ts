import type { DoneAnalysis, StudyReport } from '../experiments/study-report.ts';
import type { Language, Text } from '../sim/index.ts';
import { drawDots, drawSummaryKey } from './charts/dots.ts';
import { drawFlipMap } from './charts/flip-map.ts';
import { drawNarrowing } from './charts/narrowing.ts';
import { drawPeel } from './charts/peel.ts';
import { drawShares } from './charts/shares-bar.ts';
import { drawSobolBars } from './charts/sobol-bars.ts';
import { drawTornado } from './charts/tornado.ts';
import type { Catalogue } from './i18n/index.ts';
import { abcModel, abcTable, targetsTable } from './models/abc.ts';
import { flipModel, flipTable } from './models/flip.ts';
import { frontierModel, frontierTable } from './models/frontier.ts';
import type { Names } from './models/names.ts';
import { limitsTable, primModel, trajectoryTable } from './models/prim.ts';
import { regretModel, regretTable } from './models/regret.ts';
import { sharesModel, sharesTable } from './models/shares.ts';
import { pairsTable, sobolModel, sobolTable } from './models/sobol.ts';
import { summaryModel, summaryTable } from './models/summary.ts';
import type { TableModel } from './models/tables.ts';
import { tornadoModel, tornadoTable } from './models/tornado.ts';

/** What the page needs to show an analysis: made of its view model, drawn when there is room. */
export interface StudyFigure {
  readonly finding: Text;
  readonly notes: readonly string[];
  readonly tables: readonly { readonly name: string; readonly table: TableModel }[];
  /** Whether the picture is made of text, and so is read out as it stands. */
  readonly isText: boolean;
  draw(container: HTMLElement, width: number): void;
}

interface Setting {
  readonly report: Pick<StudyReport, 'ranges'>;
  readonly names: Names;
  readonly messages: Catalogue;
  readonly language: Language;
}

/** Makes the figure of an analysis in one language. */
export function studyFigure(analysis: DoneAnalysis, { report, names, messages, language }: Setting): StudyFigure {
  const { study } = messages;
  const title = analysis.title[language];
  const [output = ''] = analysis.output;
  switch (analysis.method) {
    case 'morris': {
      const model = tornadoModel(analysis.result, output, names);
      return {
        finding: model.finding,
        notes: [study.tornado.note, study.tornado.trajectories(String(model.trajectories))],
        tables: [{ name: title, table: tornadoTable(model, messages, language) }],
        isText: true,
        draw: (container) => drawTornado(container, model, messages, language),
      };
    }
    case 'sobol': {
      const model = sobolModel(analysis.result, output, names);
      const pairs = { name: study.sobol.pairsTitle, table: pairsTable(model, messages, language) };
      return {
        finding: model.finding,
        notes: [study.sobol.note, model.intervals === 'scrambles' ? study.sobol.scrambles(String(model.scrambles)) : study.sobol.bootstrap],
        tables: [{ name: title, table: sobolTable(model, messages, language) }, ...(model.pairs.length === 0 ? [] : [pairs])],
        isText: true,
        draw: (container) => drawSobolBars(container, model, messages, language),
      };
    }
    case 'shares': {
      const model = sharesModel(analysis.result, output, names);
      const { policies, contexts, seeds } = model.size;
      return {
        finding: model.finding,
        notes: [
          study.shares.size({ policies: String(policies), contexts: String(contexts), seeds: String(seeds) }),
          ...(model.hasNegative ? [study.shares.negative] : []),
        ],
        tables: [{ name: title, table: sharesTable(model, messages, language) }],
        isText: true,
        draw: (container, width) => drawShares(container, model, { messages, language, width }),
      };
    }
    case 'frontier': {
      const model = frontierModel(analysis.result, analysis.output, names);
      return {
        finding: model.finding,
        notes: [study.frontier.note, study.frontier.units(String(model.units))],
        tables: [{ name: title, table: frontierTable(model, names, messages, language) }],
        isText: true,
        draw: (container) => drawDots(container, model.panels, messages, language),
      };
    }
    case 'regret': {
      const model = regretModel(analysis.result, output, names);
      return {
        finding: model.finding,
        notes: [study.regret.note, model.intervals === 'luck' ? study.regret.noteLuck : study.regret.noteContexts],
        tables: [{ name: title, table: regretTable(model, names, messages, language) }],
        isText: true,
        draw: (container) => drawDots(container, model.panels, messages, language),
      };
    }
    case 'summary': {
      const model = summaryModel(analysis.result, names);
      return {
        finding: model.finding,
        notes: [study.summary.note, ...(model.missing === 0 ? [] : [study.summary.missing(String(model.missing))])],
        tables: [{ name: title, table: summaryTable(model, names, messages, language) }],
        isText: true,
        draw(container) {
          drawDots(container, model.panels, messages, language);
          if (model.panels.length === 0) return;
          drawSummaryKey(container, model, messages);
        },
      };
    }
    case 'flip': {
      const model = flipModel(analysis.result, output, names);
      return {
        finding: model.finding,
        notes: [study.flip.note],
        tables: [{ name: title, table: flipTable(model, names, messages, language) }],
        isText: true,
        draw: (container) => drawFlipMap(container, model, names, messages, language),
      };
    }
    case 'prim': {
      const model = primModel(analysis.result, output, names);
      return {
        finding: model.finding,
        notes: [study.prim.note, study.prim.cases(String(model.cases))],
        tables: model.boxes.flatMap((box) => {
          const named = (name: string) => (model.boxes.length > 1 ? `${study.prim.box(String(box.number))} · ${name}` : name);
          return [
            { name: named(study.prim.limits), table: limitsTable(box, messages, language) },
            { name: named(study.prim.trajectory), table: trajectoryTable(box, messages, language) },
          ];
        }),
        isText: false,
        draw: (container, width) => drawPeel(container, model, { messages, language, width }),
      };
    }
    case 'abc': {
      const model = abcModel(analysis.result, report.ranges, names);
      const doubtful = model.doubtful.map((name) => name[language]).join(messages.listSeparator);
      return {
        finding: model.finding,
        notes: [
          study.abc.note,
          ...(model.rows.some(({ prior }) => prior === null) ? [study.abc.noteUnknown] : []),
          ...(doubtful === '' ? [] : [study.abc.calibration(doubtful)]),
        ],
        tables: [
          { name: title, table: abcTable(model, messages, language) },
          { name: study.abc.targetsTitle, table: targetsTable(model, names, messages, language) },
        ],
        isText: true,
        draw: (container) => drawNarrowing(container, model, messages, language),
      };
    }
  }
}
