import type { TestApp } from '../../support/createTestApp.ts';
import { eventually } from '../../support/eventually.ts';
import { newestCode, openTalk, type Talk } from '../../support/runTranscript.ts';
import { gateAnswers, readForm, submitForm } from '../../support/secureForms.ts';
import { createApproverClient } from '../../surfaces/approvals/approverClient.ts';
import type { Canaries } from './canaries.ts';

/** What a flow is played with. */
export interface Stage {
  app: TestApp;
  canaries: Canaries;
  /** Every chat that was opened, to read its history at the end. */
  talks: Talk[];
}

const talkAs = async ({ app, talks }: Stage, as?: string): Promise<Talk> => {
  const talk = await openTalk(app, as ? { as } : {});
  talks.push(talk);
  return talk;
};

const mailWith = (app: TestApp, to: string, pattern: RegExp): Promise<string> =>
  eventually(async () => {
    const found = app
      .mails()
      .filter((mail) => mail.to.startsWith(`${to}@`))
      .map(({ text }) => pattern.exec(text)?.[0])
      .find(Boolean);
    if (!found) throw new Error(`no mail to ${to} with ${pattern}`);
    return found;
  });

/** Fills in the form that a chat shows, with what the form asks of the demo's answers. */
const fill = async (talk: Talk, values: Record<string, string>) => {
  const view = await readForm(talk);
  const known = view.kind === 'open' ? gateAnswers(view.fields) : {};
  return submitForm(talk, { ...known, ...values });
};

/** Typed where it should never be: said as people say it, in three languages; also into a running task and beside a form. */
const typedIntoChat = async (stage: Stage) => {
  const { canaries } = stage;
  const typed = (before: string, after = '') => `${before}${canaries.fresh('typed')}${after}`;
  const visitor = await talkAs(stage);
  for (const text of [
    typed('my password is '),
    typed('the old pw was ', ', the new one is not working'),
    typed('user kchan pass ', '9Z and it says wrong'),
    typed('mi contraseña es '),
    typed('quiero cambiar mi clave a '),
    typed('mon mot de passe est '),
    typed('ma réponse secrète est '),
    typed('my first pet was '),
    typed('', '-4711-Q!'),
  ]) {
    await visitor.say(text);
  }
  const kevin = await talkAs(stage, 'kchan');
  await kevin.say('I need payoff from monday');
  await kevin.say(typed('because my password is '));
  await kevin.say('cancel');
  await kevin.say('change my password');
  await kevin.say('{code}');
  await kevin.say(typed(''));
  await kevin.say('cancel');
};

/** A visitor proves who they are (after a wrong code), asks for access; the administrator decides by the mailed link. */
const accessByMail = async (stage: Stage) => {
  const { app, canaries } = stage;
  const talk = await talkAs(stage);
  await talk.say('I need floorplan from monday because I take over');
  await talk.say('kchan 20917');
  await talk.say('0000 0000');
  const code = canaries.add('code', await newestCode(app, 'kchan'));
  await talk.say(code);
  await talk.say('yes');
  const link = await mailWith(app, 'eortiz', /http\S+\/access-requests\/[\w-]{43}/);
  canaries.add('link', link.split('/').at(-1) ?? '');
  const page = createApproverClient(link);
  await page.get();
  await page.signIn('eortiz', canaries.fresh('password', 'not her password '));
  await page.signIn('eortiz', canaries.add('password', 'harbor-lantern-4201'));
  await page.get();
  await page.post({ ...page.fields(), all: 'approve' });
};

/** A password that is known is changed; then it is forgotten, and reset. */
const passwords = async (stage: Stage) => {
  const { app, canaries } = stage;
  const kevin = await talkAs(stage, 'kchan');
  await kevin.say('I want to change my password');
  await kevin.say(canaries.add('code', await newestCode(app, 'kchan')));
  const wrong = canaries.fresh('password', 'wrong herons ');
  const fresh = canaries.fresh('password', 'seven quiet herons ');
  const current = canaries.add('password', 'harbor-lantern-4203');
  await fill(kevin, { currentPassword: wrong, newPassword: fresh });
  await fill(kevin, { currentPassword: current, newPassword: canaries.fresh('password', 'a') });
  await fill(kevin, { currentPassword: current, newPassword: fresh });

  const tom = await talkAs(stage);
  await tom.say('I am locked out');
  await tom.say('tbecker 10482');
  await tom.say(canaries.add('code', await newestCode(app, 'tbecker')));
  const wrongAnswers = { answer1: canaries.fresh('answer'), answer2: canaries.fresh('answer') };
  await submitForm(tom, wrongAnswers);
  await fill(tom, {});
  await eventually(async () => {
    await tom.listen();
    const view = await readForm(tom);
    if (view.kind !== 'open' || view.purpose !== 'resetPassword') throw new Error('no form yet');
  });
  await fill(tom, { newPassword: canaries.fresh('password', 'nine loud geese ') });
};

/** The portal asks whether a password is right. */
const portalSignIns = async ({ app, canaries }: Stage) => {
  const signIn = (password: string) =>
    app.services.portal.signIn({ userId: 'pnair', password, source: '192.0.2.7' });
  await signIn(canaries.fresh('password', 'guessed '));
  await signIn(canaries.add('password', 'harbor-lantern-4103'));
};

/** The owner of an account presses "This wasn't me". */
const freezing = async (stage: Stage) => {
  const { app, canaries } = stage;
  const link = await mailWith(app, 'tbecker', /http\S+\/not-me\/[\w-]{43}/);
  canaries.add('link', link.split('/').at(-1) ?? '');
  const page = createApproverClient(link);
  await page.get();
  await page.post(page.fields());
};

/** In this order: a later flow uses what an earlier one left. */
export const flows: Record<string, (stage: Stage) => Promise<void>> = {
  typedIntoChat,
  accessByMail,
  passwords,
  portalSignIns,
  freezing,
};
