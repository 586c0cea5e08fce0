import { expect } from 'chai';
import { findDirectoryQuestion } from '../../src/faq/recognizer/entities/findDirectoryQuestion.ts';
import { context } from './support.ts';

const ask = (text: string) => findDirectoryQuestion(text, context.applications);
const shortly = (text: string) => {
  const question = ask(text);
  return question ? [question.about, question.person, ...question.codes].filter(Boolean).join(' ') : 'none';
};

const cases: Record<string, string[]> = {
  administrators: [
    'who is my administrator?',
    "who's our admin",
    'Who administers our dealership?',
    'who can approve access at my store',
    'do we have an administrator',
    'am I the administrator?',
    '¿quién es mi administrador?',
    'quién maneja los accesos',
    'qui est mon administrateur?',
    'c’est qui mon admin',
  ],
  'holders floorplan': [
    'who has Floorplan Manager?',
    'tell me who has access to floorplan',
    'list everyone with floor plan',
    'does anyone here use flooring',
    '¿quién tiene Floorplan Manager?',
    'quiénes usan plan de piso',
    'qui a accès à Floorplan Manager?',
    'dites-moi qui utilise floorplan',
  ],
  everyone: [
    'who has access to what?',
    'who has what',
    'Who has which applications at our dealership?',
    'which apps does everyone have',
    "show me everyone's access",
    '¿quién tiene qué aplicaciones en nuestro concesionario?',
    '¿qué accesos tiene cada persona?',
    'qui a quelles applications chez nous?',
    'qui a accès à quoi?',
  ],
  holders: ['who has access', '¿quién tiene acceso?', 'qui a accès?'],
  'access Marcus': [
    'what does Marcus have?',
    'which apps can Marcus use',
    "show me Marcus's access",
    'what can Marcus access',
    'does Marcus have access at Harbor',
    '¿qué tiene Marcus?',
    'muéstreme los accesos de Marcus',
    'quels accès a Marcus?',
    "qu'est-ce que Marcus a comme accès?",
  ],
  'access marcus reyes titles': ['does marcus reyes have title tracker'],
  access: ['what does he have', 'what does our controller have access to'],
  ownAccess: [
    'what do I have?',
    'which applications do I have',
    'show me my access',
    'what am I set up for?',
    '¿qué aplicaciones tengo?',
    "qu'est-ce que j'ai comme accès?",
    'à quoi ai-je accès?',
  ],
  'ownAccess smartauction': [
    'do I have access to SmartAuction?',
    '¿tengo acceso a SmartAuction?',
    'ai-je accès à SmartAuction?',
  ],
  decisions: [
    'what did I decide?',
    'show me my last decisions',
    'which requests did I approve',
    '¿qué decidí?',
    'mis últimas decisiones',
    "qu'est-ce que j'ai refusé?",
  ],
  none: [
    'who has access to my data',
    'who approved my floorplan request?',
    'the guy who has floorplan left',
    'I need access for the one who has titles',
    'ask my administrator to give me floorplan',
    'I am the administrator and want to remove Kevin',
    'what do I have to do',
    'what does a password have to contain',
    'what does it have to do with me',
    'no tengo acceso a floorplan',
    'dice que aprobé algo el lunes',
    'mon collègue qui a besoin de floorplan',
    "qu'est-ce que j'ai à approuver",
    'how many points do I have in Dealer Rewards?',
    'what is my access code',
    'show me my access request',
    'what can you do',
    '¿quién tiene que aprobar?',
  ],
};

describe('questions about people and their access', () => {
  for (const [expected, texts] of Object.entries(cases)) {
    it(`tells by the wording: ${expected}`, () => {
      for (const text of texts) expect(shortly(text), text).to.equal(expected);
    });
  }

  it('leaves what else the message says, without what the question names', () => {
    expect(ask('who has floorplan and I need title tracker from monday')).to.deep.include({
      about: 'holders',
      codes: ['floorplan'],
      rest: 'I need title tracker from monday',
    });
    expect(ask('who is my administrator?')?.rest).to.equal('');
  });

  it('takes no time with a long text', () => {
    const long = `${'who has what does he have que tiene '.repeat(600)}`;
    const before = performance.now();
    expect(ask(long)).to.equal(undefined);
    expect(performance.now() - before).to.be.below(200);
  });
});
