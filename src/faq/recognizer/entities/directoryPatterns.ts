import type { DirectoryQuestion } from '../types.ts';

/** A way to ask about a dealership's people and access. */
export interface QuestionPattern {
  about: DirectoryQuestion['about'];
  /** Over folded text; its first group is a name. */
  pattern: RegExp;
  /** `application`: only where one is named; `either`: or where "access" itself is asked about. */
  needs?: 'application' | 'either';
}

const nouns = 'apps?|applications?|access(?:es)?|programs?|systems?|rights|permissions|entitlements';
const nombres = 'accesos?|aplicacion(?:es)?|apps?|permisos?|programas?';
const noms = 'acces|applications?|applis?|droits|permissions';
const name = "(\\p{L}[\\p{L}'-]+(?: \\p{L}[\\p{L}'-]+)?)";
// "The guy who has …" asks nothing: the question begins a sentence, or hangs on "tell me" and the like.
const start =
  '(?:^|[.,;:!?¿¡]\\s*|\\b(?:tell me|show me|list|know|see|check|wondering|and|hi|hello|hey|saber|decirme|ver|dime|digame|y|hola|savoir|me dire|voir|dites-moi|montrez-moi|et|bonjour) )';
const adverb =
  '(?:already |currently |still |also |all |ya |todavia |aun |tambien |deja |encore |toujours |aussi )?';

const of = (about: QuestionPattern['about'], sources: string[], needs?: QuestionPattern['needs']) =>
  sources.map(
    (source): QuestionPattern => ({
      about,
      pattern: new RegExp(source, 'u'),
      ...(needs && { needs }),
    }),
  );

const decided = 'decided?|approved?|den(?:y|ied)|rejected?|declined?|signed? off';
const decidi =
  'decidi(?:do)?|aprobe|aprobado|rechace|rechazado|negue|negado|denegue|denegado|autorice|autorizado';
const decide = 'decide|approuve|refuse|rejete|autorise';

const decisions = of('decisions', [
  `\\b(?:what|which)(?: (?:requests?|ones|things|${nouns}))?(?: (?:all|else))? (?:did|have) i (?:already |just |recently )?(?:${decided})\\b`,
  `\\b(?:show|list|see|view|review|what (?:are|were))(?: me)?(?: all)?(?: of)? (?:my|the)(?: (?:past|last|latest|recent|own|previous|earlier))* (?:decisions?|requests? (?:that )?i(?:'ve| have)? (?:${decided}))\\b`,
  '\\bmy (?:decision history|(?:past|last|latest|recent|previous|earlier) decisions)\\b',
  `${start}(?:que|cuales)(?: (?:solicitudes|${nombres}))?(?: he)? (?:${decidi})\\b`,
  `\\b(?:ver|muestr\\w+|list\\w+) (?:las )?solicitudes que (?:he )?(?:${decidi})\\b`,
  '\\bmis(?: (?:ultimas|anteriores))? decisiones\\b',
  `\\b(?:qu'est-ce que j'ai|qu'ai-je|quels?(?:les)? (?:demandes?|${noms}) (?:est-ce que )?(?:ai-je|j'ai))(?: deja)? (?:${decide})e?s?(?![\\p{L}'])`,
  '\\bmes(?: (?:dernieres|anciennes))? decisions\\b',
]);

const administrators = of('administrators', [
  "\\bwho(?:'s|s| is| are)(?: (?:the|my|our|a|an))?(?: \\w+){0,2} (?:administrators?|admins?|dsas?)\\b",
  `\\bwho (?:administers?|administrates|manages|handles|is in charge of|runs)(?: (?:the|our|my|user|dealership|store|portal))* (?:${nouns}|accounts?|users?|logins|dealership|store)\\b`,
  `\\bwho (?:can|could|may) (?:approve|grant|give|authori[sz]e|sign off on)(?: (?:me|us|my|our|the|user|people|new))* (?:${nouns})\\b(?! request)`,
  '\\bdo(?:es)? (?:we|(?:my|our|the) \\w+) have (?:an?|any) (?:\\w+ )?(?:administrators?|admins?)\\b',
  '\\bnames? of (?:my|our|the) (?:\\w+ )?(?:administrators?|admins?)\\b',
  '\\b(?:which|what) (?:person|people|one|of us)(?: \\w+){0,3} (?:is|are) (?:the |our |my )?(?:administrators?|admins?)\\b',
  '\\bam i (?:an?|the) (?:administrator|admin)\\b',
  '\\bquien(?:es)? (?:es|son|seria)(?: \\w+){0,3}? (?:administrador(?:a|es|as)?|admin)\\b',
  `\\bquien(?:es)? (?:administra|maneja|gestiona)n?(?: (?:los|las|el|la|mi|nuestro|nuestra|de))* (?:${nombres}|cuentas?|usuarios?|concesionario|agencia)\\b`,
  `\\bquien(?:es)? pueden? (?:aprobar|autorizar|dar(?:me|nos)?)(?: (?:los|las|el|un))* (?:${nombres})\\b`,
  '\\b(?:tenemos|hay)(?: (?:un|una|algun))? administrador',
  '\\bnombre de(?:l| mi| nuestro| la) administrador',
  "\\b(?:qui (?:est|sont)|c'est qui|qui c'est)(?: (?:mon|ma|notre|nos|le|la|les|un|une))?(?: l'| )(?:administrat(?:eur|rice)s?|admins?)\\b",
  `\\bqui (?:administre|gere|s'occupe)(?: (?:les|le|la|notre|des|de|nos|mon|du))*(?: l'| )(?:${noms}|comptes?|utilisateurs?|concession|usagers)`,
  `\\bqui peut (?:approuver|autoriser|(?:me |nous )?donner)(?: (?:les|un|des))*(?: l'| )(?:${noms})`,
  "\\b(?:avons-nous|a-t-on|on a|y a-t-il|est-ce qu'on a) une? admin",
  "\\bnom de (?:mon |notre |l')admin",
]);

