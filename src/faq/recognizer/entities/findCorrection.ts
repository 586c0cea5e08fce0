import { foldText } from '../../../language/foldText.ts';

const patterns = [
  /^(?:no|nope|oh|oops|whoops|hmm|ok|okay|yes|sorry)?[\s,.!-]*(?:wait|hold on|hang on|scratch that|correction|oops|whoops|my bad|my mistake)\b/,
  /\b(?:i|i actually|i really) (?:meant|mean|should have said)\b|\bi meant\b|\bmake (?:that|it)\b|\bsorry,? (?:i meant|not|it'?s)\b|\bthat should be\b|\bshould have been\b/,
  /^(?:no|nope|nah|actually|rather|sorry)[\s,]+(?:it'?s|its|i want|i need|i said|make|change|use|the|for|not|from|on|starting|title|only|just)\b/,
  /^actually\b(?!.*\b(?:never ?mind|forget|cancel|stop)\b)/,
  /^(?:please |can you |could you |let'?s )?(?:change|fix|correct|edit|switch) (?:the |my )?(?:(?:start |end )?dates?|reason|applications?|apps?|beneficiary|start|end)\b/,
  /\b(?:instead|not that one|wrong (?:one|date|app|application|person|name))\b/,
  /^(?:no[\s,]+)?(?:espere|espera|perdon|disculpe|un momento)\b|\b(?:quise decir|queria decir|quiero decir|me equivoque|mejor dicho|en vez de|en lugar de)\b|^no\s*[,.]\s*(?:es|era|quiero|la|el)\b|^(?:cambiar|cambie|corregir|corrija) (?:la |el )?(?:fecha|motivo|aplicacion)/,
  /^(?:non[\s,]+)?(?:attendez|attends|minute|un instant|oups)\b|\b(?:je voulais dire|je veux dire|je me suis trompee?|plutot|au lieu de|a la place)\b|^non\s*[,.]\s*(?:c'est|c'etait|je veux|le|la|pas)\b|^(?:changer|changez|corriger|corrigez|modifier|modifiez) (?:la |le |l')?(?:date|raison|motif|application)/,
];

/** Whether a message takes back what was said before: "no wait, I meant …", "change the date", "quise decir". */
export const findCorrection = (text: string): boolean => {
  const folded = foldText(text).trim();
  return patterns.some((pattern) => pattern.test(folded));
};
