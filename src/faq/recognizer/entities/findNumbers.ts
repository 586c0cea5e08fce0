import type { Entities } from '../types.ts';

type Numbers = Pick<Entities, 'pdn' | 'userId' | 'email' | 'phone' | 'reference' | 'code'>;

const emailPattern = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const referencePattern = /\b(AR|AC|HD)[-\s]?((?=[0-9A-Z]*\d)[0-9A-HJ-NP-TV-Z]{7})\b/i;
const phonePattern =
  /(?:\+?1[\s.-]?)?(?:\(\d{3}\)|\b\d{3})[\s.-]?\d{3}[\s.-]?\d{4}\b(?:\s*(?:ext\.?|x|poste)\s*\d{1,6})?|\+\d[\d\s().-]{7,16}\d/i;
const userIdPattern =
  /\b(?:user\s*-?id|userid|username|user name|login id|id de usuario|code d['’]utilisateur|identifiant)\s*(?:(?:is|es|est)\b|[:=#])?\s*([a-z][a-z0-9._-]{2,31})\b|\b(?:id|usuario|login)\s*(?:(?:is|es|est)\s|[:=#])\s*([a-z][a-z0-9._-]{2,31})\b/i;
const noUserIds = new Set(
  'is has was for and the that this from here not please request form es est para que no por pour qui got been locked blocked with will does like inactive dormant number who because please asap bloqueado inactivo bloque nuevo went inactif verrouille bloquee disabled idle not gone wrong frozen invalid incorrect expired suspended dead reactivated unlocked deactivated form request again anymore gives says keeps back and'.split(
    ' ',
  ),
);

const findUserId = (text: string, pdn: string | undefined): string | undefined => {
  const match = userIdPattern.exec(text);
  const named = (match?.[1] ?? match?.[2])?.toLowerCase();
  if (named && !noUserIds.has(named)) return named;
  if (!pdn) return undefined;
  // "dwhitfield 10482", "dwhitfield, pdn 10482": nothing else is said.
  const rest = text
    .replace(pdn, ' ')
    .replace(/\b(?:pdn|and|y|et|is|es|est|dealer|number|my|id)\b|[,;:#/=]/gi, ' ');
  return /^[a-z][a-z0-9._-]{2,31}$/i.exec(rest.trim())?.[0].toLowerCase();
};

/** What is written in figures or signs: PDN, user id, e-mail, phone, reference, one-time code. */
export const findNumbers = (text: string): Numbers => {
  const email = emailPattern.exec(text)?.[0];
  const reference = referencePattern.exec(text);
  let rest = text.replace(emailPattern, ' ').replace(referencePattern, ' ');
  const code = /(?<![\d+(-])\b(\d{4}[\s-]?\d{4})\b(?![\d-])/.exec(rest)?.[1]?.replace(/\D/g, '');
  const phone = code ? undefined : phonePattern.exec(rest)?.[0];
  if (phone) rest = rest.replace(phone, ' ');
  const pdn = /(?<![\d.,$/-])\b\d{5}\b(?![\d/-]|[.,]\d)/.exec(rest)?.[0];
  const userId = findUserId(rest, pdn);
  return {
    ...(email && { email: email.replace(/^'+|\.+$/g, '') }),
    ...(reference?.[1] && reference[2] && { reference: `${reference[1]}-${reference[2]}`.toUpperCase() }),
    ...(code && { code }),
    ...(phone && { phone: phone.trim() }),
    ...(pdn && { pdn }),
    ...(userId && { userId }),
  };
};
