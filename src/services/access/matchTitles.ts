// What the same job is called in the languages of the chat; titles themselves are written in any of them.
const jobs: Record<string, RegExp> = {
  controller: /^(?:comptroller|contadora?|contralora?|controleu(?:r|se)|comptable|accountant|bookkeeper)$/,
  manager: /^(?:directora?|gerente|gerante?|directeur|directrice|encargad[oa]|responsable)$/,
  clerk: /^(?:commis|auxiliar|oficinista)$/,
  title: /^(?:titles|titulos?|titres?)$/,
  sales: /^(?:sales(?:person|man|woman)|ventas|ventes|vendedora?|vendeu(?:r|se))$/,
  finance: /^(?:finances|finanzas|financement|f&i)$/,
  office: /^(?:oficina|bureau)$/,
  receptionist: /^(?:recepcionista|receptionniste|reception|recepcion)$/,
  used: /^(?:usados|occasion)$/,
  car: /^(?:cars|autos?|vehicules?|vehicles?)$/,
};
const fillers = new Set(
  'the our my that old former previous current other a al la el los las de del nuestro nuestra mi le l les un une des du d au aux notre mon ma ancien ancienne'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '' && !fillers.has(word))
    .map((word) => Object.entries(jobs).find(([, other]) => other.test(word))?.[0] ?? word);

/** Whether somebody with this title may be meant: each word that was said ("la contadora", "title clerk") is in it. */
export const matchTitle = (said: string, title: string): boolean => {
  const [words, own] = [wordsOf(said), wordsOf(title)];
  return words.length > 0 && words.every((word) => own.includes(word));
};
