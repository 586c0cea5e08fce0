import { foldText } from '../../../language/foldText.ts';
import type { Locale } from '../../../locale.ts';
import { splitNegation } from '../negation.ts';
import type { Entities, RecognitionContext } from '../types.ts';
import { findCorrection } from './findCorrection.ts';
import { findDirectoryQuestion } from './findDirectoryQuestion.ts';
import { findNumbers } from './findNumbers.ts';
import { findPeople } from './findPeople.ts';
import { findTitle } from './findTitle.ts';
import { matchApplications, placeApplications } from './matchApplications.ts';
import { findNearApplications } from './nearestApplications.ts';
import { parseChoice } from './parseChoice.ts';
import { parseCommand } from './parseCommand.ts';
import { parseDates } from './parseDates.ts';
import { parseYesNo } from './parseYesNo.ts';
import { tellsRequests, waitsForMe } from './tellsRequests.ts';

const everything =
  /\b(?:all (?:of )?(?:the |my |his |her |their |these |those )?(?:access|apps?|applications?|of them|of it|rights|logins)|all of (?:them|it)|all(?= but\b)|everything|the lot|both|tod[oa]s?(?: (?:los|las|mis|sus|el))?(?: (?:accesos?|aplicaciones|permisos))?|tou(?:t|te|tes|s)(?: (?:les|ses|mes|le))?(?: (?:acces|applications?))?)\b|^\s*all\s*[.!]*$/;
const notEverything =
  /\b(?:that'?s|that is|is|es|c'est|all) (?:all|todo|tout|everything)\b|\beso es todo\b|\b(?:tous les jours|todos los dias|todo bien|tout de suite|pas du tout|tout le monde|del todo|tout est|todos saben|everything (?:is|was))\b/g;
const except =
  /\b(?:except(?: for)?|but not|all but|(?<=\b(?:everything|of it|of them|all (?:\w+ )?(?:access|apps|applications)) )but|apart from|other than|excepto|menos|salvo|sauf)\s+(.+)$/i;
const waiting =
  /\b(?:waiting (?:for|on) me|wait(?:s|ing) for my|needs? my|my approvals?|(?:to|must|should|have to) (?:approve|decide|sign off)|(?:approve|deny|reject|decline)\b.*\brequests?|pending approvals?|requests? to approve|who is waiting|my queue|para mi|por (?:aprobar|autorizar)|que aprobar|(?:aprobar|rechazar|autorizar)\b.*\bsolicitud|mis aprobaciones|mi aprobacion|m'attend|mon approbation|a approuver|mes approbations|(?:approuver|refuser)\b.*\bdemande)/;
const mine = /\b(?:my|i|mine|me|mis?|mes|mon|ma|j'ai|pedi|ar-\w{7})\b/;

const aspectOf = (folded: string): Entities['aspect'] => {
  if (waiting.test(folded) || waitsForMe.test(folded)) return 'waitingForMe';
  return mine.test(folded) ? 'mine' : undefined;
};

/**
 * Everything that a text holds besides its intents.
 * @param mayHoldDates false spares the slow part: reading dates.
 */
export const findEntities = (
  text: string,
  locale: Locale,
  { applications, now, timeZone }: RecognitionContext,
  mayHoldDates = true,
): Omit<Entities, 'negatedIntents'> => {
  const folded = foldText(text);
  const title = findTitle(text);
  // "Commis aux titres" names no application.
  const plain = title
    ? `${text.slice(0, title.start)}${' '.repeat(title.end - title.start)}${text.slice(title.end)}`
    : text;
  const negation = splitNegation(plain);
  const excepted = except.exec(negation.rest);
  const meant = excepted ? negation.rest.slice(0, excepted.index) : negation.rest;
  const left = [...negation.negated, excepted?.[1] ?? ''].join(' , ');
  const mentioned = matchApplications(meant, applications);
  const placed = placeApplications(plain, applications);
  const unnamed = [...placed]
    .reverse()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} , ${rest.slice(end)}`, plain);
  const correction = findCorrection(text);
  const [yesNo, choice, command] = [parseYesNo(text), parseChoice(text), parseCommand(text)];
  const aspect = aspectOf(folded);
  const question = findDirectoryQuestion(text, applications);
  return {
    applications: mentioned,
    nearApplications: findNearApplications(unnamed, applications),
    allApplications: everything.test(folded.replace(notEverything, ' ')),
    negatedApplications: matchApplications(left, applications).map(({ code }) => code),
    ...findNumbers(text),
    ...findPeople(plain, placed),
    ...(title && { title: title.title, forSomeoneElse: true }),
    dates: mayHoldDates ? parseDates(text, locale, now, timeZone) : {},
    ...(yesNo && !correction && { yesNo }),
    ...(choice !== undefined && { choice }),
    correction,
    ...(command && { command }),
    ...(aspect && { aspect }),
    ...(question && { question }),
    // "La demande de crédit" is an application.
    ...(mentioned.length === 0 && tellsRequests(folded) && { aboutRequests: true as const }),
  };
};
