import { foldText } from '../../../language/foldText.ts';
import type { Command } from '../types.ts';

const start =
  "^(?:(?:please|pls|ok|okay|can you|could you|i want to|lets|let's|por favor|puede|svp|pouvez-vous|veuillez|je veux) )?";
const end = '(?: (?:please|pls|plz|again|now|por favor|porfa|svp|s il vous plait))?$';
const words: Record<Command, string> = {
  // Our own texts tell people to type it: no likelihood decides over that.
  cancel:
    'cancel|cancel it|cancel that|cancel this|never mind|nevermind|nvm|forget it|forget about it|drop it|cancelar|cancela|cancele|cancelelo|cancelalo|cancele eso|olvidelo|olvidalo|dejelo|dejalo|dejelo asi|annuler|annule|annulez|annulez ca|annule ca|laissez tomber|laisse tomber|laissez faire|laisse faire|oubliez ca|oublie ca|oubliez cela',
  help: 'help|help me|i need help|ayuda|ayudame|ayudeme|necesito ayuda|aide|a l aide|aidez-moi|aidez moi|j ai besoin d aide',
  back: 'back|go back|previous|step back|back up|one step back|go back one|undo last|last step|atras|volver|regresar|vuelve|vuelva|paso anterior|anterior|ir atras|retour|revenir|reviens|precedent|etape precedente|en arriere',
  startOver:
    'start over|start again|restart|begin again|start from the beginning|from the top|reset|lets start over|empezar de nuevo|comenzar de nuevo|volver a empezar|empecemos de nuevo|reiniciar|desde el principio|recommencer|recommence|recommencez|repartir a zero|du debut|depuis le debut',
  repeat:
    'repeat|repeat that|say that again|say again|come again|what did you say|what was that|what was the question|what s the question|repeat the question|say it again|pardon|repetir|repita|repite|repitalo|repite eso|otra vez|que dijo|como dijo|me lo repite|me lo puede repetir|me puede repetir|puede repetirlo|puede repetir|puede repetir eso|cual era la pregunta|repeter|repete|repetez|redites|qu avez-vous dit|pouvez-vous repeter|quelle etait la question|vous pouvez repeter|pouvez-vous repeter la question|repetez la question|redites-le',
  resend:
    'resend|resend it|resend code|resend the code|send it again|send again|send the code again|send a new code|send another code|new code|another code|i didn t get it|i didn t get the code|i did not get the code|didn t get a code|no code|no code came|i never got the code|never got it|code never came|the code didn t come|didn t receive the code|reenviar|reenvie|reenvielo|reenviar codigo|reenvie el codigo|mande otro codigo|otro codigo|envie otro codigo|envielo otra vez|no me llego|no me llego el codigo|no recibi el codigo|renvoyer|renvoie|renvoyez|renvoyer le code|renvoyez le code|un autre code|envoyez un autre code|nouveau code|je n ai pas recu le code|je n ai rien recu|pas recu le code|j ai pas recu le code',
  skip: 'skip|skip it|skip this|skip that|none|no reason|leave it blank|leave blank|no end date|no end|omitir|saltar|salte|ninguno|ninguna|sin fecha de fin|dejar en blanco|passer|passe|sauter|aucun|aucune|laisser vide|pas de date de fin|sans date de fin',
};
const patterns = Object.entries(words).map(([command, list]) => [
  command as Command,
  new RegExp(`${start}(?:${list})${end}`),
]) satisfies [Command, RegExp][];

/** A word that steers the dialog, where the message says nothing else. */
export const parseCommand = (text: string): Command | undefined => {
  const plain = foldText(text)
    .replace(/[^a-z0-9-]+/g, ' ')
    .trim();
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0];
};