// "Who has access to what": all of it, of everybody. "Quién tiene que …" is a duty.
const everyone = of('everyone', [
  `${start}who(?: (?:all|else|here))* ${adverb}(?:has|have|holds?|uses?|can (?:use|see|open|access))(?: access to)? (?:which|what) (?:${nouns})\\b(?! (?:code|request))`,
  `${start}who(?: (?:all|else|here))* ${adverb}(?:has|have)(?: access to)? (?:what|which)(?= (?:at|in|here)\\b|\\s*[?.!]*$)`,
  `\\b(?:what|which)(?: (?:${nouns}))? (?:does|do) (?:everyone|everybody|each (?:person|user|employee)|(?:my|our) (?:people|staff|team|employees)) ${adverb}have\\b(?! to\\b)`,
  `\\b(?:show|list|see|check|view|what(?:'s| is| are))(?: me| us)? (?:everyone|everybody)'s (?:current )?(?:${nouns})(?! request)`,
  `${start}quien(?:es)? ${adverb}tienen? (?:acceso a )?(?:que|cuales) (?:${nombres})\\b`,
  `${start}quien(?:es)? ${adverb}tienen? (?:acceso a )?que(?=\\s*[?.!]*$)`,
  `\\b(?:que|cuales) (?:${nombres}) tienen? (?:cada (?:uno|persona|quien|empleado)|todos|todo el mundo)\\b`,
  `${start}qui ${adverb}(?:a|ont|utilise(?:nt)?) (?:acces a )?(?:quoi|quel(?:le)?s?(?: (?:${noms}))?)(?= (?:chez|dans|ici)\\b|\\s*[?.!]*$)`,
  `\\bquel(?:le)?s? (?:${noms}) (?:a|ont) (?:chacun|chaque \\w+|tout le monde)`,
]);

const holders = of(
  'holders',
  [
    `${start}who(?:'s)?(?: (?:all|else|here))*(?: (?:in|at|on) (?:my|our|the) \\w+)? ${adverb}(?:has|have|holds?|uses?|got|can (?:use|see|open|access|get into)|(?:is |are )?(?:using|set up (?:for|with)|able to use))\\b(?! to\\b| approved| decided| asked| requested)`,
    `${start}(?:which|what) (?:people|person|users?|colleagues?|employees?|staff|of us)(?: (?:in|at) (?:my|our|the) \\w+)? ${adverb}(?:has|have|holds?|uses?|can (?:use|see|open|access))\\b(?! to\\b)`,
    '\\b(?:list|show|find|see|tell)(?: me)? (?:everyone|everybody|all (?:the )?(?:people|users?)|anyone|(?:the )?people)(?: \\w+){0,3}? (?:has|have|with|uses?|using|on)\\b',
    '\\bdoes (?:anyone|anybody|somebody|someone)(?: (?:here|else|in|at|my|our|the|store|dealership))* (?:have|use)\\b(?! to\\b)',
    `${start}quien(?:es)?(?: mas)?(?: (?:aqui|en (?:mi|nuestro|el|la) \\w+))? ${adverb}(?:tienen?|usan?|utilizan?|pueden? (?:usar|ver|abrir))\\b(?! que\\b)`,
    `${start}qui(?: d'autre)?(?: (?:ici|chez nous))? ${adverb}(?:a|ont|utilise(?:nt)?|possede(?:nt)?|peu(?:t|vent) (?:utiliser|voir|ouvrir))\\b(?! besoin| demande| approuve| decide|-)`,
  ],
  'either',
);

