import { expect } from 'chai';
import { createRecognizer } from '../../src/faq/recognizer/createRecognizer.ts';
import { parseDates } from '../../src/faq/recognizer/entities/parseDates.ts';
import { parseYesNo } from '../../src/faq/recognizer/entities/parseYesNo.ts';
import model from '../../src/faq/recognizer/recognizer.model.json' with { type: 'json' };
import type { DateRange, Entities } from '../../src/faq/recognizer/types.ts';
import type { Locale } from '../../src/locale.ts';
import { context } from './support.ts';

const recognizer = createRecognizer(model);
const entitiesOf = (text: string, locale: Locale = 'en'): Entities =>
  recognizer.recognize(text, { ...context, locale }).entities;
const codesOf = (text: string): string[] => entitiesOf(text).applications.map(({ code }) => code);

describe('applications in a text', () => {
  const table: [string, string[]][] = [
    ['I need smartauction', ['smartauction']],
    ['smart auction and title tracker please', ['smartauction', 'titles']],
    ['ned smartacution', ['smartauction']],
    ['reqest titel traker', ['titles']],
    ['flooring, econtracting and the extended warranty one', ['floorplan', 'ecredit', 'vpp']],
    ['payoff quotes', ['payoff']],
    ['change my title to controller', []],
    ['my job title is wrong', []],
    ['everything except floorplan and rewards', []],
    ['acceso a funding status y vpp', ['funding', 'vpp']],
    ['enlevez-moi remarketing reports', ['remarketing']],
  ];
  for (const [text, codes] of table) {
    it(`reads ${codes.join(', ') || 'none'} in "${text}"`, () => expect(codesOf(text)).to.deep.equal(codes));
  }

  it('tells a mistyped name from a right one, and keeps it as typed', () => {
    expect(entitiesOf('smartacution').applications).to.deep.equal([
      { code: 'smartauction', text: 'smartacution', exact: false },
    ]);
  });

  it('offers the nearest names of an application that does not exist', () => {
    expect(entitiesOf('i need access to floor tracker').nearApplications[0]?.candidates).to.include(
      'floorplan',
    );
    expect(entitiesOf('I need access to dealertrack').nearApplications[0]?.text).to.equal('dealertrack');
    expect(entitiesOf('I need access to dealertrack')).to.not.have.property('person');
    expect(entitiesOf('I need smartauction').nearApplications).to.deep.equal([]);
  });

  it('keeps what is not meant apart', () => {
    const entities = entitiesOf('smartauction, not floorplan');
    expect(entities.applications.map(({ code }) => code)).to.deep.equal(['smartauction']);
    expect(entities.negatedApplications).to.deep.equal(['floorplan']);
    expect(entitiesOf('everything except floorplan').negatedApplications).to.deep.equal(['floorplan']);
    expect(entitiesOf('everything except floorplan').allApplications).to.equal(true);
    for (const text of [
      'everything but floorplan',
      'all but floorplan',
      'take all of it but floorplan from Tom',
    ]) {
      const { applications, allApplications, negatedApplications } = entitiesOf(text);
      expect([applications, allApplications, negatedApplications]).to.deep.equal([[], true, ['floorplan']]);
    }
    expect(entitiesOf('thanks, that is all').allApplications).to.equal(false);
  });
});

