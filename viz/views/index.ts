import type { ViewId } from '../store.ts';
import type { ViewModule } from '../view.ts';

/** Where each view comes from; it is loaded when it is first opened. */
export const loadView: Readonly<Record<ViewId, () => Promise<ViewModule>>> = {
  start: () => import('./start/view.ts'),
  lesson: () => import('./lesson/view.ts'),
  compare: () => import('./compare/view.ts'),
  explore: () => import('./explore/view.ts'),
  follow: () => import('./follow/view.ts'),
  robust: () => import('./robust/view.ts'),
  method: () => import('./method/view.ts'),
  teach: () => import('./teach/view.ts'),
};
