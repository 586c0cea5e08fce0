import { defineTexts } from './defineTexts.ts';

/** What is said about taking access away. */
export const removal = defineTexts({
  en: {
    name: 'removing access',
    askWhom: 'Whose access is it? Please type the colleague’s name.',
    askLeft:
      'Has {name} left {dealership}? Then everything ends there; otherwise you choose the applications.',
    hasLeft: 'Yes, has left',
    stillThere: 'No, only applications',
    askPdn:
      'What is the five-digit PDN of {dealership}? {admin, select, yes {It’s in your dealer agreement, for example.} other {If you don’t have it at hand, your office manager does.}}',
    pdnWhere:
      'The PDN (Primary Dealer Number) has five digits and stands for your dealership. {admin, select, yes {It’s in your dealer agreement and on the portal’s dealer profile page; your {lender} representative has it too.} other {Your office manager has it.}}',
    pdnWrong:
      '{pdn} is not the PDN of your dealership. {triesLeft, plural, one {One more try is left} other {# more tries are left}}; {admin, select, yes {the right one is in your dealer agreement.} other {your office manager has the right one.}}',
    pdnPaused:
      'That was not the PDN too many times. For your dealership’s protection I can’t take another one from here until {when}. Nothing was changed.',
    askApplications:
      '{other, select, yes {Which of {who}’s applications? Pick one or several, or type their names.} other {Which of your applications? Pick one or several, or type their names.}}',
    askNearest: 'I don’t find “{text}” among what is held. Which one is meant?',
    all: 'All of them',
    noneHeld: 'no applications',
    askWhen: 'From when on? Say “now” or a day, for example “{example}”.',
    now: 'Now',
    fromDay: '{day}, from the beginning of the day',
    pastDate: 'That day is already over, so it would be now.',
    notHeld: '{other, select, yes {{who} doesn’t have {name}.} other {You don’t have {name}.}}',
    endsBefore:
      '{other, select, yes {{who}’s access to {name} ends already before that, on {day}.} other {Your access to {name} ends already before that, on {day}.}}',
    nothingHeld:
      '{other, select, yes {{who} has nothing at {dealership} that could be removed. Nothing was changed.} other {You have nothing at {dealership} that could be removed. Nothing was changed.}}',
    allKept:
      '{other, select, yes {Besides {names}, {who} has nothing at {dealership}: nothing is left to remove. Nothing was changed.} other {Besides {names} you have nothing at {dealership}: nothing is left to remove. Nothing was changed.}}',
    onlyAdministrators:
      'Only an administrator of {dealership} can remove somebody else’s access. Nothing was changed.',
    mineInstead: 'Mine instead',
    slotWhom: 'Whose',
    slotLeft: 'Leaves',
    leaves: 'yes, the place at the dealership ends',
    slotWhen: 'When',
    summary: 'Remove access',
    confirm: 'Shall I remove it?',
    yes: 'Yes, remove it',
    summaryLeft: '{name} leaves {dealership}',
    confirmLeft: 'Shall I end {name}’s place at {dealership}, with all access there?',
    yesLeft: 'Yes, end it',
    removed:
      '{other, select, yes {Done: {name} no longer has {names} at {dealership}.} other {Done: you no longer have {names} at {dealership}.}}',
    willEnd:
      '{other, select, yes {It’s set: {name}’s access at {dealership} to {names} ends at the beginning of {day}. I’ll tell you here then.} other {It’s set: your access at {dealership} to {names} ends at the beginning of {day}. I’ll tell you here then.}}',
    hasLeftNow:
      'Done: {name} no longer belongs to {dealership}, and has no access there any more. Ended: {names}.',
    willLeave:
      'It’s set: at the beginning of {day}, {name} no longer belongs to {dealership}, and all access there ends ({names}). The rights are checked again that day, and I’ll tell you here.',
    closed: 'Open requests closed: {names}.',
    willClose: 'Open requests that are closed on that day: {names}.',
    skipped: 'There was nothing to remove of {names}.',
    reference: 'The reference is **{reference}**; a receipt is on its way by e-mail.',
    howToTakeBack: 'To take it back before then, say “cancel the removal” or “take back {reference}”.',
    name_withdraw: 'taking back a removal',
    planned:
      '**{reference}** ({dealership}): planned for the beginning of {day}, {other, select, yes {{name}: {names}} other {you: {names}}}{planner, select, you {} other {, by {by}}}',
    placeEnds: 'leaves the dealership',
    plannedRemovals: 'Planned removals of access:',
    nothingPlanned: 'No removal is planned that you could take back. Nothing was changed.',
    noSuchPlan: 'I find no planned removal {reference} that you could take back.',
    askPlanned: 'Which planned removal do you want to take back?',
    slotPlanned: 'Planned removal',
    summaryTakeBack: 'Take back this removal',
    confirmTakeBack: 'Shall I take it back? Then everything stays as it is.',
    yesTakeBack: 'Yes, take it back',
    takeBackOne: 'Take back a removal',
    takenBack:
      '**{reference}** is taken back: {other, select, yes {{name} keeps {names} at {dealership}.} other {you keep {names} at {dealership}.}} Whoever was told of the plan is told of this by e-mail.',
    takenBackLeaving:
      '**{reference}** is taken back: {name} stays at {dealership}, with all access there. Whoever was told of the plan is told of this by e-mail.',
    eventKept:
      '{other, select, yes {**{reference}**: {by} has taken back the removal that you had planned; {name}’s access at {dealership} stays as it is.} other {**{reference}**: {by} has taken back the removal that you had planned; your access at {dealership} stays as it is.}}',
    eventStays: '**{reference}**: {by} has taken back what you had planned; {name} stays at {dealership}.',
    errorPlannedForYou:
      'Another administrator has planned that for you, so only another one can take it back. Nothing was changed.',
    eventDone:
      '{other, select, yes {**{reference}**: as planned, {name}’s access at {dealership} has ended today ({names}).} other {**{reference}**: as planned, your access at {dealership} has ended today ({names}).}}',
    eventLeft:
      '**{reference}**: as planned, {name} no longer belongs to {dealership} from today on ({names}).',
    eventRemoverGone:
      '**{reference}** was not carried out: you are no longer in a position to decide it. Everything is as before.',
    eventLastAdministrator:
      '**{reference}** was not carried out: {dealership} would have been left without an active administrator. Everything is as before.',
    eventClosed:
      'News about **{reference}**: access was taken away, and what was requested is closed with it: {names}.',
    errorNotHeld: 'There is nothing left of it to remove. Nothing was changed.',
    errorOwnPlace:
      'Nobody ends their own place at a dealership: another administrator does that, or the help desk. Your applications you can give back yourself. Nothing was changed.',
    errorLastAdministrator:
      'That would leave the dealership without an active administrator. The help desk has to appoint another one first. Nothing was changed.',
    errorSupervisorNeeded:
      'You have removed access from five people within an hour. From here on a supervisor of the help desk has to join in. Nothing more was changed.',
  },
  es: {
    name: 'el retiro de acceso',
    askWhom: '¿De quién es el acceso? Escriba el nombre de la persona.',
    askLeft: '¿{name} dejó {dealership}? Entonces allí termina todo; si no, usted elige las aplicaciones.',
    hasLeft: 'Sí, se fue',
    stillThere: 'No, solo aplicaciones',
    askPdn:
      '¿Cuál es el PDN de cinco dígitos de {dealership}? {admin, select, yes {Está, por ejemplo, en su contrato de concesionario.} other {Si no lo tiene a la mano, lo tiene el gerente de oficina.}}',
    pdnWhere:
      'El PDN (número principal de concesionario) tiene cinco dígitos e identifica a su concesionario. {admin, select, yes {Está en su contrato de concesionario y en la página del perfil del concesionario en el portal; también lo tiene su representante de {lender}.} other {Lo tiene el gerente de oficina.}}',
    pdnWrong:
      '{pdn} no es el PDN de su concesionario. {triesLeft, plural, one {Queda un intento} other {Quedan # intentos}}; {admin, select, yes {el correcto está en su contrato de concesionario.} other {el gerente de oficina tiene el correcto.}}',
    pdnPaused:
      'El PDN no fue correcto demasiadas veces. Para proteger a su concesionario no puedo recibir otro desde aquí hasta el {when}. No se cambió nada.',
    askApplications:
      '{other, select, yes {¿Cuáles de las aplicaciones de {who}? Elija una o varias, o escriba sus nombres.} other {¿Cuáles de sus aplicaciones? Elija una o varias, o escriba sus nombres.}}',
    askNearest: 'No encuentro «{text}» entre lo que hay. ¿A cuál se refiere?',
    all: 'Todas',
    noneHeld: 'ninguna aplicación',
    askWhen: '¿Desde cuándo? Diga «ahora» o un día, por ejemplo «{example}».',
    now: 'Ahora',
    fromDay: '{day}, desde el comienzo del día',
    pastDate: 'Ese día ya pasó; sería ahora.',
    notHeld: '{other, select, yes {{who} no tiene {name}.} other {Usted no tiene {name}.}}',
    endsBefore:
      '{other, select, yes {El acceso de {who} a {name} ya termina antes, el {day}.} other {Su acceso a {name} ya termina antes, el {day}.}}',
    nothingHeld:
      '{other, select, yes {{who} no tiene nada en {dealership} que se pueda quitar. No se cambió nada.} other {Usted no tiene nada en {dealership} que se pueda quitar. No se cambió nada.}}',
    allKept:
      '{other, select, yes {Aparte de {names}, {who} no tiene nada en {dealership}: no queda nada por quitar. No se cambió nada.} other {Aparte de {names}, usted no tiene nada en {dealership}: no queda nada por quitar. No se cambió nada.}}',
    onlyAdministrators:
      'Solo un administrador de {dealership} puede quitar el acceso de otra persona. No se cambió nada.',
    mineInstead: 'Mejor el mío',
    slotWhom: 'De quién',
    slotLeft: 'Se va',
    leaves: 'sí, termina su puesto en el concesionario',
    slotWhen: 'Cuándo',
    summary: 'Quitar acceso',
    confirm: '¿Lo quito?',
    yes: 'Sí, quitarlo',
    summaryLeft: '{name} deja {dealership}',
    confirmLeft: '¿Termino el puesto de {name} en {dealership}, con todo su acceso allí?',
    yesLeft: 'Sí, terminarlo',
    removed:
      '{other, select, yes {Hecho: {name} ya no tiene {names} en {dealership}.} other {Hecho: usted ya no tiene {names} en {dealership}.}}',
    willEnd:
      '{other, select, yes {Queda previsto: el acceso de {name} en {dealership} a {names} termina al comenzar el {day}. Ese día se lo diré aquí.} other {Queda previsto: su acceso en {dealership} a {names} termina al comenzar el {day}. Ese día se lo diré aquí.}}',
    hasLeftNow: 'Hecho: {name} ya no pertenece a {dealership} y no tiene acceso allí. Terminó: {names}.',
    willLeave:
      'Queda previsto: al comenzar el {day}, {name} deja de pertenecer a {dealership} y allí termina todo su acceso ({names}). Ese día se revisan de nuevo los derechos y se lo diré aquí.',
    closed: 'Solicitudes abiertas que se cerraron: {names}.',
    willClose: 'Solicitudes abiertas que se cierran ese día: {names}.',
    skipped: 'No había nada que quitar de {names}.',
    reference: 'La referencia es **{reference}**; un comprobante va en camino por correo electrónico.',
    howToTakeBack: 'Para anularlo antes, diga «anular el retiro» o «anular {reference}».',
    name_withdraw: 'la anulación de un retiro',
    planned:
      '**{reference}** ({dealership}): previsto para el comienzo del {day}, {other, select, yes {{name}: {names}} other {usted: {names}}}{planner, select, you {} other {, por {by}}}',
    placeEnds: 'deja el concesionario',
    plannedRemovals: 'Retiros de acceso previstos:',
    nothingPlanned: 'No hay ningún retiro previsto que usted pueda anular. No se cambió nada.',
    noSuchPlan: 'No encuentro ningún retiro previsto {reference} que usted pueda anular.',
    askPlanned: '¿Qué retiro previsto desea anular?',
    slotPlanned: 'Retiro previsto',
    summaryTakeBack: 'Anular este retiro',
    confirmTakeBack: '¿Lo anulo? Entonces todo queda como está.',
    yesTakeBack: 'Sí, anularlo',
    takeBackOne: 'Anular un retiro',
    takenBack:
      '**{reference}** queda anulado: {other, select, yes {{name} conserva {names} en {dealership}.} other {usted conserva {names} en {dealership}.}} Quien supo del retiro previsto recibe aviso por correo.',
    takenBackLeaving:
      '**{reference}** queda anulado: {name} sigue en {dealership}, con todo su acceso allí. Quien supo de la salida prevista recibe aviso por correo.',
    eventKept:
      '{other, select, yes {**{reference}**: {by} anuló el retiro que usted había previsto; el acceso de {name} en {dealership} queda como está.} other {**{reference}**: {by} anuló el retiro que usted había previsto; su acceso en {dealership} queda como está.}}',
    eventStays: '**{reference}**: {by} anuló lo que usted había previsto; {name} sigue en {dealership}.',
    errorPlannedForYou:
      'Eso lo previó para usted otra persona que administra, así que solo otra puede anularlo. No se cambió nada.',
    eventDone:
      '{other, select, yes {**{reference}**: como estaba previsto, hoy terminó el acceso de {name} en {dealership} ({names}).} other {**{reference}**: como estaba previsto, hoy terminó su acceso en {dealership} ({names}).}}',
    eventLeft:
      '**{reference}**: como estaba previsto, desde hoy {name} ya no pertenece a {dealership} ({names}).',
    eventRemoverGone: '**{reference}** no se realizó: usted ya no puede decidirlo. Todo sigue como antes.',
    eventLastAdministrator:
      '**{reference}** no se realizó: {dealership} se habría quedado sin administrador activo. Todo sigue como antes.',
    eventClosed:
      'Novedades de **{reference}**: se retiró el acceso y con él se cerró lo solicitado: {names}.',
    errorNotHeld: 'Ya no queda nada que quitar. No se cambió nada.',
    errorOwnPlace:
      'Nadie termina su propio puesto en un concesionario: lo hace otro administrador o la mesa de ayuda. Sus aplicaciones puede devolverlas usted. No se cambió nada.',
    errorLastAdministrator:
      'El concesionario se quedaría sin administrador activo. Antes, la mesa de ayuda tiene que nombrar a otro. No se cambió nada.',
    errorSupervisorNeeded:
      'Usted quitó el acceso a cinco personas en una hora. A partir de aquí tiene que intervenir un supervisor de la mesa de ayuda. No se cambió nada más.',
  },
  'fr-CA': {
    name: 'le retrait d’accès',
    askWhom: 'De qui s’agit-il? Veuillez écrire le nom de la personne.',
    askLeft:
      'Est-ce que {name} a quitté {dealership}? Dans ce cas, tout y prend fin; sinon, vous choisissez les applications.',
    hasLeft: 'Oui, c’est le cas',
    stillThere: 'Non, des applications seulement',
    askPdn:
      'Quel est le PDN à cinq chiffres de {dealership}? {admin, select, yes {Il figure par exemple dans votre convention de concessionnaire.} other {Si vous ne l’avez pas sous la main, votre directeur ou directrice de bureau le connaît.}}',
    pdnWhere:
      'Le PDN (numéro principal de concessionnaire) compte cinq chiffres et désigne votre concession. {admin, select, yes {Il figure dans votre convention de concessionnaire et à la page du profil de la concession sur le portail; votre représentant {lender} le connaît aussi.} other {Votre directeur ou directrice de bureau le connaît.}}',
    pdnWrong:
      '{pdn} n’est pas le PDN de votre concession. {triesLeft, plural, one {Il reste un essai} other {Il reste # essais}}; {admin, select, yes {le bon figure dans votre convention de concessionnaire.} other {votre directeur ou directrice de bureau connaît le bon.}}',
    pdnPaused:
      'Le PDN était inexact trop souvent. Pour protéger votre concession, je ne peux pas en recevoir un autre d’ici avant le {when}. Rien n’a été changé.',
    askApplications:
      '{other, select, yes {Lesquelles des applications de {who}? Choisissez-en une ou plusieurs, ou écrivez leurs noms.} other {Lesquelles de vos applications? Choisissez-en une ou plusieurs, ou écrivez leurs noms.}}',
    askNearest: 'Je ne trouve pas « {text} » parmi les accès. Laquelle voulez-vous dire?',
    all: 'Toutes',
    noneHeld: 'aucune application',
    askWhen: 'À partir de quand? Dites « maintenant » ou un jour, par exemple « {example} ».',
    now: 'Maintenant',
    fromDay: '{day}, dès le début de la journée',
    pastDate: 'Ce jour est déjà passé; ce serait donc maintenant.',
    notHeld: '{other, select, yes {{who} n’a pas {name}.} other {Vous n’avez pas {name}.}}',
    endsBefore:
      '{other, select, yes {L’accès de {who} à {name} prend déjà fin avant, le {day}.} other {Votre accès à {name} prend déjà fin avant, le {day}.}}',
    nothingHeld:
      '{other, select, yes {{who} n’a rien chez {dealership} qui puisse être retiré. Rien n’a été changé.} other {Vous n’avez rien chez {dealership} qui puisse être retiré. Rien n’a été changé.}}',
    allKept:
      '{other, select, yes {À part {names}, {who} n’a rien chez {dealership} : il ne reste rien à retirer. Rien n’a été changé.} other {À part {names}, vous n’avez rien chez {dealership} : il ne reste rien à retirer. Rien n’a été changé.}}',
    onlyAdministrators:
      'Seul un administrateur de {dealership} peut retirer l’accès d’une autre personne. Rien n’a été changé.',
    mineInstead: 'Plutôt le mien',
    slotWhom: 'De qui',
    slotLeft: 'Départ',
    leaves: 'oui, le rattachement à la concession prend fin',
    slotWhen: 'Quand',
    summary: 'Retirer l’accès',
    confirm: 'Dois-je le retirer?',
    yes: 'Oui, le retirer',
    summaryLeft: '{name} quitte {dealership}',
    confirmLeft: 'Dois-je mettre fin au rattachement de {name} à {dealership}, avec tous ses accès?',
    yesLeft: 'Oui, y mettre fin',
    removed:
      '{other, select, yes {C’est fait : {name} n’a plus {names} chez {dealership}.} other {C’est fait : vous n’avez plus {names} chez {dealership}.}}',
    willEnd:
      '{other, select, yes {C’est prévu : l’accès de {name} chez {dealership} à {names} prend fin au début du {day}. Je vous le dirai ici ce jour-là.} other {C’est prévu : votre accès chez {dealership} à {names} prend fin au début du {day}. Je vous le dirai ici ce jour-là.}}',
    hasLeftNow:
      'C’est fait : {name} n’est plus rattaché à {dealership} et n’y a plus aucun accès. Terminé : {names}.',
    willLeave:
      'C’est prévu : au début du {day}, {name} ne sera plus rattaché à {dealership}, et tous ses accès y prennent fin ({names}). Les droits seront vérifiés de nouveau ce jour-là, et je vous le dirai ici.',
    closed: 'Demandes ouvertes qui ont été closes : {names}.',
    willClose: 'Demandes ouvertes qui seront closes ce jour-là : {names}.',
    skipped: 'Il n’y avait rien à retirer pour {names}.',
    reference: 'La référence est **{reference}**; un reçu arrive par courriel.',
    howToTakeBack: 'Pour l’annuler avant, dites « annuler le retrait » ou « annuler {reference} ».',
    name_withdraw: 'l’annulation d’un retrait',
    planned:
      '**{reference}** ({dealership}) : prévu pour le début du {day}, {other, select, yes {{name} : {names}} other {vous : {names}}}{planner, select, you {} other {, par {by}}}',
    placeEnds: 'quitte la concession',
    plannedRemovals: 'Retraits d’accès prévus :',
    nothingPlanned: 'Aucun retrait que vous pourriez annuler n’est prévu. Rien n’a été changé.',
    noSuchPlan: 'Je ne trouve aucun retrait prévu {reference} que vous pourriez annuler.',
    askPlanned: 'Quel retrait prévu voulez-vous annuler?',
    slotPlanned: 'Retrait prévu',
    summaryTakeBack: 'Annuler ce retrait',
    confirmTakeBack: 'Dois-je l’annuler? Tout reste alors comme c’est.',
    yesTakeBack: 'Oui, l’annuler',
    takeBackOne: 'Annuler un retrait',
    takenBack:
      '**{reference}** est annulé : {other, select, yes {{name} garde {names} chez {dealership}.} other {vous gardez {names} chez {dealership}.}} Les personnes informées du retrait prévu en sont avisées par courriel.',
    takenBackLeaving:
      '**{reference}** est annulé : {name} reste chez {dealership}, avec tous ses accès. Les personnes informées du départ prévu en sont avisées par courriel.',
    eventKept:
      '{other, select, yes {**{reference}** : {by} a annulé le retrait que vous aviez prévu; les accès de {name} chez {dealership} restent comme ils sont.} other {**{reference}** : {by} a annulé le retrait que vous aviez prévu; vos accès chez {dealership} restent comme ils sont.}}',
    eventStays: '**{reference}** : {by} a annulé ce que vous aviez prévu; {name} reste chez {dealership}.',
    errorPlannedForYou:
      'Quelqu’un d’autre de l’administration l’a prévu pour vous; seule une autre personne peut l’annuler. Rien n’a été changé.',
    eventDone:
      '{other, select, yes {**{reference}** : comme prévu, l’accès de {name} chez {dealership} a pris fin aujourd’hui ({names}).} other {**{reference}** : comme prévu, votre accès chez {dealership} a pris fin aujourd’hui ({names}).}}',
    eventLeft:
      '**{reference}** : comme prévu, {name} n’est plus rattaché à {dealership} à partir d’aujourd’hui ({names}).',
    eventRemoverGone:
      '**{reference}** n’a pas été effectué : vous ne pouvez plus en décider. Tout est comme avant.',
    eventLastAdministrator:
      '**{reference}** n’a pas été effectué : {dealership} serait restée sans administrateur actif. Tout est comme avant.',
    eventClosed:
      'Nouvelles de **{reference}** : l’accès a été retiré, et ce qui avait été demandé a été clos en même temps : {names}.',
    errorNotHeld: 'Il ne reste rien à retirer. Rien n’a été changé.',
    errorOwnPlace:
      'Personne ne met fin à son propre rattachement à une concession : un autre administrateur le fait, ou le centre d’assistance. Vous pouvez rendre vos applications vous-même. Rien n’a été changé.',
    errorLastAdministrator:
      'La concession resterait sans administrateur actif. Le centre d’assistance doit d’abord en nommer un autre. Rien n’a été changé.',
    errorSupervisorNeeded:
      'Vous avez retiré les accès de cinq personnes en une heure. À partir d’ici, un superviseur du centre d’assistance doit intervenir. Rien d’autre n’a été changé.',
  },
});
