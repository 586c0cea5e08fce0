import { playEveryKind } from '../../support/everyKind.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: every kind of editing the profile', () => {
  playEveryKind(withApp(), {
    en: {
      as: 'pnair',
      'a cancellation': [
        ['my title changed, I’m Title Lead now', /sent a code/],
        ['{code}', /Title Clerk → Title Lead/, /Shall I save/],
        ['hmm no, forget it', /Nothing was changed/],
      ],
      'an invalid input': [
        ['need to update my phone', /area code/],
        ['555-01', /can’t read that as a phone number/],
        ['218 555 0177', /\(218\) 555-0103 → \(218\) 555-0177/],
        ['cancel', /Nothing was changed/],
      ],
      'a digression and back': [
        ['change my business address', /business address/],
        ['who is my administrator?', /Dana Whitfield/, /Back to editing your profile/, /business address/],
        ['12 Main Street, Duluth, MN 55802', /nothing yet → 12 Main Street/],
        ['cancel', /Nothing was changed/],
      ],
      'repeat, help and back': [
        ['I’d like to edit my profile', /Name:\*\* Priya Nair/],
        ['repeat please', /Name:\*\* Priya Nair/],
        ['the phone', /area code/],
        ['help', /in the middle of editing your profile/, /area code/],
        ['go back', /Name:\*\* Priya Nair/],
        ['cancel', /Nothing was changed/],
      ],
      'a correction': [
        ['my new number is 218-555-0150', /→ \(218\) 555-0150/],
        ['sorry I meant 218-555-0151', /→ \(218\) 555-0151/],
        ['cancel', /Nothing was changed/],
      ],
      'a happy path': [
        ['I got married, my name is Priya Sharma now', /Priya Nair → Priya Sharma/, /Shall I save/],
        ['yes that’s right', /Saved\. Changed in your profile: Name\./],
      ],
    },
    es: {
      as: 'eortiz',
      'a cancellation': [
        ['cambió mi cargo, ahora soy gerente general', /código/],
        ['{code}', /Office Manager → Gerente general/i, /¿Lo guardo así/],
        ['mmm no, olvídelo', /No se cambió nada/],
      ],
      'an invalid input': [
        ['tengo que actualizar mi teléfono', /código de área/],
        ['555-01', /No puedo leer eso como un teléfono/],
        ['218 555 0177', /\(218\) 555-0106 → \(218\) 555-0177/],
        ['cancelar', /No se cambió nada/],
      ],
      'a digression and back': [
        ['cambie la dirección de mi trabajo', /dirección de su trabajo/],
        ['¿quién es mi administrador?', /Julie Lavoie/, /Volvamos a lo anterior/, /dirección de su trabajo/],
        ['12 Main Street, Duluth, MN 55802', /nada todavía → 12 Main Street/],
        ['cancelar', /No se cambió nada/],
      ],
      'repeat, help and back': [
        ['quisiera modificar mi perfil', /Nombre:\*\* Elena Ortiz/],
        ['repita, por favor', /Nombre:\*\* Elena Ortiz/],
        ['el teléfono', /código de área/],
        ['ayuda', /Estamos en esto/, /código de área/],
        ['volver', /Nombre:\*\* Elena Ortiz/],
        ['cancelar', /No se cambió nada/],
      ],
      'a correction': [
        ['mi nuevo número es 218 555 0150', /→ \(218\) 555-0150/],
        ['perdón, quise decir 218 555 0151', /→ \(218\) 555-0151/],
        ['cancelar', /No se cambió nada/],
      ],
      'a happy path': [
        ['me casé, mi nombre ahora es Elena Ortiz Vega', /Elena Ortiz → Elena Ortiz Vega/, /¿Lo guardo así/],
        ['sí, está bien', /Guardado\. Cambios en su perfil: Nombre\./],
      ],
    },
    'fr-CA': {
      as: 'jlavoie',
      'a cancellation': [
        ['mon titre a changé, je suis maintenant directrice des ventes', /code/],
        ['{code}', /F&I Director → Directrice des ventes/, /Dois-je enregistrer/],
        ['euh non, laissez tomber', /Rien n’a été changé/],
      ],
      'an invalid input': [
        ['je dois mettre à jour mon téléphone', /indicatif régional/],
        ['555-01', /Je ne peux pas lire cela comme un numéro/],
        ['218 555-0177', /218 555-0107 → 218 555-0177/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a digression and back': [
        ['changez mon adresse au travail', /adresse au travail/, { not: /Vouliez-vous dire/ }],
        ['qui est mon administrateur?', /Elena Ortiz/, /Revenons à ceci/, /adresse au travail/],
        ['12, rue Principale, Sherbrooke (Québec) J1H 1A1', /12, rue Principale/],
        ['annuler', /Rien n’a été changé/],
      ],
      'repeat, help and back': [
        ['je voudrais modifier mon profil', /Nom :\*\* Julie Lavoie/],
        ['répétez, s’il vous plaît', /Nom :\*\* Julie Lavoie/],
        ['le téléphone', /indicatif régional/],
        ['aide', /Nous en sommes à ceci/, /indicatif régional/],
        ['revenir', /Nom :\*\* Julie Lavoie/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a correction': [
        ['mon nouveau numéro est le 218 555-0150', /→ 218 555-0150/],
        ['pardon, je voulais dire 218 555-0151', /→ 218 555-0151/],
        ['annuler', /Rien n’a été changé/],
      ],
      'a happy path': [
        [
          'je me suis mariée, je m’appelle maintenant Julie Lavoie-Roy',
          /Julie Lavoie → Julie Lavoie-Roy/,
          /Dois-je enregistrer/,
        ],
        ['oui, c’est beau', /enregistré\. Changements à votre profil : Nom\./],
      ],
    },
  });
});
