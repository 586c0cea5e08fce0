import { expect } from 'chai';
import { openTalk } from '../../support/runTranscript.ts';
import { withApp } from '../../support/withApp.ts';

// The first person in a sentence does not make it one's own access.
const wordings: [whose: RegExp, said: string[]][] = [
  [
    /(Whose|De quién|De qui) ?: ?Tom/,
    [
      'I want to remove everything from Tom',
      'can you help me remove all access from Tom',
      'please take everything away from tom',
      'remove Tom’s access for me',
      'quiero quitarle todo a Tom',
      'je veux retirer tous les accès de Tom',
    ],
  ],
  [
    /(Whose|De quién|De qui) ?: ?(Priya|Gina)/,
    [
      'I need you to take title tracker away from Priya',
      'help me take title tracker off Priya',
      'I would like Gina removed from floorplan',
      'Take SmartAuction away from my coworker Priya',
      'remove all of it from Priya except Title Tracker',
      'aidez-moi à retirer les titres à Priya',
    ],
  ],
  // In lower case, behind what they do.
  [/Whose: gina/, ['our controller gina left, kill her access']],
  [/Whose: priya/, ['the title clerk priya quit, take away her apps']],
  // By what they do, where no name is said.
  [
    /(Whose|De quién|De qui) ?: ?Gina Holt/,
    [
      'remove all access of our old controller',
      'remove floorplan from the controller',
      'quitarle todo a la contadora',
      'retirez tous les accès de notre contrôleuse',
    ],
  ],
  [
    /(Whose|De quién|De qui) ?: ?Priya Nair/,
    ['take the docs away from the title clerk', 'retirez tous les accès de notre commis aux titres'],
  ],
  [/Several people could be “manager”.*Dana Whitfield.*Marcus Reyes/s, ['remove rewards from the manager']],
  [
    /(Whose|De quién|De qui) ?: ?(you|usted|vous)/,
    [
      'remove my access to payoff',
      'take me off SmartAuction',
      'I don’t need payoff for audits any more',
      'delete all of my access',
      'quíteme SmartAuction',
      'retirez-moi SmartAuction',
    ],
  ],
];

describe('conversation: whose access is meant', () => {
  const app = withApp();

  it('is told from the sentence, in each language', async () => {
    const dana = await openTalk(app(), { as: 'dwhitfield' });
    await dana.run([
      ['remove rewards', /eight digits/],
      ['{code}', /PDN/],
      ['10482', /Shall I remove it/],
      ['cancel', /Nothing was changed/],
    ]);
    for (const [whose, sayings] of wordings) {
      for (const said of sayings) {
        expect((await dana.say(said)).replaceAll('**', ''), said).to.match(whose);
        await dana.say('cancel');
      }
    }
  });
});
