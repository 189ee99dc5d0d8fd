import { stories } from '../../../sim/index.ts';
import { element } from '../../dom.ts';
import { en } from '../../i18n/robust-en.ts';
import type { Story } from '../../models/study.ts';
import { segmented } from '../../segmented.ts';
import type { View, ViewContext } from '../../view.ts';
import { createFilePanel } from './file.ts';
import { createLive } from './live.ts';
import { createShipped } from './shipped.ts';
import './view.css';
import { zh } from '../../i18n/robust-zh.ts';

/** Builds the view in one language: three questions on results that ship, a small run here, and tables made elsewhere. */
export function createView(context: ViewContext): View {
  const { language, actions } = context;
  const words = { zh, en }[language];
  const story = segmented(
    'robust-story',
    words.story,
    stories.map(({ id, label }) => ({ id, text: label[language] })),
    (id) => actions.look({ story: id as Story }),
  );
  const shipped = createShipped(context);
  const live = createLive(context, 6);
  const file = createFilePanel(context, 9);
  const root = element(
    'div',
    { class: 'view view-robust' },
    element('h1', { tabindex: -1 }, words.title),
    element('p', { class: 'lead' }, words.lead),
    element('div', { class: 'robust-story' }, story.root),
    shipped.root,
    live.root,
    file.root,
  );
  return {
    root,
    update(state, isForced = false) {
      story.update(state.story);
      shipped.update(state, isForced);
      live.update(state, isForced);
      file.update(state, isForced);
    },
    leave() {
      live.leave();
      file.leave();
    },
  };
}
