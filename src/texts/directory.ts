import { defineTexts } from './defineTexts.ts';

/** Who is who at a dealership, who has what, and what was decided. */
export const directory = defineTexts({
  en: {
    name_administrators: 'your question about the administrators',
    name_holders: 'your question who has an application',
    name_accessOf: 'your question about somebody’s access',
    name_decisions: 'your decisions',
    notYourPdn: 'PDN {pdn} is not one of your dealerships.',
    whoAdministers: 'Who is my administrator?',
    yourQuestion: 'Your question',
    alsoAsk:
      'You can also ask who your administrator is and what you have; administrators also who has an application, what a colleague has and what they decided.',
    onlyAdministrators: 'Only an administrator of {dealership} can see that.',
    onlyAdministratorsAnywhere: 'Only an administrator of the dealership can see that.',
    administrators:
      '{count, plural, one {The administrator of {dealership} is {names}.} other {The administrators of {dealership} are {names}.}}',
    youAdminister:
      '{count, plural, =0 {You are the administrator of {dealership} yourself, the only one.} other {You are an administrator of {dealership} yourself, together with {names}.}}',
    theyDecide:
      'Requests for access to the dealership’s applications come to the administrators for a decision.',
    noneDecides: 'At the moment none of them can decide; the help desk does it instead ({phone}).',
    noAdministrator:
      '{dealership} has no administrator at the moment. The help desk decides instead; its number is {phone}.',
    askApplication: 'Which application is it about?',
    askPerson: 'Whose access would you like to see? Please type the name.',
    holders: '**{name}** at {dealership}: {total, plural, one {# person has it.} other {# people have it.}}',
    holdersNext: '**{name}** at {dealership}, the next of {total, number}:',
    nobodyHas: 'Nobody at {dealership} has {name}.',
    moreHolders:
      '{count, plural, one {# more has it.} other {# more have it.}} To look for one person, ask for example “What does {example} have?”',
    everyone: 'Who has what at {dealership} ({first, number}–{last, number} of {total, number} people):',
    everyoneLine: '{has, select, yes {{who}: {names}} other {{who}: no applications}}',
    noMore: 'Those were all.',
    since: 'since {since}',
    until: 'until {until}',
    locked: 'locked',
    idle: 'idle',
    frozen: 'frozen',
    has: '{self, select, yes {{count, plural, =0 {You have no applications at {dealership}.} one {At {dealership} you have one application:} other {At {dealership} you have # applications:}}} other {{count, plural, =0 {{who} has no applications at {dealership}.} one {{who} has one application at {dealership}:} other {{who} has # applications at {dealership}:}}}}',
    hasIt:
      '{self, select, yes {Yes, you have {name} at {dealership}, {period}.} other {Yes, {who} has {name} at {dealership}, {period}.}}',
    hasItNot:
      '{self, select, yes {No, you don’t have {name} at {dealership}.} other {No, {who} doesn’t have {name} at {dealership}.}}',
    requestIt: 'Request {names}',
    noThanks: 'No, thanks',
    decisions: 'Your decisions, newest first ({first, number}–{last, number} of {total, number}):',
    decision:
      '{when}: {verdict, select, approved {approved} other {denied}} {application} for {beneficiary} ({reference}, {dealership})',
    decisionNote: 'Note: “{note}”',
    noDecisions: 'You have not decided any request yet.',
    showMore: 'Show more',
    enough: 'That’s enough',
  },
  es: {
    name_administrators: 'su pregunta sobre los administradores',
    name_holders: 'su pregunta sobre quién tiene una aplicación',
    name_accessOf: 'su pregunta sobre los accesos de alguien',
    name_decisions: 'sus decisiones',
    notYourPdn: 'El PDN {pdn} no es de ninguno de sus concesionarios.',
    whoAdministers: '¿Quién es mi administrador?',
    yourQuestion: 'Su pregunta',
    alsoAsk:
      'También puede preguntar quién es su administrador y qué accesos tiene usted; quien administra, además, quién tiene una aplicación, qué tiene un colega y qué decidió.',
    onlyAdministrators: 'Solo un administrador de {dealership} puede ver eso.',
    onlyAdministratorsAnywhere: 'Solo un administrador del concesionario puede ver eso.',
    administrators: '{count, plural, other {La administración de {dealership} está a cargo de {names}.}}',
    youAdminister:
      '{count, plural, =0 {La administración de {dealership} está a cargo de usted, de nadie más.} other {La administración de {dealership} está a cargo de usted, junto con {names}.}}',
    theyDecide: 'Quien administra decide las solicitudes de acceso a las aplicaciones del concesionario.',
    noneDecides: 'Por el momento no pueden decidir desde ahí; lo hace la mesa de ayuda ({phone}).',
    noAdministrator:
      '{dealership} no tiene administrador por el momento. Decide la mesa de ayuda; su número es {phone}.',
    askApplication: '¿De qué aplicación se trata?',
    askPerson: '¿De quién quiere ver los accesos? Escriba el nombre, por favor.',
    holders:
      '**{name}** en {dealership}: {total, plural, one {la tiene # persona.} other {la tienen # personas.}}',
    holdersNext: '**{name}** en {dealership}, las siguientes de {total, number}:',
    nobodyHas: 'Nadie en {dealership} tiene {name}.',
    moreHolders:
      '{count, plural, one {La tiene # persona más.} other {La tienen # personas más.}} Para buscar a una sola, pregunte por ejemplo «¿Qué tiene {example}?»',
    everyone: 'Quién tiene qué en {dealership} ({first, number}–{last, number} de {total, number} personas):',
    everyoneLine: '{has, select, yes {{who}: {names}} other {{who}: ninguna aplicación}}',
    noMore: 'Eso era todo.',
    since: 'desde el {since}',
    until: 'hasta el {until}',
    locked: 'cuenta bloqueada',
    idle: 'cuenta inactiva',
    frozen: 'cuenta congelada',
    has: '{self, select, yes {{count, plural, =0 {Usted no tiene ninguna aplicación en {dealership}.} one {En {dealership} usted tiene una aplicación:} other {En {dealership} usted tiene # aplicaciones:}}} other {{count, plural, =0 {{who} no tiene ninguna aplicación en {dealership}.} one {{who} tiene una aplicación en {dealership}:} other {{who} tiene # aplicaciones en {dealership}:}}}}',
    hasIt:
      '{self, select, yes {Sí, usted tiene {name} en {dealership}, {period}.} other {Sí, {who} tiene {name} en {dealership}, {period}.}}',
    hasItNot:
      '{self, select, yes {No, usted no tiene {name} en {dealership}.} other {No, {who} no tiene {name} en {dealership}.}}',
    requestIt: 'Solicitar {names}',
    noThanks: 'No, gracias',
    decisions:
      'Sus decisiones, primero las más recientes ({first, number}–{last, number} de {total, number}):',
    decision:
      '{when}: {verdict, select, approved {aprobó} other {rechazó}} {application} para {beneficiary} ({reference}, {dealership})',
    decisionNote: 'Nota: «{note}»',
    noDecisions: 'Todavía no ha decidido ninguna solicitud.',
    showMore: 'Mostrar más',
    enough: 'Es suficiente',
  },
  'fr-CA': {
    name_administrators: 'votre question sur les administrateurs',
    name_holders: 'votre question sur les détenteurs d’une application',
    name_accessOf: 'votre question sur les accès de quelqu’un',
    name_decisions: 'vos décisions',
    notYourPdn: 'Le PDN {pdn} n’est celui d’aucune de vos concessions.',
    whoAdministers: 'Qui est mon administrateur?',
    yourQuestion: 'Votre question',
    alsoAsk:
      'Vous pouvez aussi demander qui est votre administrateur et quels accès vous avez; qui administre, également qui a une application, ce qu’a un collègue et ce qui a été décidé.',
    onlyAdministrators: 'Seul un administrateur de {dealership} peut voir cela.',
    onlyAdministratorsAnywhere: 'Seul un administrateur de la concession peut voir cela.',
    administrators: '{count, plural, other {L’administration de {dealership} est confiée à {names}.}}',
    youAdminister:
      '{count, plural, =0 {L’administration de {dealership} vous est confiée, à vous seulement.} other {L’administration de {dealership} vous est confiée, avec {names}.}}',
    theyDecide: 'L’administration décide des demandes d’accès aux applications de la concession.',
    noneDecides:
      'En ce moment, personne d’entre eux ne peut décider; le centre d’assistance le fait à leur place ({phone}).',
    noAdministrator:
      '{dealership} n’a pas d’administrateur en ce moment. C’est le centre d’assistance qui décide, au {phone}.',
    askApplication: 'De quelle application s’agit-il?',
    askPerson: 'De qui voulez-vous voir les accès? Écrivez le nom, s’il vous plaît.',
    holders:
      '**{name}** chez {dealership} : {total, plural, one {# personne l’a.} other {# personnes l’ont.}}',
    holdersNext: '**{name}** chez {dealership}, les suivantes sur {total, number} :',
    nobodyHas: 'Personne chez {dealership} n’a {name}.',
    moreHolders:
      '{count, plural, one {# autre personne l’a.} other {# autres personnes l’ont.}} Pour chercher une seule personne, demandez par exemple « Quels accès a {example}? »',
    everyone:
      'Qui a quoi chez {dealership} ({first, number} à {last, number} sur {total, number} personnes) :',
    everyoneLine: '{has, select, yes {{who} : {names}} other {{who} : aucune application}}',
    noMore: 'C’était tout.',
    since: 'depuis le {since}',
    until: 'jusqu’au {until}',
    locked: 'compte verrouillé',
    idle: 'compte inactif',
    frozen: 'compte gelé',
    has: '{self, select, yes {{count, plural, =0 {Vous n’avez aucune application chez {dealership}.} one {Chez {dealership}, vous avez une application :} other {Chez {dealership}, vous avez # applications :}}} other {{count, plural, =0 {{who} n’a aucune application chez {dealership}.} one {{who} a une application chez {dealership} :} other {{who} a # applications chez {dealership} :}}}}',
    hasIt:
      '{self, select, yes {Oui, vous avez {name} chez {dealership}, {period}.} other {Oui, {who} a {name} chez {dealership}, {period}.}}',
    hasItNot:
      '{self, select, yes {Non, vous n’avez pas {name} chez {dealership}.} other {Non, {who} n’a pas {name} chez {dealership}.}}',
    requestIt: 'Demander {names}',
    noThanks: 'Non, merci',
    decisions:
      'Vos décisions, les plus récentes d’abord ({first, number}–{last, number} sur {total, number}) :',
    decision:
      '{when} : {verdict, select, approved {approuvé} other {refusé}}, {application} pour {beneficiary} ({reference}, {dealership})',
    decisionNote: 'Remarque : « {note} »',
    noDecisions: 'Vous n’avez encore décidé d’aucune demande.',
    showMore: 'En montrer plus',
    enough: 'Cela suffit',
  },
});
