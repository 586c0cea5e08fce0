import { foldText } from './tokenize.ts';

/**
 * Words that mean the same in three languages, so that what the classifier learns in one language helps in the others.
 * Over folded text. Things a dealership deals with that are none of our business are named too: they tell apart.
 */
const lexicon: Record<string, RegExp> = {
  password:
    /\b(?:pass?w?s?o?r?d?w?r?d\w*|pass?wor\w*|passw\w+|pass ?(?:word|code)s?|pwd?|pw|contrasen\w*|clave|mots? de pass?e|mdp)\b/,
  email:
    /\b(?:e-?mai?l\w*|emial|emal|e mail|mailbox|inbox|mail|correos?|coreo|buzon|courriels?|couriel|gmail|outlook|hotmail)\b/,
  question: /\b(?:questions?|quest?ion\w*|qustions?|q'?s|q&a|preguntas?|demandent?)\b/,
  answer: /\b(?:answers?|respuestas?|reponses?)\b/,
  secret: /\b(?:secret\w*|secrt)\b/,
  security:
    /\b(?:securi?ty|secur\w*|challenge\w*|chal+[ae]nge|verification|verify|seguridad|desafio|reto|securite|defi|authentification)\b/,
  three: /\b(?:three|3|tres|trois)\b/,
  helpdesk:
    /\b(?:help ?desk|support|soporte|mesa de ayuda|soutien|centre d'assistance|reps?|agents?|agente|customer service)\b/,
  phone:
    /\b(?:phones?|phne|telephone|cell|mobile|telefono|celular|cellulaire|extension|calls?|calling|llam\w+|appel\w*|on the line)\b/,
  forgot:
    /\b(?:forg[eo]?t\w*|can'?t remember|don'?t (?:remember|know)|lost|blank\w*|olvid\w+|no (?:recuerdo|me acuerdo|se)|oubli\w*|souviens|perdu?|perdi)\b/,
  locked:
    /\b(?:lock\w*|unlock\w*|unlok|loked|blocked|disabled|frozen|froze|dormant|inactive|idle|suspended|reactivate|deactivated|bloque\w*|desbloque\w*|inactiv\w*|reactiv\w*|verrouill\w*|deverrouill\w*|barre\w*|debarr\w*|gele|congelad\w*|attempts|tries|intentos|tentatives|essais)\b/,
  signIn:
    /\b(?:log ?(?:in|on)\w*|login|logging|sign(?:ing)? ?(?:in|on)|get in|getting in|let me in|entrar|iniciar sesion|conect\w*|connect\w*|ouvrir une session|ouverture de session)\b/,
  cannot:
    /\b(?:can'?t|cannot|cant|won'?t|wont|doesn'?t let|not letting|unable|no (?:puedo|puede|me deja)|ne (?:peux|peut)|n'arrive pas|impossible|capable|refuse|rejects?)\b/,
  remove:
    /\b(?:remov\w*|rmove|delet\w*|delte|drop|tak(?:e|ing) (?:\w+ )?(?:off|away)|revoke|get rid|strip|kill|shut (?:off|down)|terminat\w*|off ?board\w*|deactivate|off of|quit(?:ar|en|e)\w*|elimin\w*|borr\w*|dar de baja|baja|revo[qc]\w*|saquen|sacar\w*|enlev\w*|retir\w*|supprim\w*|desactiv\w*|otez|ferm\w*)\b/,
  left: /\b(?:left|quits?|resign\w*|retired?|fired|terminated|no longer|doesn'?t work|former|ex|old|previous|gone|leaves|leaving|renunci\w*|se fue|ya no|despid\w*|jubil\w*|antigu\w*|anterior|ancien\w*|partie?|demission\w*|ne travaille plus|congedie|retraite)\b/,
  obtain:
    /\b(?:need\w*|want|add|get|give|grant|set ?up|sign (?:me|him|her) up|enable|activate|turn on|open up|request\w*|reqe?st|apply|enroll|authorize|necesit\w*|nesesito|ocup[oa]\w*|quiero|agreg\w*|activ\w*|inscrib\w*|solicit\w*|pedir|denme|besoin|veux|faut|ajout\w*|inscri\w*|donne\w*|active\w*)\b/,
  access: /\b(?:acc?ess?\w*|acseso|acces|permission\w*|permiso|rights|apps?|applications?|aplicacion\w*)\b/,
  newcomer:
    /\b(?:new (?:\w+ )?(?:guy|girl|hire|employee|person|clerk|manager)|hired|nuev[oa] (?:emplead\w+|vended\w+|gerente|muchach\w+)|nouve\w+ (?:employe|vende\w+|gerant)|starts)\b/,
  change:
    /\b(?:chan?ge?\w*|chagne|chnage|updat\w*|updte|edit|modif\w*|correct\w*|fix|swap|switch|replace|different|another|other|new|cambi\w*|actuali\w*|corrij\w*|correg\w*|otr[oa]s?|nuev[oa]s?|mettre a jour|mise a jour|autres?|nouve\w+|remplac\w*)\b/,
  name: /\b(?:(?:last |maiden |first )?names?|surname|spell\w*|married|divorc\w*|wedding|nombre|apellido|noms?|mariee?)\b/,
  address:
    /\b(?:address|street|zip|moved|relocated|direccion|domicilio|codigo postal|adresse|code postal|demenag\w*)\b/,
  job: /\b(?:job title|titel|position|role|promot\w*|promoted|puesto|cargo|ascend\w*|poste|titre de poste|promotion)\b/,
  language: /\b(?:language|spanish|french|english|idioma|espanol|ingles|langue|francais|anglais)\b/,
  profile: /\b(?:profil\w*|perfil|my (?:details|info|information)|datos|renseignements|personal)\b/,
  status:
    /\b(?:status|statis|pending|approv\w*|denied|deny|withdraw|update on|follow\w* up|reference|pendiente\w*|aprob\w*|autoriz\w*|estado|estatus|rechaz\w*|negaron|attente|approuv\w*|refus\w*|statut|etat|suivi|waiting|signed? off|attend)\b/,
  asked:
    /\b(?:my requests?|(?:i|we) (?:asked|requested|put in|filed|submitted)|solicitudes?|mi peticion|pedi|ma demande|mes demandes|j'ai demande|tickets?)\b/,
  human:
    /\b(?:human\w*|persona?n?e?|people|somebody|someone|representative|operator|agente?|supervisor|manager|quelqu'un|alguien|humain|prepose|superviseur)\b/,
  talk: /\b(?:talk|speak|speek|tlak|call me|connect me|transfer|put me through|hablar|ablar|comuni\w+|pas[ae]\w*me|parler|parle|passez-moi|transferez)\b/,
  safe: /\b(?:safe\w*|secured?|protect\w*|proctect|encrypt\w*|hack\w*|privacy|firewall|breach|stolen|fraud|phishing|seguro|segura|proteg\w*|cifrad\w*|privacidad|proteg\w+|chiffr\w*|confidential\w*|pirat\w*|securitaire\w*|fuite)\b/,
  information: /\b(?:info\w*|data|datos|donnees|chats?|conversation|conversacion|clavardage)\b/,
  customer: /\b(?:customers?|clientes?|clients?|buyer|co-?buyer|borrower|comprador)\b/,
  loan: /\b(?:loan|payments?|pay|paid|lease|refinance|credit|rates?|apr|term|tier|prestamo|pagos?|pagar|tasas?|credito|pret|paiements?|taux|bail|due|balance|saldo|solde|amount|monto)\b/,
  deal: /\b(?:deals?|contracts?|contratos?|contrats?|stips|fund(?:ed|s)?|finance|approved for|buy rate|reserve|commission|comision|trato|fondead\w*|declined|turned down)\b/,
  vehicle:
    /\b(?:car|cars|truck|vehicle|unit|vin|silverado|tahoe|camry|f-?150|carro|camioneta|vehiculo|auto|camion|vehicule|xvin|trade|bid|lane|auction|subasta|encan)\b/,
  payoffs:
    /\b(?:payoffs?|curtailments?|lien|liquidacion|gravamen|reglement|remboursement|refund|reembolso)\b/,
  machines:
    /\b(?:printer|scanner|wifi|internet|computer|windows|monitor|fax|copier|impresora|computadora|imprimante|ordinateur|dms|vpn)\b/,
  staff:
    /\b(?:payroll|paycheck|vacation|hr|benefits|401k|insurance|schedule|hiring|nomina|vacaciones|seguro medico|vacances|paie|assurance)\b/,
  abuse:
    /\b(?:stupid|idiot\w*|moron|suck\w*|tonto|estupido|inutil|stupide|imbecile|nul|useless|garbage|hell|shut up)\b/,
  notMe:
    /\b(?:(?:was|is)n'?t me|not me|did ?n'?t (?:do|change|ask|request|make|touch|sign|log|authorize|recogni[sz]e)|never (?:asked|changed|requested|touched|did|made|approved)|without (?:me|my|asking)|don'?t recogni[sz]e|no fui|yo no (?:hice|pedi|cambie|autorice)|que no (?:hice|pedi|cambie)|sin (?:mi permiso|avisar|que yo)|(?:c'est|c'etait|ce n'est) pas moi|j'ai (?:pas|jamais) (?:demande|change|fait|autorise)|sans (?:mon|ma|me|que))\b/,
  intruder:
    /\b(?:some(?:one|body)(?: else)?(?: has| is| might be|'s)? (?:\w+ )?(?:in(?:to)?|used|using|use|changed|logged|signed|got|knows?|accessed|swapped|messing)|alguien (?:entro|cambio|uso|sabe|esta)|quelqu'un (?:est|a|utilise|connait|d'autre)|suspicious|sospechos\w+|suspect\w*|louche|strange|weird|fishy|scam\w*|estafa|arnaque|phish\w*|hackear\w*|impersonat\w*|unauthorized|activity|history|historial|historique|last (?:log ?in|sign ?(?:in|on))|ultim\w+ (?:ingreso|acceso|inicio)|derniere connexion)\b/,
  othersSecret:
    /\b(?:(?:give|tell|show|read|send) me (?:\w+'s|the)|what(?:'s| is| are) (?:my )?(?:\w+'s)|(?:boss|manager|coworker|colleague|gm|owner|admin|customer|buyer|client|borrower|mike|kevin|dana|gina|juan|jean)'s|dame (?:la|el|las)|dime|digame|cual es la (?:clave|respuesta|contrasena)|donne[- ]moi|dis[- ]moi|montre[- ]moi|c'est quoi (?:le|la|les)|de mi (?:jefe|companer\w)|de mon (?:boss|patron|gerant|collegue))\b/,
  otherSystem:
    /\b(?:adp|dms|cdk|reynolds|dealertrack|route ?one|vauto|elead|vinsolutions|tekion|whatsapp|facebook|insta\w*|zoom|teams|outlook|windows|apple|icloud|iphone|android|google|netflix|wifi|wi-fi|vpn|voicemail|paychex|payroll|crm|excel|printer|laptop|bank|banco|banque|copier|badge|software|signature|newsletter|website|phone system|main phone|portal is (?:slow|down))\b/,
  doneYet:
    /\b(?:yet|gone through|go through|went through|granted|processed|finished|completed?|taken effect|still waiting|any (?:news|update|word)|haven'?t heard|how long|since|ya (?:quedo|esta|se hizo|aprob\w+|vieron)|sigue|todavia no|en que va|cuanto tarda|est-(?:il|elle|ce)(?: que)?|c'est-tu|deja|toujours|encore rien|ou en est|combien de temps)\b/,
  missing:
    /\b(?:missing|(?:not|isn'?t|ain'?t|never|doesn'?t|don'?t|can'?t|cannot) (?:\w+ )?(?:show\w*|see|there|appear\w*|listed|find|open|view)|gr[ea]y(?:ed)?(?: out)?|vanished|disappeared|denied|not (?:entitled|authorized|allowed|permitted)|restricted|403|no me (?:aparece|sale|deja abrir|aparecen)|(?:me |hace )?falta\w*|no veo|denegado|no estoy autorizad\w|vois (?:pas|plus)|manque\w*|apparait pas|refuse|pas autorise\w*|gris\w?)\b/,
  noNeed:
    /\b(?:(?:don'?t|do not|no longer|not|doesn'?t|shouldn'?t|should not) (?:really )?(?:need|use|want|have|be able|see|handle|do)|not (?:in|using)|too many|too much|stop|unneeded|give up|hand back|clutter\w*|ya no|no necesito|demasiad\w+|no debe\w*|sobra\w*|plus besoin|me sers plus|devrait plus|devrais plus|faut plus|trop d\w*|ai pas besoin)\b/,
  knowsIt:
    /\b(?:i (?:do )?(?:know|remember)|know (?:it|mine|my|the)|works? fine|still works?|not (?:locked|forgotten)|did ?n'?t forget|signed in|logged in|can (?:sign|log|get) in|current (?:one|password)|expir\w+|days|me acuerdo|si (?:me|la) (?:acuerdo|se)|la actual|puedo entrar|vence\w*|no la olvide|connais|l'actuel\w*|je rentre|pas oublie|expire\w*|strong\w*|weak|rules?|requirements?|accept\w*)\b/,
  onPhone:
    /\b(?:when (?:i|we|you) (?:call|phone|ring)|call(?:ing|ed)?(?:[- ]in)|callers?|over the phone|on the phone|by phone|phone (?:people|line|support|verification)|verbal|rep|reps|word|phrase|passphrase|cuando (?:llamo|hablo)|por telefono|del telefono|palabra|frase|quand j'appelle|au telephone|du telephone|mot secret|appels)\b/,
  atSignIn:
    /\b(?:online|website|web ?site|site|at (?:sign|log)[- ]?(?:in|on)|(?:sign|log)[- ]?(?:in|on) questions|three|all 3|3 questions|after (?:my|the) password|quiz\w*|mascot|teacher|pagina|en linea|al entrar|al iniciar|du site|en ligne|a la connexion|a l'ouverture)\b/,
  self: /\b(?:my|me|i|i'm|mine|mi|mis|yo|mon|ma|mes|je|j'ai|moi)\b/,
  showMe:
    /\b(?:what can you|can you|are you|who are you|what are you|how does this|how do you work|que puede|puede usted|que pouvez|pouvez-vous|etes-vous)\b/,
  thanks: /\b(?:thanks?|thx|ty|gracias|merci|appreciate|bye|goodbye|adios|au revoir)\b/,
  stop: /\b(?:cancel\w*|never ?mind|nvm|forget (?:it|that|about)|stop|quit|abort|olvid[ae]l[oe]|dejel[oa]|mejor no|annul\w*|laiss\w+ (?:tomber|faire)|oubli\w+ ca)\b/,
};
const entries = Object.entries(lexicon);

/** Which of the lexicon's things a text is about. */
export const findMeanings = (text: string): string[] => {
  const folded = foldText(text);
  return entries.filter(([, pattern]) => pattern.test(folded)).map(([meaning]) => meaning);
};
