import { v4 } from 'uuid';
import { loadConfig } from '../../../src/config.ts';
import type { ChatCaller } from '../../../src/services/identity/caller.ts';
import { requirement } from '../../../src/services/identity/requirement.ts';
import type { Keyring } from '../../../src/services/secrets/keyring.ts';
import { mintFormToken } from '../../../src/services/secureForms/formToken.ts';
import { type OpenedForm, openForm } from '../../../src/services/secureForms/openForm.ts';
import { readForm } from '../../../src/services/secureForms/readForm.ts';
import { type Submitted, submitForm } from '../../../src/services/secureForms/submitForm.ts';
import type { FormPurpose } from '../../../src/services/secureForms/types.ts';
import { createFakeClock } from '../../support/fakeClock.ts';
import { createTableJobs } from '../../support/tableJobs.ts';
import { openTestDatabase } from '../../support/testDatabase.ts';
import { testHasher, testKeyring } from '../../support/testKeys.ts';

const answersByLabel: [RegExp, string][] = [
  [/street/, 'Maple'],
  [/first car/, 'civic'],
  [/teacher/, 'Mrs  Novak'],
];

/** The demo dealerships, a still clock, verified chats, and the acts on secure forms. */
export const createFormsFixture = async (options: { poolSize?: number } = {}) => {
  const database = await openTestDatabase(options);
  const { knex } = database;
  const outbox = await createTableJobs(knex);
  const clock = createFakeClock();
  const deps = {
    knex,
    clock,
    keyring: testKeyring as Keyring,
    hasher: testHasher,
    jobs: outbox.jobs,
    brand: loadConfig({}).brand,
    portal: { jwtSecret: null, jwksUrl: null },
    passwordMinLength: 15,
    publicUrl: () => 'https://help.example',
  };
  const accountIdOf = async (userId: string): Promise<string> =>
    (await knex('users').where({ user_id: userId }).first('id')).id;

  /** A visitor whom a mailed code has verified: level 2, from now on. */
  const verified = async (userId: string, name: string = v4()): Promise<ChatCaller> => {
    const caller: ChatCaller = {
      via: 'chat',
      channel: 'webchat',
      conversationId: `conversation ${name}`,
      channelUserId: `dl_${name}`,
      accountId: null,
      source: `source of ${name}`,
    };
    const now = clock.now();
    await knex('verifications')
      .where({ conversation_id: caller.conversationId, ended_at: null })
      .update({ ended_at: now });
    await knex('verifications').insert({
      id: v4(),
      user_id: await accountIdOf(userId),
      channel: caller.channel,
      conversation_id: caller.conversationId,
      channel_user_id: caller.channelUserId,
      level: 2,
      created_at: now,
      last_used_at: now,
      expires_at: new Date(now.getTime() + 15 * 60_000),
    });
    return caller;
  };
  const open = (caller: ChatCaller, purpose: FormPurpose, operationId: string = v4()) =>
    openForm(deps, { caller, purpose, operationId, locale: 'en' });
  const tokenOf = ({ url }: Pick<OpenedForm, 'url'>): string => url.slice(url.lastIndexOf('/') + 1);
  const read = (form: Pick<OpenedForm, 'url'>) => readForm(deps, { token: tokenOf(form) });
  /** Submits as the chat's own page does, unless another (or no) form token is given. */
  const submit = (
    caller: ChatCaller,
    form: Pick<OpenedForm, 'url'>,
    values: Record<string, string>,
    formToken: string | null = mintFormToken(testKeyring, caller.conversationId, caller.channelUserId),
  ): Promise<Submitted> => submitForm(deps, { token: tokenOf(form), values, formToken });
  /** The right answers to what a form asks. */
  const rightAnswers = async (form: Pick<OpenedForm, 'url'>): Promise<Record<string, string>> => {
    const view = await read(form);
    const fields = view.kind === 'open' ? view.fields : [];
    return Object.fromEntries(
      fields.flatMap(({ kind, name, label }) => {
        const answer = answersByLabel.find(([pattern]) => pattern.test(label))?.[1];
        return kind === 'answer' && answer ? [[name, answer]] : [];
      }),
    );
  };

  return {
    database,
    knex,
    deps,
    clock,
    outbox,
    accountIdOf,
    verified,
    open,
    read,
    tokenOf,
    submit,
    rightAnswers,
    requirement: (caller: ChatCaller, operation: Parameters<typeof requirement>[1]['operation']) =>
      requirement(deps, { caller, operation }),
    /** Opens and answers the gate. */
    passGate: async (caller: ChatCaller): Promise<Submitted> => {
      const form = await open(caller, 'questionGate');
      return submit(caller, form, await rightAnswers(form));
    },
    /** What chats were told of forms. */
    told: async () => (await outbox.events()).map(({ value }) => value),
  };
};

export type FormsFixture = Awaited<ReturnType<typeof createFormsFixture>>;
