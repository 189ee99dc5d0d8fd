import type { ArmResult, BlockRequest } from '../sim/index.ts';
import type { LifeAnswer, LifeRequest } from './life.ts';

/** What a worker can be asked for, by kind: request and answer. Messages go once per run, never per week. */
export interface Tasks {
  /** All arms of one story on one seed. */
  block: { readonly request: BlockRequest; readonly answer: readonly ArmResult[] };
  /** The recorded life of one run, as far as it is asked for. */
  life: { readonly request: LifeRequest; readonly answer: LifeAnswer };
}
export type TaskKind = keyof Tasks;
export interface Task<K extends TaskKind = TaskKind> {
  readonly kind: K;
  readonly request: Tasks[K]['request'];
}