describe('dates in a text (today is Tuesday, November 24, 2026)', () => {
  const table: [string, Locale, DateRange][] = [
    ['I need smartauction from monday', 'en', { start: '2026-11-30' }],
    ['next Monday until Dec 15', 'en', { start: '2026-11-30', end: '2026-12-15' }],
    ['starting tomorow', 'en', { start: '2026-11-25' }],
    ['from december 20 to january 5', 'en', { start: '2026-12-20', end: '2027-01-05' }],
    ['in two weeks', 'en', { start: '2026-12-08' }],
    ['until friday', 'en', { end: '2026-11-27' }],
    ['12/1', 'en', { start: '2026-12-01' }],
    ['next week', 'en', { start: '2026-11-30' }],
    ['at the end of the month', 'en', { start: '2026-11-30' }],
    ['asap', 'en', { start: '2026-11-24' }],
    ['last monday', 'en', { past: true }],
    ['may I have smartauction', 'en', {}],
    ['pdn 10482', 'en', {}],
    ['the second one', 'en', {}],
    ['el lunes que viene', 'es', { start: '2026-11-30' }],
    ['desde el lunes hasta el 15 de diciembre', 'es', { start: '2026-11-30', end: '2026-12-15' }],
    ['a partir de mañana', 'es', { start: '2026-11-25' }],
    ['hasta el viernes', 'es', { end: '2026-11-27' }],
    ['demain', 'fr-CA', { start: '2026-11-25' }],
    ['à partir de lundi', 'fr-CA', { start: '2026-11-30' }],
    ['du 1er au 15 décembre', 'fr-CA', { start: '2026-12-01', end: '2026-12-15' }],
    ["jusqu'à vendredi", 'fr-CA', { end: '2026-11-27' }],
    ['lundi prochain', 'en', { start: '2026-11-30' }],
    ['2026-12-15', 'fr-CA', { start: '2026-12-15' }],
    ['15-12-2026', 'es', { start: '2026-12-15' }],
    ['monday the 7th', 'en', { start: '2026-12-07' }],
    ['from friday, I began today', 'en', { start: '2026-11-27' }],
    ['the 45th of november', 'en', {}],
    ['monday to friday', 'en', { start: '2026-11-30', end: '2026-12-04' }],
    ['desde el viernes porque ahora vendo los planes', 'es', { start: '2026-11-27' }],
    ['la semana que viene', 'es', { start: '2026-11-30' }],
    ['el mes que viene', 'es', { start: '2026-12-01' }],
    ['1º de diciembre', 'es', { start: '2026-12-01' }],
    ['el lunes 7', 'es', { start: '2026-12-07' }],
    ['7 dic', 'es', { start: '2026-12-07' }],
    ['le 1er décembre', 'fr-CA', { start: '2026-12-01' }],
    ['lundi le 7 décembre', 'fr-CA', { start: '2026-12-07' }],
    ['le mois prochain', 'fr-CA', { start: '2026-12-01' }],
    ['le 15 du mois prochain', 'fr-CA', { start: '2026-12-15' }],
    ['à la fin du mois', 'fr-CA', { start: '2026-11-30' }],
    ['fin février', 'fr-CA', { start: '2027-02-28' }],
    ['jusqu’à la fin de l’année', 'fr-CA', { end: '2026-12-31' }],
    ['dans quinze jours', 'fr-CA', { start: '2026-12-09' }],
    ['7 déc', 'fr-CA', { start: '2026-12-07' }],
  ];
  for (const [text, locale, expected] of table) {
    it(`reads ${JSON.stringify(expected)} in "${text}"`, () => {
      expect(parseDates(text, locale, context.now, context.timeZone)).to.deep.equal(expected);
    });
  }

  it('takes the day from the dealership’s zone, not from the server’s', () => {
    const lateEvening = new Date('2026-11-25T03:30:00Z');
    expect(parseDates('tomorrow', 'en', lateEvening, 'America/Detroit')).to.deep.equal({
      start: '2026-11-25',
    });
    expect(parseDates('tomorrow', 'en', lateEvening, 'Asia/Tokyo')).to.deep.equal({ start: '2026-11-26' });
  });
});

describe('yes and no in words', () => {
  const yes = [
    'yes',
    'Yep go ahead',
    'sure, thanks',
    'looks good!',
    'that’s right',
    'correct',
    'OK',
    '👍',
    'sí',
    'claro que sí',
    'adelante',
    'así es',
    'oui',
    'c’est beau',
    "d'accord",
    'allez-y svp',
    'yes, file it',
  ];
  const no = [
    'no',
    'nah',
    'nope, thanks',
    'not yet',
    'that’s wrong',
    'mejor no',
    'todavía no',
    'non',
    'surtout pas',
    'pas maintenant',
  ];
  const neither = [
    'no puedo entrar',
    'I need smartauction',
    'not my password, my email',
    'maybe',
    '',
    'no pasa el código que me mandaron',
  ];
  for (const text of yes) it(`hears yes in "${text}"`, () => expect(parseYesNo(text)).to.equal('yes'));
  for (const text of no) it(`hears no in "${text}"`, () => expect(parseYesNo(text)).to.equal('no'));
  for (const text of neither)
    it(`hears neither in "${text}"`, () => expect(parseYesNo(text)).to.equal(undefined));
});

