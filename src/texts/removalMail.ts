import { defineTexts } from './defineTexts.ts';

/** Mails about access that is taken away. */
export const removalMail = defineTexts({
  en: {
    doneSubject: 'Done: access removed at {dealership} ({reference})',
    doneYours: 'Access of yours at {dealership} has been removed:',
    doneLeft: 'Your place at {dealership} has ended, and with it your access there:',
    doneTheirs: 'Access of {person} at {dealership} has been removed:',
    doneOffboarding:
      '{person} no longer works at {dealership}, as {remover} told us. Their place there has ended, and with it all access:',
    plannedSubject: 'Planned: access to be removed at {dealership} ({reference})',
    plannedYours: 'Access of yours at {dealership} will be removed at the beginning of {day}:',
    plannedTheirs: 'Access of {person} at {dealership} will be removed at the beginning of {day}:',
    plannedOffboarding:
      '{person} leaves {dealership}, as {remover} told us. At the beginning of {day} their place there ends, and with it all access:',
    lapsedSubject: 'Not done: access to be removed at {dealership} ({reference})',
    lapsed: 'The removal of {person}’s access at {dealership} planned for {day} has not been carried out.',
    lapsedOffboarding: 'That {person} leaves {dealership}, planned for {day}, has not been carried out.',
    removerGone:
      'Who planned it is no longer in a position to do so. Everything is as before; please decide anew.',
    lastAdministrator:
      'The dealership would have been left without an active administrator. Everything is as before; the help desk can appoint another one.',
    takeBack: 'To take it back before that day, write “take back {reference}” in the chat.',
    withdrawnSubject: 'Taken back: access to be removed at {dealership} ({reference})',
    withdrawnYours:
      '{by} has taken back the removal of your access at {dealership} that was planned for {day}. Nothing changes:',
    withdrawnTheirs:
      '{by} has taken back the removal of {person}’s access at {dealership} that was planned for {day}. Nothing changes:',
    withdrawnOffboarding:
      '{by} has taken back that {person} leaves {dealership}, planned for {day}. Nothing changes.',
    stays: '{application}: stays',
    ended: '{application}: ended',
    closed: '{application}: the request for it is closed',
    willEnd: '{application}: ends on {day}',
    closedSubject: 'Closed: your access request {reference}',
    closedSelf: 'Access at {dealership} was taken away, and what you had requested there was closed with it:',
    closedOther:
      'Access of {beneficiary} at {dealership} was taken away, and what you had requested for them was closed with it:',
  },
  es: {
    doneSubject: 'Hecho: acceso retirado en {dealership} ({reference})',
    doneYours: 'Se retiró acceso suyo en {dealership}:',
    doneLeft: 'Su puesto en {dealership} terminó, y con él su acceso allí:',
    doneTheirs: 'Se retiró acceso de {person} en {dealership}:',
    doneOffboarding:
      '{person} ya no trabaja en {dealership}, según nos indicó {remover}. Su puesto allí terminó, y con él todo el acceso:',
    plannedSubject: 'Previsto: acceso por retirar en {dealership} ({reference})',
    plannedYours: 'Al comenzar el {day} se retirará acceso suyo en {dealership}:',
    plannedTheirs: 'Al comenzar el {day} se retirará acceso de {person} en {dealership}:',
    plannedOffboarding:
      '{person} deja {dealership}, según nos indicó {remover}. Al comenzar el {day} termina su puesto allí, y con él todo el acceso:',
    lapsedSubject: 'No realizado: acceso por retirar en {dealership} ({reference})',
    lapsed: 'No se realizó el retiro del acceso de {person} en {dealership} previsto para el {day}.',
    lapsedOffboarding: 'No se realizó la salida de {person} de {dealership} prevista para el {day}.',
    removerGone:
      'Quien lo previó ya no puede decidirlo. Todo sigue como antes; le pedimos decidirlo de nuevo.',
    lastAdministrator:
      'El concesionario se habría quedado sin administrador activo. Todo sigue como antes; la mesa de ayuda puede nombrar a otro.',
    takeBack: 'Para anularlo antes de ese día, escriba «anular {reference}» en el chat.',
    withdrawnSubject: 'Anulado: acceso por retirar en {dealership} ({reference})',
    withdrawnYours: '{by} anuló el retiro de su acceso en {dealership} previsto para el {day}. Nada cambia:',
    withdrawnTheirs:
      '{by} anuló el retiro del acceso de {person} en {dealership} previsto para el {day}. Nada cambia:',
    withdrawnOffboarding:
      '{by} anuló la salida de {person} de {dealership} prevista para el {day}. Nada cambia.',
    stays: '{application}: se mantiene',
    ended: '{application}: terminó',
    closed: '{application}: la solicitud quedó cerrada',
    willEnd: '{application}: termina el {day}',
    closedSubject: 'Cerrada: su solicitud de acceso {reference}',
    closedSelf: 'Se retiró acceso en {dealership}, y con él se cerró lo que usted había solicitado allí:',
    closedOther:
      'Se retiró acceso de {beneficiary} en {dealership}, y con él se cerró lo que usted había solicitado para esa persona:',
  },
  'fr-CA': {
    doneSubject: 'C’est fait : accès retiré chez {dealership} ({reference})',
    doneYours: 'Des accès à votre nom chez {dealership} ont été retirés :',
    doneLeft: 'Votre rattachement à {dealership} a pris fin, et vos accès avec lui :',
    doneTheirs: 'Des accès de {person} chez {dealership} ont été retirés :',
    doneOffboarding:
      '{person} ne travaille plus chez {dealership}, nous a indiqué {remover}. Son rattachement a pris fin, et tous ses accès avec lui :',
    plannedSubject: 'Prévu : accès à retirer chez {dealership} ({reference})',
    plannedYours: 'Au début du {day}, des accès à votre nom chez {dealership} seront retirés :',
    plannedTheirs: 'Au début du {day}, des accès de {person} chez {dealership} seront retirés :',
    plannedOffboarding:
      '{person} quitte {dealership}, nous a indiqué {remover}. Au début du {day}, son rattachement prend fin, et tous ses accès avec lui :',
    lapsedSubject: 'Non effectué : accès à retirer chez {dealership} ({reference})',
    lapsed: 'Le retrait des accès de {person} chez {dealership}, prévu pour le {day}, n’a pas été effectué.',
    lapsedOffboarding: 'Le départ de {person} de {dealership}, prévu pour le {day}, n’a pas été effectué.',
    removerGone:
      'La personne qui l’avait prévu ne peut plus en décider. Tout est comme avant; veuillez décider de nouveau.',
    lastAdministrator:
      'La concession serait restée sans administrateur actif. Tout est comme avant; le centre d’assistance peut en nommer un autre.',
    takeBack: 'Pour l’annuler avant ce jour, écrivez « annuler {reference} » dans le clavardage.',
    withdrawnSubject: 'Annulé : accès à retirer chez {dealership} ({reference})',
    withdrawnYours:
      '{by} a annulé le retrait de vos accès chez {dealership} prévu pour le {day}. Rien ne change :',
    withdrawnTheirs:
      '{by} a annulé le retrait des accès de {person} chez {dealership} prévu pour le {day}. Rien ne change :',
    withdrawnOffboarding:
      '{by} a annulé le départ de {person} de {dealership} prévu pour le {day}. Rien ne change.',
    stays: '{application} : maintenu',
    ended: '{application} : terminé',
    closed: '{application} : la demande est close',
    willEnd: '{application} : prend fin le {day}',
    closedSubject: 'Close : votre demande d’accès {reference}',
    closedSelf:
      'Des accès chez {dealership} ont été retirés, et ce que vous y aviez demandé a été clos en même temps :',
    closedOther:
      'Des accès de {beneficiary} chez {dealership} ont été retirés, et ce que vous aviez demandé pour cette personne a été clos en même temps :',
  },
});
