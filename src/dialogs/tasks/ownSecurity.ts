import type { Chat } from '../chat.ts';

/** What a message about security wants of one's own account; null: it only asks how data is protected. */
export type OwnSecurityTask = 'mySecurity' | 'keepAlive' | 'freezeAccount';

const keep =
  /\b(keep|stay|stays|remain)\b.{0,30}\b(active|alive|awake)\b|\bkeep[- ]?alive\b|\b(will|going to|about to|before (it|my account))\b.{0,20}\b(go(es)?|become|falls?) (idle|to sleep|dormant|inactive)\b|\b(mantener|mantenga|conservar|siga)\b.{0,25}\bactiv[ao]\b|\b(garder|garde[zr]?|rester|reste)\b.{0,25}\bacti[fv]/i;
const notMe =
  /\b(was|is)(n['’]?t| not) me\b|\bnot me\b|\bfreeze\b|\bno fu[ií] yo\b|\bcongel\w+|\bce n['’]?[eé](tait|st) pas moi\b|\bg[eè]le[rz]?\b/i;
const own =
  /\b(last|recent|previous) (sign|log)[- ]?(in|on)s?\b|\b(did|have) i last (sign|log)|\bwho (has )?(signed|logged) in\b|\b(sign|log)[- ]?ins? (to|on|of|at) my\b|\bmy (recent |last )?(sign|log)[- ]?ins\b|\b(review|check|see|show|view|look at|revisar|ver|mostrar|verificar|v[eé]rifier|voir|montre[rz]?)\b.{0,40}\b(my|mi|mis|mon|ma|mes)\b.{0,25}(security|activity|account|seguridad|actividad|cuenta|s[eé]curit[eé]|activit[eé]|compte)\b|\b(changed?|changes|happened|activity) (on|to|in|with) my account\b|\b(cambios|pas[oó]|actividad)\b.{0,20}\bmi cuenta\b|[uú]ltim[oa]s? (inicio|sesi[oó]n|vez)|\biniciaron? sesi[oó]n\b|\bderni[eè]res? (ouverture|connexion)|\b(changements?|pass[eé]|activit[eé])\b.{0,20}\bmon compte\b|\bqui s['’]est connect[eé]/i;

/** The task that a message means which the recognizer takes for a question about security. */
export const ownSecurityTask = (chat: Chat): OwnSecurityTask | null => {
  const { text } = chat.input;
  if (keep.test(text)) return 'keepAlive';
  if (notMe.test(text)) return 'freezeAccount';
  return own.test(text) ? 'mySecurity' : null;
};

/** Whether a message wants an account kept that is not idle yet. */
export const wantsToKeep = (chat: Chat): boolean => keep.test(chat.input.text);

/** Below the answer about data protection: a look at one's own account. */
export const offerOwnSecurity = (chat: Chat): void => {
  chat.note(chat.t('ownSecurity.offer'));
  chat.offer([
    { label: chat.t('ownSecurity.show'), action: { action: 'begin', task: 'mySecurity', data: {} } },
    { label: chat.t('ownSecurity.notNow'), action: { action: 'nothing' } },
  ]);
};
