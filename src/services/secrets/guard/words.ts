/** What people call their secrets, in three languages, with the usual slips; part of a pattern. */
export const secretNouns = [
  // English
  'pass[ -]?words?|passowrds?|pass ?codes?|access codes?|pass ?phrases?|pass?wo?r?ds?|passwrd|pswd|psw|pwd?s?|pin(?: number| code)?|secret (?:code|word|phrase|answer|question answer)s?',
  "(?:security|challenge|verification|help ?desk|secret)(?: question)?s?(?:[’']s)? (?:answer|word|phrase|secret)s?",
  'answers? (?:to|for) (?:my|the|that|it|your)\\b[^.?!,;:=]{0,50}?(?:question|q|one|call|desk)s?',
  // Spanish
  'contrase(?:ñ|n|ni|ny)as?|claves?(?: de acceso| secreta)?|pasword|palabras? secretas?|palabra clave|c[oó]digo de acceso(?: personal)?|frase (?:secreta|de contrase(?:ñ|n)a|de paso|clave)|respuestas?(?: secretas?| de seguridad| de la pregunta[^.?!,;:=]{0,30}?)',
  // French
  'mots? de passe|motdepasse|mdp|code secret|nip|mot[ -]cl[eé]|mot secret|phrase (?:secr[eè]te|de passe)|r[eé]ponses?(?: secr[eè]tes?| de s[eé]curit[eé]| [àa] la question[^.?!,;:=]{0,30}?)',
].join('|');

/** Answers that challenge questions ask for, said as facts: "my first pet was …". */
export const answerFacts = [
  "(?:my|the) (?:very )?(?:first|favou?rite|childhood) (?:pet|dog|cat|car|teacher|street|school|job|boss|movie|film|book|food|band|friend|best friend|nickname|hero|place)(?:[’']s name)?",
  "my (?:mother|mom|grandmother)[’']?s (?:maiden|middle) name|(?:the )?street (?:that )?i grew up on|(?:the )?(?:city|town|place) (?:where )?i was born(?: in)?",
  'mi primer[ao]? (?:mascota|perro|gato|carro|coche|auto|maestr[ao]|escuela|trabajo)|mi (?:maestr[ao]|profesor[ae]?|pel[ií]cula|libro|comida) (?:favorit|preferid)[ao]|el apellido de (?:soltera de )?mi madre|la calle (?:donde|en (?:la )?que) crec[ií]',
  "(?:mon|ma) premi(?:er|[èe]re) (?:animal|chien|chat|auto|voiture|char|[ée]cole|prof\\w*|emploi|job)|(?:mon|ma) (?:prof\\w*|enseignant\\w*|film|livre|plat) pr[ée]f[ée]r[ée]e?|le nom de (?:jeune )?fille de ma m[èe]re|la rue o[ùu] j[’']ai grandi",
].join('|');

/** What may stand between the noun and the secret. */
export const connectors =
  "(?:\\s+(?:is|was|are|were|will be|should be|would be|used to be|to be|es|era|son|fue|ser[áa]|est|[ée]tait|sont|sera|c[’']est|being)(?![\\p{L}])(?:\\s*[:=])?|[’']s(?![\\p{L}])|\\s*(?:=+>?|:|->|→))\\s*";

const states = `
  a about above absent accepted actually again ago all almost already also always an and another any anything as asked at available
  awful back bad banned because been before being below best better between blank blocked both broken but by cached can case changed
  clear common complex compromised confidential correct correctly crap current dead declined default deleted denied different
  difficult disabled done down due duplicate easy either empty encrypted enough even exactly expired expiring exposed fair fine for
  forgotten from fucked funny garbage gone good great guessable hacked hard hashed her here hers hidden his how hung i if ignored illegal
  important impossible in incorrect insecure invalid is it its just kept known lame last leaked like limited locked long longer lost
  made maybe me mine missing mixed my needed never new no nonsense not nothing now of off ok okay old on one only open or our out outdated
  over overdue pending plain please private probably public random ready really recent red refused rejected required requiring reset
  right rubbish safe same saved secret secure sensitive set shared short simple since so some someone something somewhere soon stale
  still stored strange strong stuck stupid such sure taken temporary terrible that the their them there they this those to today
  too totally trash two typed under undefined unique unknown unsafe up used useless valid very visible vulnerable was wasn't we weak
  weird well what when where which who why with without working worthless written wrong yes yesterday yet you your yours about
  ahora algo algún alguna antes antigua antiguo aún bien bloqueada bloqueado buena caducada casi como con correcta correcto corta
  corto cuál cuando de débil del demasiado desde diferente difícil donde ella el en equivocada equivocado esa esta está este fácil
  falsa floja fuerte igual importante incorrecta incorrecto insegura inválida la larga las lo los mala malo más mi mía mío muy nada
  necesaria ni ninguna no nueva nuevo obligatoria otra otro para pero por porque privada pública que qué quien rara requerida secreta
  segura si sí siempre sin sólo solo su también tan temporal tu un una única vacía válida vencida vieja viejo y ya
  afin ancien ancienne assez au aussi autre aux avec bien bizarre bloqué bon bonne ce celle celui ces cette comme comment compliqué
  compromis connu correct courant dans de déjà des désuet différent difficile du dur échu elle encore en erroné et expiré facile faible
  faux fini fort hors il ils important impossible inconnu incorrect insécure invalide jamais je juste la laquelle le les leur long lui ma
  mais mal mauvais mauvaise même mes mieux mon ne ni non nouveau nouvelle nul obligatoire ok ou où par pareil pas perdu périmé
  plus pour pourquoi privé public qu quand que quel quelle qui quoi refusé requis rien sa sans sécuritaire sécurisé secret ses
  seulement si simple sur tel temporaire toujours tout très trop un une unique valide vide vieille vieux voici votre vrai vraiment
`;

/** Words that say how a secret is, not which: "my password is expired". */
export const stateWords = new Set(states.trim().split(/\s+/));

/** Units: "my password is 8 characters long". */
export const measures =
  /^\d+\s*(?:\+|plus)?\s*(?:char\w*|letters?|digits?|words?|days?|weeks?|months?|years?|yrs?|minutes?|times?|caracteres?|letras?|d[ií]gitos?|palabras?|d[ií]as?|semanas?|mes(?:es)?|a[ñn]os?|veces|caract[èe]res?|lettres?|chiffres?|mots?|jours?|semaines?|mois|ans?|fois)\b/i;

/** Typed alone while a form is open, these are no secrets. */
export const openWords = new Set(
  'cancelar cancelled canceled olvídelo olvidelo olvídalo olvidalo cancélelo cancelelo repítalo repitalo reenvíelo reenvielo recommencez renvoyez précédent precedent regresar anterior ayúdeme ayúdame nevermind resend startover smartauction floorplan econtracting remarketing documents documentos recommencer recommence continuar continue continuer reenviar renvoyer question pregunta password contraseña help-desk somebody bonjour, goodbye gracias! thank-you thanks!!! personne humaine representative'.split(
    ' ',
  ),
);
