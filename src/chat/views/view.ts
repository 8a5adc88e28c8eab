import type { Answer } from '../../query/answer/answer.ts';
import type { Block } from '../reply.ts';

/** A closer look at an answer. */
export interface View {
  /** "All estimates": what its button says, and its title. */
  readonly label: string;
  /** Is there anything to see in this answer? */
  has(answer: Answer): boolean;
  /** What one page shows, and how many pages there are. */
  show(answer: Answer, page: number): { readonly blocks: readonly Block[]; readonly pages: number };
}
