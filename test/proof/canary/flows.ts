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

/** Signed in at the portal, proves level 3: the code, then the password and two questions in the form. */
const proved = async (stage: Stage, as: string, password: string, say: string): Promise<Talk> => {
  const { app, canaries } = stage;
  const talk = await talkAs(stage, as);
  await talk.say(say);
  await talk.say(canaries.add('code', await newestCode(app, as)));
  await fill(talk, { currentPassword: canaries.add('password', password) });
  return talk;
};

const nextForm = (talk: Talk, purpose: string): Promise<Awaited<ReturnType<typeof readForm>>> =>
  eventually(async () => {
    await talk.listen();
    const view = await readForm(talk);
    if (view.kind !== 'open' || view.purpose !== purpose) throw new Error(`no form for ${purpose} yet`);
    return view;
  });

/** New challenge questions; a secret of one's own with a wrong try before it, then a generated phrase. */
const enrolment = async (stage: Stage) => {
  const { canaries } = stage;
  const talk = await proved(stage, 'pnair', 'harbor-lantern-4103', 'I want to change my challenge questions');
  await nextForm(talk, 'challengeQuestions');
  const answer = () => canaries.fresh('answer', 'the ');
  const chosen = { question1: 'first pet', question2: 'first concert', question3: 'first school' };
  const same = answer();
  await submitForm(talk, { ...chosen, answer1: same, answer2: same, answer3: answer() });
  await submitForm(talk, { ...chosen, answer1: answer(), answer2: answer(), answer3: answer() });
  await eventually(async () => {
    if (!(await talk.listen())) throw new Error('not told yet');
  });
  await talk.say('set a new help desk secret question');
  const view = await nextForm(talk, 'secretQuestion');
  const phrase = view.kind === 'open' ? view.fields.find(({ kind }) => kind === 'phrase') : undefined;
  if (phrase?.kind !== 'phrase') throw new Error('no phrase was offered');
  canaries.add('answer', phrase.value);
  const own = { way: 'own', phrase: phrase.value, question: 'Who taught me to drive?' };
  await submitForm(talk, { ...own, answer: canaries.fresh('answer', 'x'.repeat(300)) });
  await submitForm(talk, { ...own, answer: canaries.fresh('answer', 'uncle ') });
};

/** An agent checks a caller, with a wrong answer before the right one; the caller then sets new questions in the chat. */
const calling = async (stage: Stage) => {
  const { app, canaries } = stage;
  const page = createApproverClient(`${app.url()}/agent/callers`);
  await page.signIn('agent1', canaries.add('password', 'harbor-lantern-4901'));
  await page.get();
  const send = (values: Record<string, string>) => page.post({ ...page.fields(), ...values });
  await send({ action: 'find', userId: 'lstone', pdn: '33561' });
  await send({ action: 'check', answer: canaries.fresh('answer') });
  await send({ action: 'check', answer: 'biscuit' });
  await send({ action: 'reenrol' });
  const talk = await talkAs(stage, 'lstone');
  await talk.say('challenge questions');
  await talk.say(canaries.add('code', await newestCode(app, 'lstone')));
  await nextForm(talk, 'challengeQuestions');
  const answer = () => canaries.fresh('answer', 'a ');
  const chosen = { question1: 'first pet', question2: 'first concert', question3: 'first school' };
  await submitForm(talk, { ...chosen, answer1: answer(), answer2: answer(), answer3: answer() });
};

/** A new address by a code to it; the old one is told, with a link. */
const emailChange = async (stage: Stage) => {
  const { app, canaries } = stage;
  const say = 'please change my email to marcus@new.example';
  const talk = await proved(stage, 'mreyes', 'harbor-lantern-4102', say);
  await eventually(async () => {
    if (!(await talk.listen()).includes('marcus@new.example')) throw new Error('not summed up yet');
  });
  await talk.say('yes');
  await talk.say('1111 1111');
  await talk.say(canaries.add('code', await newestCode(app, 'marcus')));
  await mailWith(app, 'mreyes', /http\S+\/not-me\/[\w-]{43}/);
};

/** An administrator takes somebody's place away, behind the question gate. */
const offboarding = async (stage: Stage) => {
  const { app, canaries } = stage;
  const dana = await talkAs(stage, 'dwhitfield');
  await dana.say('Gina Holt no longer works here');
  await dana.say(canaries.add('code', await newestCode(app, 'dwhitfield')));
  await dana.say('10482');
  await fill(dana, {});
  await eventually(async () => {
    if (!(await dana.listen()).includes('Gina Holt')) throw new Error('not summed up yet');
  });
  await dana.say('yes');
};

/** A supervisor gives a frozen account back, with a wrong answer before the right one. */
const givingBack = async (stage: Stage) => {
  const { app, canaries } = stage;
  const page = createApproverClient(`${app.url()}/supervisor/accounts`);
  await page.signIn('lead', canaries.add('password', 'harbor-lantern-4903'));
  await page.get();
  const { csrf = '', freezeId = '' } = page.fields();
  const check = { csrf, freezeId, action: 'check', email: 'tbecker@lakeside.example' };
  await page.post({ ...check, answer: canaries.fresh('answer') });
  await page.post({ ...check, answer: 'biscuit' });
  await page.post({ csrf, freezeId, action: 'unfreeze', outcome: 'kept' });
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
  enrolment,
  calling,
  emailChange,
  offboarding,
  portalSignIns,
  freezing,
  givingBack,
};
