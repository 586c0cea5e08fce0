import { meaningsOf } from '../../language/thesaurus.ts';
import { type IntentId, intentIds } from '../intents.ts';
import { classify } from './classify.ts';
import { replaceConcepts } from './concepts.ts';
import type { Choice } from './decide.ts';
import { createLocaleDetector } from './detectLocale.ts';
import { findEntities } from './entities/findEntities.ts';
import { findIntents } from './findIntents.ts';
import { isGarbage } from './isGarbage.ts';
import { readModel } from './model.ts';
import type { Recognizer } from './types.ts';

// Longer texts are stories; their beginning and end hold the need, and time stays bounded.
const longestText = 1000;

// A date stands in an answer, which is mostly short, or in a message about access; what is none of our business holds none that
// matters, unless it is so short that it may be an answer.
const answerLength = { known: 8, unknown: 5 };

const shorten = (text: string): string =>
  text.length <= longestText ? text : `${text.slice(0, longestText * 0.6)} ${text.slice(-longestText * 0.4)}`;

const isAboutAccess = (intent: IntentId): boolean =>
  intent === 'requestAppAccess' || intent === 'removeAppAccess';

/** Elsewhere "I need a joke" would make the joke an unknown application. */
const mayNameApplication = ({ intent, decision, alternatives }: Choice): boolean => {
  const likely =
    decision === 'route' ? [intent] : [intent, ...alternatives.slice(0, 1).map((other) => other.intent)];
  return likely.some(isAboutAccess);
};

/**
 * A recognizer over a trained artefact. Pure: the same text and context give the same recognition.
 * @throws if the artefact does not belong to this code.
 */
export const createRecognizer = (artefact: unknown): Recognizer => {
  const { model, classifier } = readModel(artefact);
  const detector = createLocaleDetector(model.language);
  // Reads the thesaurus now rather than while somebody waits.
  meaningsOf('');
  return {
    recognize(text, context) {
      const short = isGarbage(text) ? '' : shorten(text);
      const locale = detector.detect(replaceConcepts(short, context.applications), context.locale ?? 'en');
      const score = (part: string) => classify(part, classifier, context.applications);
      const found = findIntents(short, score, intentIds, model.thresholds);
      const { intent, score: probability, decision, alternatives } = found.choice;
      const namesApplication = mayNameApplication(found.choice);
      const aboutAccess = namesApplication || found.intents.some(isAboutAccess);
      const mayHoldDates =
        aboutAccess ||
        context.isAnswer === true ||
        short.split(/\s+/).length <= (decision === 'none' ? answerLength.unknown : answerLength.known);
      const entities = {
        ...findEntities(short, locale, context, mayHoldDates),
        negatedIntents: found.negatedIntents,
      };
      if (!namesApplication || entities.applications.length > 0) entities.nearApplications = [];
      return {
        text,
        intent,
        score: probability,
        decision,
        alternatives,
        intents: found.intents,
        entities,
        locale,
      };
    },
  };
};
