import { normalise } from '../../input.ts';

const undoing = [
  // "Cancel the removal", "undo the planned off-boarding of Gina"
  '\\b(?:cancel|undo|withdraw|take back|pull back|revert|reverse|rescind|call off|scrap)\\b.{0,40}\\b(?:removals?|removing|off ?boarding|departure)\\b',
  '\\b(?:cancel\\w*|anul\\w*|retir[ae]\\w*|deshac\\w*|deshag\\w*|revert\\w*|revier\\w*|revoc\\w*|revoqu\\w*)\\b.{0,40}\\b(?:retiros?|bajas?|eliminacion|salida)\\b',
  '\\b(?:annul\\w*|retir[ea]\\w*|defai\\w*|revoqu\\w*)\\b.{0,40}\\b(?:retraits?|departs?|suppression)\\b',
  // "Don’t remove her after all": a plan, where the message begins so.
  '^(?:(?:please|no|wait|actually|sorry|hi|hello) )*(?:don t|do not|dont) (?:remove|revoke|off ?board|take) (?!anything\\b)',
  '^(?:(?:no|espere|mejor|por favor|al final|finalmente) )*no (?:(?:le|les|la|lo|me) )?(?:quit|retir|elimin|dar? de baja|den? de baja)\\w*(?! nada\\b)',
  '^(?:(?:non|attendez|svp|finalement|en fin de compte) )*ne (?:(?:lui|la|le|les|leur|me) )?(?:retir|enlev|supprim|revoqu)\\w* (?:pas|plus)\\b',
  // "She stays after all", "Gina keeps her access after all"
  '\\b(?:keep\\w*|stay\\w*|not leaving|isn t leaving|won t leave)\\b.*\\bafter all\\b',
  '\\b(?:despues de todo|al final|finalmente)\\b.*\\b(?:se queda|conserva|mantiene|no se va)\\b|\\b(?:se queda|conserva|mantiene|no se va)\\b.*\\b(?:despues de todo|al final|finalmente)\\b',
  '\\b(?:finalement|en fin de compte)\\b.*\\b(?:reste|garde|conserve|ne part pas)\\b|\\b(?:reste|garde|conserve|ne part pas)\\b.*\\b(?:finalement|en fin de compte)\\b',
].map((source) => new RegExp(source));

/** Whether a message wants a planned removal taken back: "cancel the removal", "don’t remove her after all". */
export const takesRemovalBack = (text: string): boolean => {
  const said = normalise(text);
  return undoing.some((pattern) => pattern.test(said));
};

const planned =
  /\b(?:planned|scheduled|upcoming|pending) (?:removals?|off ?boardings?)\b|\bremovals? (?:are|is) (?:planned|scheduled)\b|\b(?:retiros|bajas) (?:previst|planificad|programad)[oa]s\b|\bretraits (?:prevus|planifies)\b/;

/** Whether a message asks which removals are planned. */
export const asksForPlanned = (text: string): boolean => planned.test(normalise(text));

/** Whether a reference is a removal's. */
export const isRemovalReference = (reference: string | undefined): boolean =>
  reference?.startsWith('AC-') ?? false;
