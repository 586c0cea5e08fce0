// "I can't get into that mailbox any more": in the three languages, only with a verb of reading or reaching it.
const patterns = [
  /\b(?:can'?t|can’t|cannot|can not|no longer|not able to|unable to|couldn'?t|don'?t|don’t|do not)\b[^.?!]{0,30}\b(?:read|open|check|access|get (?:in|into|to|at)|log ?in(?:to)?|reach|see)\b[^.?!]{0,40}\b(?:mailbox|inbox|e-?mails?|mails?|address|account on record|it any ?more)\b/i,
  /\b(?:lost|no|without)\b[^.?!]{0,12}\baccess\b[^.?!]{0,30}\b(?:mailbox|inbox|e-?mail|address)\b/i,
  /\b(?:old|previous|former|that|my) (?:mailbox|inbox|e-?mail(?: address| account)?)\b[^.?!]{0,12}\b(?:is gone|is dead|was closed|is closed|was deleted|was shut|no longer (?:exists|works)|does ?n[o'’]t (?:exist|work))/i,
  /\b(?:ya )?no (?:puedo|logro|consigo|tengo)\b[^.?!]{0,30}\b(?:leer|abrir|acceder|acceso|entrar|revisar|ver)\b[^.?!]{0,40}\b(?:buz[oó]n|correo|bandeja|e-?mail|direcci[oó]n)/i,
  /\bperd[ií] (?:el )?acceso\b[^.?!]{0,30}\b(?:buz[oó]n|correo|e-?mail|direcci[oó]n)/i,
  /\bn(?:e |['’])[^.?!]{0,14}\b(?:plus|pas)\b[^.?!]{0,20}\b(?:lire|ouvrir|acc[eè]s|acc[eé]der|consulter|voir|entrer)\b[^.?!]{0,40}\b(?:bo[iî]te|courriel|messagerie|adresse)/i,
];

/** Whether somebody says that the mailbox on record cannot be read any more: then no code can prove who it is, only a person. */
export const saysMailboxIsLost = (text: string): boolean => patterns.some((pattern) => pattern.test(text));
