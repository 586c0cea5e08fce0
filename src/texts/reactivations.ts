import { defineTexts } from './defineTexts.ts';

/** The supervisors' page of accounts that were idle for more than 180 days, and have no administrator who could approve. */
export const reactivations = defineTexts({
  en: {
    title: 'Waiting to be let in',
    signInTitle: 'Sign in to see who waits to be let in',
    signInText: 'Use your help desk login. This page is for supervisors.',
    lead: 'These User IDs were unused for more than 180 days, their owners have proved who they are in the chat and set a new password, and their dealership has no other administrator who could approve.',
    none: 'Nobody waits for the help desk.',
    asked: 'Asked on',
    lastUsed: 'Last used on',
    approveHint: 'To approve, make sure on the phone that it is the owner. To refuse, you need no check.',
    find: 'Check the caller',
    proved: 'That matches. It holds for 15 minutes.',
    approve: 'Let in again',
    refuse: 'Refuse',
    done_approved: 'The User ID of {name} is active again. The owner has been told by e-mail.',
    done_refused: 'The User ID of {name} stays idle. The owner has been told by e-mail.',
    gone: 'That has been dealt with meanwhile, or an administrator of the dealership can decide it now.',
  },
  es: {
    title: 'Esperan volver a entrar',
    signInTitle: 'Entre para ver quién espera volver a entrar',
    signInText: 'Use su cuenta de la mesa de ayuda. Esta página es para supervisores.',
    lead: 'Estos ID de usuario llevaban más de 180 días sin uso; sus titulares demostraron en el chat quiénes son y pusieron una contraseña nueva, y su concesionario no tiene otro administrador que pueda aprobarlo.',
    none: 'Nadie espera a la mesa de ayuda.',
    asked: 'Pedido el',
    lastUsed: 'Último uso el',
    approveHint:
      'Para aprobar, compruebe por teléfono que es el titular. Para rechazar no hace falta comprobarlo.',
    find: 'Comprobar quién llama',
    proved: 'Coincide. Vale 15 minutos.',
    approve: 'Dejar entrar de nuevo',
    refuse: 'Rechazar',
    done_approved: 'El ID de usuario de {name} está activo de nuevo. Se avisó al titular por correo.',
    done_refused: 'El ID de usuario de {name} sigue inactivo. Se avisó al titular por correo.',
    gone: 'Entretanto ya se resolvió, o ahora puede decidirlo un administrador del concesionario.',
  },
  'fr-CA': {
    title: 'En attente de revenir',
    signInTitle: 'Connectez-vous pour voir qui attend de revenir',
    signInText: 'Utilisez votre compte du centre d’assistance. Cette page est réservée aux superviseurs.',
    lead: 'Ces codes d’utilisateur étaient inactifs depuis plus de 180 jours; leurs titulaires ont prouvé leur identité dans le clavardage et choisi un nouveau mot de passe, et leur concessionnaire n’a pas d’autre administrateur qui puisse approuver.',
    none: 'Personne n’attend le centre d’assistance.',
    asked: 'Demandé le',
    lastUsed: 'Dernière utilisation le',
    approveHint:
      'Pour approuver, assurez-vous au téléphone que c’est le titulaire. Pour refuser, aucune vérification n’est nécessaire.',
    find: 'Vérifier qui appelle',
    proved: 'Cela concorde. Cela vaut 15 minutes.',
    approve: 'Laisser revenir',
    refuse: 'Refuser',
    done_approved:
      'Le code d’utilisateur de {name} est de nouveau actif. Le titulaire en est avisé par courriel.',
    done_refused: 'Le code d’utilisateur de {name} reste inactif. Le titulaire en est avisé par courriel.',
    gone: 'C’est réglé entre-temps, ou un administrateur du concessionnaire peut maintenant décider.',
  },
});
