import { foldText } from '../../language/foldText.ts';
import type { IntentId } from '../intents.ts';
import type { Choice } from './decide.ts';

interface HardPair {
  between: readonly [IntentId, IntentId];
  /** Words of which at least one is needed to tell the two apart, over folded text. */
  tells: RegExp;
}

// Where nothing in a text tells, the classifier leans to the commoner of the two; people deserve the question.
const hardPairs: readonly HardPair[] = [
  {
    between: ['changeChallengeQuestions', 'changeSecretQuestion'],
    tells:
      /challeng|chal\w*ng|securi?t|securi|segurid|verif|desaf|reto|defi|authent|identi|online|website|site|page|pagina|sitio|internet|linea|ligne|portal|portail|log|sign|entrar|sesion|session|conne[xc]|computer|three|tres|trois|\b[23]\b|questions|qustions|preguntas|answers|respuestas|reponses|secret|secrt|help ?desk|mesa de|soport|soutien|assistance|support|service|phone|telef|telephon|call|llam|appel|agent|\brep|voice|phrase|frase|word|palabra|pet\b|dog|mascota|chien|street|calle|rue|car\b|carro|teacher|maestr|prof|maiden/,
  },
];

/** Turns a route into a question where the text does not hold what tells the intent from its twin. */
export const questionTwins = (choice: Choice, text: string): Choice => {
  if (choice.decision !== 'route') return choice;
  const pair = hardPairs.find(({ between }) => between.includes(choice.intent));
  if (!pair || pair.tells.test(foldText(text))) return choice;
  const twin = pair.between[0] === choice.intent ? pair.between[1] : pair.between[0];
  const known = choice.alternatives.find(({ intent }) => intent === twin) ?? { intent: twin, score: 0 };
  const others = choice.alternatives.filter(({ intent }) => intent !== twin);
  return { ...choice, decision: 'clarify', alternatives: [known, ...others] };
};
