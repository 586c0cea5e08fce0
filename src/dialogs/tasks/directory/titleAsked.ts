import { findTitle } from '../../../faq/recognizer/entities/findTitle.ts';

const meant = /\b(?:the|our|my|that) .+/i;

/**
 * Who is asked about by title alone ("what does our controller have?"), as typed; null: nobody is. In Spanish and French the
 * question's own wording holds it.
 */
export const titleAsked = (text: string): string | null => {
  const who = meant.exec(text)?.[0];
  // A title counts where something is done for or with somebody; in a question about somebody's access it always does.
  return (who && findTitle(`for ${who}`)?.title) || null;
};
