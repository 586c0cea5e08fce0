import { foldText } from '../../language/foldText.ts';
import { placeApplications } from './entities/matchApplications.ts';
import type { KnownApplication } from './types.ts';

const concepts: [RegExp, string][] = [
  [/\S+@\S+\.\S+/g, ' xemail '],
  [/\b(?:AR|AC|HD)-(?=[0-9A-Z]*\d)[0-9A-Z]{7}\b/gi, ' xref '],
  [/\b(?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-hj-npr-z0-9]{17}\b/gi, ' xvin '],
  [/\+?\(?\d{3}\)?[\s.-]\d{3}[\s.-]?\d{4}\b|\b\d{10,11}\b/g, ' xphone '],
  [/\b\d{8}\b/g, ' xcode '],
  [/\b\d{5}\b/g, ' xpdn '],
  [/\b(?:19|20)\d\d\b/g, ' xyear '],
  [/\d+/g, ' xnum '],
];

/** What a message is about, put in one word each, so that the classifier learns "need xapp", whatever the application. */
export const replaceConcepts = (text: string, applications: readonly KnownApplication[]): string => {
  let at = 0;
  let replaced = '';
  for (const mention of placeApplications(text, applications)) {
    replaced += `${text.slice(at, mention.start)} xapp `;
    at = mention.end;
  }
  replaced += text.slice(at);
  for (const [pattern, word] of concepts) replaced = replaced.replace(pattern, word);
  return replaced;
};

/** Words in the form in which they are counted: folded, without punctuation. */
export const wordsOf = (text: string): string[] =>
  foldText(text)
    .replace(/'/g, ' ')
    .split(/[^a-z0-9?]+|(?=\?)/)
    .filter(Boolean);
