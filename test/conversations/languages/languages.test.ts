import { runTranscript } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

describe('conversation: languages', () => {
  const app = withApp();

  it('files a request in Spanish', async () => {
    await runTranscript(app(), [
      [
        'Necesito acceso a title tracker desde el lunes',
        /Aplicaciones.*Title Tracker/s,
        /lunes, 30 de noviembre/,
        /ID de usuario/,
      ],
      ['kchan', /PDN.*cinco dígitos/s],
      ['20917', /ocho dígitos/],
      ['{code}', /Gracias, Kevin Chan/, /¿Para qué lo necesita/],
      ['Ahora llevo los títulos de los autos usados', /Title Tracker/, /¿Registro esta solicitud/],
      ['cambiar la fecha', /¿Desde qué día/],
      ['el próximo martes', /martes, 1 de diciembre/],
      ['sí', /referencia es/, /a la espera de una decisión/],
    ]);
  });

  it('files a request in Canadian French', async () => {
    await runTranscript(
      app(),
      [
        ['J’ai besoin de title tracker à partir de lundi', /Title Tracker/, /À quoi cela servira-t-il/],
        ['Je m’occupe maintenant des titres', /lundi 30 novembre/, /Dois-je déposer/],
        ['non', /Que voulez-vous changer/],
        ['4', /À partir de quel jour/],
        ['mercredi prochain', /mercredi 2 décembre|mercredi 25 novembre/],
        ['oui', /AR-/, /en attente d’une décision de Elena Ortiz/],
      ],
      { as: 'jlavoie' },
    );
  });

  it('answers in the language of the question and keeps it for short answers', async () => {
    await runTranscript(app(), [
      ['¿Cómo cambio mi contraseña?', /Hacerlo ahora/],
      ['no', /De acuerdo/],
      ['How do I change my password, please?', /Do it now/],
      ['no', /All right/],
      ['Comment protégez-vous les renseignements de ma concession?', /chiffrement/],
    ]);
  });

  it('switches in the middle of a task', async () => {
    await runTranscript(
      app(),
      [
        ['I need title tracker', /which day/i],
        ['a partir del próximo lunes, por favor', /¿Para qué lo necesita/],
        ['because I work with titles now', /What do you need|Shall I file/],
      ],
      { as: 'lstone' },
    );
  });

  it('goes on in the language that is asked for, and takes that for no wish about the profile', async () => {
    await runTranscript(
      app(),
      [
        ['I need title tracker', /which day/i],
        ['en español por favor', /¿Desde|día/, { not: /perfil/ }],
        ['in French please', /quel jour|À partir/i, { not: /profil/ }],
        ['can you speak English please', /which day/i, { not: /profile/ }],
        ['cancel', /Nothing was changed/, { not: /profile/ }],
        ['en français svp', /Continuons en français/],
      ],
      { as: 'lstone' },
    );
  });
});