describe('numbers and signs in a text', () => {
  const table: [string, Partial<Entities>][] = [
    ['dwhitfield, pdn 10482', { userId: 'dwhitfield', pdn: '10482' }],
    ['my user id is mreyes and the pdn is 20917', { userId: 'mreyes', pdn: '20917' }],
    ['12345678', { code: '12345678' }],
    ['the code is 1234 5678', { code: '12345678' }],
    ['change my phone to (218) 555-0134', { phone: '(218) 555-0134' }],
    ['use dana.w@lakeside.example please', { email: 'dana.w@lakeside.example' }],
    ['what about ar-4f7k2mn', { reference: 'AR-4F7K2MN' }],
  ];
  for (const [text, expected] of table) {
    it(`reads ${JSON.stringify(expected)}`, () => expect(entitiesOf(text)).to.include(expected));
  }

  it('takes neither prices nor long numbers for a PDN, nor a phone for a code', () => {
    expect(entitiesOf('the car is $10482')).to.not.have.property('pdn');
    expect(entitiesOf('account 123456')).to.not.have.property('pdn');
    expect(entitiesOf('218 555 0134')).to.not.have.property('code');
  });
});

describe('somebody by title', () => {
  const table: [string, Locale, string | undefined][] = [
    ['our old controller still has access', 'en', 'controller'],
    ['remove floorplan from the used car manager', 'en', 'used car manager'],
    ['I need SmartAuction for the title clerk', 'en', 'title clerk'],
    ['quitarle todo al gerente de ventas', 'es', 'gerente de ventas'],
    ['necesito SmartAuction para la contadora', 'es', 'contadora'],
    ['retirez tous les accès du commis aux titres', 'fr-CA', 'commis aux titres'],
    ['my manager wants me to have smartauction', 'en', undefined],
    ['I need smartauction with the approval of my manager', 'en', undefined],
    ['change my title to controller', 'en', undefined],
    ['necesito acceso, me lo pidió el gerente', 'es', undefined],
  ];
  for (const [text, locale, title] of table) {
    it(`reads ${title ?? 'nobody'} in "${text}"`, () => {
      const entities = entitiesOf(text, locale);
      expect(entities.title).to.equal(title);
      if (title) expect(entities).to.not.have.property('person');
      expect(entities.applications.map(({ code }) => code)).to.not.include('titles');
    });
  }
});

describe('people, choices and commands in a text', () => {
  it('knows the new hire and colleagues from oneself', () => {
    expect(entitiesOf('need smartauction for the new guy')).to.include({
      newHire: true,
      forSomeoneElse: true,
    });
    expect(entitiesOf('el nuevo vendedor necesita vpp', 'es')).to.include({ newHire: true });
    expect(entitiesOf('le nouveau a besoin de vpp', 'fr-CA')).to.include({ newHire: true });
    expect(entitiesOf('quiero una nueva contraseña', 'es')).to.include({ newHire: false });
    expect(entitiesOf('title tracker for Priya Nair')).to.include({
      person: 'Priya Nair',
      forSomeoneElse: true,
    });
    expect(entitiesOf('kevin quit friday')).to.include({ person: 'kevin' });
    expect(entitiesOf('smartauction for me from monday')).to.include({ forSomeoneElse: false });
    expect(entitiesOf('smartauction for monday')).to.not.have.property('person');
  });

  const choices: [string, number | undefined][] = [
    ['2', 2],
    ['#3', 3],
    ['the second one', 2],
    ['the first', 1],
    ['la última', -1],
    ['le deuxième', 2],
    ['option two please', 2],
    ['I need two apps', undefined],
    ['-1', undefined],
  ];
  for (const [text, choice] of choices) {
    it(`reads the choice ${choice} in "${text}"`, () => expect(entitiesOf(text).choice).to.equal(choice));
  }

  const commands: [string, Entities['command']][] = [
    ['help', 'help'],
    ['cancel', 'cancel'],
    ['nvm', 'cancel'],
    ['Cancelar', 'cancel'],
    ['annuler', 'cancel'],
    ['cancel my access to titles', undefined],
    ['go back please', 'back'],
    ['start over', 'startOver'],
    ['say that again', 'repeat'],
    ['I didn’t get the code', 'resend'],
    ['skip', 'skip'],
    ['ayuda', 'help'],
    ['no me llegó el código', 'resend'],
    ['recommencer', 'startOver'],
    ['retour', 'back'],
    ['help me get smartauction', undefined],
  ];
  for (const [text, command] of commands) {
    it(`reads the command ${command} in "${text}"`, () => expect(entitiesOf(text).command).to.equal(command));
  }

  it('notices that something is taken back', () => {
    for (const text of [
      'no wait, I meant Title Tracker',
      'change the date',
      'actually make it tuesday',
      'perdón, quise decir titles',
      'non attendez, je voulais dire titles',
    ]) {
      expect(entitiesOf(text).correction, text).to.equal(true);
    }
    expect(entitiesOf('I need smartauction').correction).to.equal(false);
    expect(entitiesOf('no wait, I meant Title Tracker')).to.not.have.property('yesNo');
  });
});
