import { element } from '../../dom.ts';
import type { View, ViewContext } from '../../view.ts';
import { en } from './en.ts';
import './view.css';
import { zh } from './zh.ts';

/** Builds the view in one language. */
export function createView({ language }: ViewContext): View {
  const words = { zh, en }[language];
  const root = element('div', { class: 'view view-follow' }, element('h1', { tabindex: -1 }, words.title));
  return { root, update: () => undefined };
}
