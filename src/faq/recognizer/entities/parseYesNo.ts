import { foldText } from '../../../language/foldText.ts';

const yes = [
  'yes|yeah|yep|yup|yea|ya|yess|ye|y|sure|sure thing|ok|okay|okey|k|correct|right|exactly|absolutely|definitely|affirmative|of course|go ahead|go for it|do it|do that|please do|sounds good|looks good|looks right|looks correct|thats right|thats correct|thats it|that is right|that is correct|its right|its correct|all correct|all good|confirm|confirmed|i confirm|proceed|submit|submit it|send it|file it|perfect|fine|works for me|you bet|i am|i do|it is',
  'si|sip|sii|claro|claro que si|dale|correcto|es correcto|esta correcto|de acuerdo|adelante|hagalo|hazlo|por supuesto|confirmo|confirmado|confirmar|esta bien|asi es|vale|perfecto|exacto|seguro|como no|proceda|envielo|mandelo|simon',
  "oui|ouais|ouin|ouep|d'accord|dac|c'est beau|c'est bon|c'est correct|c'est ca|c'est exact|correct|vas-y|vas y|allez-y|allez y|parfait|exact|exactement|certain|certainement|bien sur|confirme|je confirme|confirmer|ca marche|ca va|faites-le|faites le|envoyez|envoyez-le|en plein ca",
];
const no = [
  "no|nope|nah|naw|nay|n|not yet|not now|not really|no way|don't|dont|do not|don't do it|dont do it|negative|wrong|thats wrong|that is wrong|incorrect|not correct|not right|thats not right|thats not correct|that is not right|id rather not|rather not|better not|never|absolutely not",
  'nop|nel|mejor no|para nada|negativo|incorrecto|es incorrecto|esta mal|todavia no|aun no|ahora no|no es correcto|no esta bien|asi no|claro que no|no lo haga|no quiero',
  "non|nan|pas maintenant|surtout pas|mieux vaut pas|pas du tout|pas encore|c'est pas ca|ce n'est pas ca|c'est pas bon|ce n'est pas bon|ce n'est pas correct|c'est faux|pas correct|j'aime mieux pas|jamais|bien sur que non",
];
const fillers =
  "please|pls|plz|thanks|thank you|thx|it|that|this|now|sir|maam|bot|then|lets|just|and|gracias|por favor|porfa|porfavor|ya|todo|merci|svp|s'il vous plait|s'il te plait|tout|bien|i think|all|is|for me|mismo|alors";

const alternatives = (lists: string[]): string =>
  lists
    .flatMap((list) => list.split('|'))
    .sort((a, b) => b.length - a.length)
    .join('|');

const whole = (lists: string[]) =>
  new RegExp(
    `^(?:(?:oh|well|um|uh|eh|pues|ben|bueno|ah|hmm) )?(?:(?:${alternatives(lists)})(?: (?:${fillers}))*(?: |$))+$`,
  );

const wholeYes = whole(yes);
const wholeNo = whole(no);
const startYes =
  /^(?:yes|yeah|yep|yup|si|oui|ouais)(?:,| (?:please|por favor|svp|i|that|it|go|quiero|je|c'est))/;
const startNo = /^(?:no|nope|nah|non)(?:\s*[,.;!])/;

/**
 * Yes or no in words, in any of the languages: "yep go ahead", "mejor no", "c'est beau". Undefined where a message says
 * more than that ("no puedo entrar").
 */
export const parseYesNo = (text: string): 'yes' | 'no' | undefined => {
  if (/^[\s👍✅👌🆗]+$/u.test(text) && text.trim() !== '') return 'yes';
  if (/^[\s👎❌🚫]+$/u.test(text) && text.trim() !== '') return 'no';
  const folded = foldText(text).trim();
  const plain = folded
    .replace(/[.,!?;:¡¿"()]+/g, ' ')
    .replace(/\b(that|it|let|i|ma)'(s|d|am)\b/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '' || plain.length > 120) return undefined;
  if (wholeNo.test(plain)) return 'no';
  if (wholeYes.test(plain)) return 'yes';
  if (startNo.test(folded)) return 'no';
  return startYes.test(folded) ? 'yes' : undefined;
};