const ownAccess = [
  ...of('ownAccess', [
    `\\b(?:what|which)(?: all)? (?:${nouns}) do i ${adverb}have\\b(?! to\\b)`,
    `\\bwhat(?: all)? do i ${adverb}have(?= access| here| at |(?: right)? now\\s*[?.!]*$|\\s*[?.!]*$)`,
    `\\b(?:what|which) (?:${nouns}) (?:can|may) i ${adverb}(?:use|open|access|see|get into)\\b`,
    '\\bwhat am i set up (?:for|with)\\b|\\bwhat have i got access to\\b',
    `\\b(?:show|list|see|check|view|what(?:'s| is| are)|which are)(?: me)?(?: all)? my (?:current |own )?(?:${nouns})(?! (?:request|code|number|key|level|status|removed|was|is|got|has))\\b`,
    '\\bdo i (?:already |still |currently )?have access(?=\\s*[?.!]*$| (?:at|in) )',
    `\\b(?:que|cuales) (?:${nombres}) ${adverb}tengo\\b(?! que\\b| p[eo]\\w+ )|\\bque ${adverb}tengo(?= acceso| en |\\s*[?.!]*$)|\\b(?:que|cuales) (?:${nombres}) puedo (?:usar|abrir)\\b`,
    `\\b(?:muestr\\w+|ver|ensen\\w+|list\\w+|cuales son) (?:todos |todas )?mis (?:${nombres})\\b`,
    "\\b(?:qu'est-ce que j'ai|qu'ai-je)(?: (?:deja|encore))?(?: comme (?:acces|applications?|droits)|\\s*[?.!]*$)",
    `\\b(?:quels?|quelles?) (?:${noms}) (?:est-ce que )?(?:ai-je|j'ai|puis-je utiliser)\\b`,
    "(?:^|\\s)a quoi (?:est-ce que )?(?:ai-je|j'ai) acces\\b",
    `\\b(?:quels? sont|quelles? sont|montrez(?:-moi)?|voir|affichez) mes (?:${noms})\\b`,
  ]),
  ...of(
    'ownAccess',
    [
      `^(?!.*\\bhow \\w+ ).*\\bdo i ${adverb}have\\b(?! to\\b)`,
      `(?:^|¿\\s*)${adverb}tengo ${adverb}(?:acceso\\b.*|\\w+.*)\\?`,
      `(?:^|\\s)(?:ai-je|est-ce que j'ai) ${adverb}`,
    ],
    'application',
  ),
];

const access = [
  ...of('access', [
    `\\b(?:what|which)(?: all)?(?: (?:${nouns}))? (?:does|do) ${name} ${adverb}(?:have|hold)\\b(?! to\\b| on | about | against | going | left | planned )`,
    `\\b(?:what|which) (?:${nouns}) (?:can|is|are) ${name} ${adverb}(?:use|open|access|see|set up (?:for|with))\\b`,
    `\\bwhat can ${name} (?:use|open|access)\\b`,
    `\\b(?:show|list|see|check|view|look up|what(?:'s| is| are))(?: me| us)? ${name}'s? (?:current |all )?(?:${nouns})\\b(?! request)`,
    `\\b(?:show|list|tell)(?: me)? what ${name} (?:has|can (?:use|access|open))\\b`,
    `\\bdoes ${name} ${adverb}have (?:any )?access(?=\\s*[?.!]*$| (?:at|in) )`,
    `\\b(?:que|cuales)(?: (?:${nombres}))? (?:tiene|usa|puede usar)(?: acceso)? ${name}`,
    `\\b(?:muestr\\w+|ver|ensen\\w+|list\\w+|cuales son|dime|digame) (?:todos |todas )?(?:los |las |el )?(?:${nombres}) de ${name}`,
    `\\bqu'est-ce que ${name} a\\b(?! besoin| fait| a )`,
    `\\b(?:quels?|quelles?) (?:${noms}) (?:a|possede|utilise)(?:-t-(?:il|elle))? ${name}`,
    `\\b(?:quels?|quelles?) (?:${noms}) ${name} a(?:-t-(?:il|elle))?\\b`,
    `(?:^|\\s)a quoi ${name} a-t-(?:il|elle) acces\\b`,
    `\\b(?:quels? sont|quelles? sont|montrez(?:-moi)?|voir|affichez) les (?:${noms}) de ${name}`,
    `\\bqu'a ${name} comme acces\\b`,
  ]),
  ...of(
    'access',
    [
      `\\bdoes ${name} ${adverb}have\\b(?! to\\b)`,
      `¿\\s*${adverb}tiene ${name}`,
      `\\b${name} a-t-(?:il|elle)\\b`,
      `\\best-ce que ${name} a\\b(?! besoin| fait| demande)`,
    ],
    'application',
  ),
];

/** In this order: the first that fits is it. */
export const questionPatterns: readonly QuestionPattern[] = [
  ...decisions,
  ...administrators,
  ...everyone,
  ...holders,
  ...ownAccess,
  ...access,
];
