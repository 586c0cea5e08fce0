/** Words by which people speak of secrets, over folded text, one piece each; the first that fits counts. */
export const topics: { name: string; pattern: RegExp }[] = [
  {
    name: 'PASSWORD',
    pattern:
      /^(?:pass?-?w?o?r?d?w?o?r?d?s?|passwor\w*|pasw\w+|passwr?d?s?|passw\w+|pword|pswd?s?|pwd?s?|pws?|passes|passcodes?|passphrases?|password's|pw's|contra|contrasen\w*|contasen\w*|contrac\w*|claves?|mdp|motdepasse|motsdepasse|passe|logins?|credentials?)$/,
  },
  { name: 'PIN', pattern: /^(?:pins?|nips?|codewords?|keywords?|passkey)$/ },
  { name: 'SECRET', pattern: /^(?:secrets?|secret[ao]s?|secretes?|verbal)$/ },
  {
    name: 'ANSWER',
    pattern:
      /^(?:answers?|answered|answer's|ans|a[123]|respuestas?|contest[eoa]\w*|reponses?|repond\w*|repon\w+)$/,
  },
  {
    name: 'QUESTION',
    pattern:
      /^(?:questions?|q[123]|preguntas?|pregunta\w*|security|challenge|seguridad|securite|desafio|verification)$/,
  },
  { name: 'PHRASE', pattern: /^(?:phrases?|frases?|words?|palabras?|mots?)$/ },
  {
    name: 'FACT',
    pattern:
      /^(?:pets?|dogs?|dog's|cats?|teachers?|streets?|school|mascot|mascota|perro|perra|gato|gata|maestr[ao]|profesor\w*|calle|escuela|carro|coche|chien\w*|chat|animal|prof|enseignant\w*|rue|ecole|auto|char|maiden|soltera|born|birth\w*|naci|naci[od]\w*|childhood|nickname|apodo|surnom|hero|heroe|spouse|band|concert|movie|film|pelicula|team|equipo|equipe|favou?rite|favorit[ao]|prefer\w*|premiere?|primer[ao]?|mother's?|madre|mere|grandmother's?|abuela|anniversary|honeymoon|first)$/,
  },
];
