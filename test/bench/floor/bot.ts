/**
 * The floor: what botbuilder's samples give. restify, CloudAdapter, conversation and user state in PostgreSQL by way of a
 * plain key-value storage, one waterfall of three steps, replies through the connector. A process of its own:
 * `node bot.ts DATABASE_URL` prints its port.
 */
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  type Storage,
  type StoreItems,
  UserState,
} from 'botbuilder';
import { DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';
import pg from 'pg';
import restify from 'restify';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
await pool.query('create table if not exists bot_state (key text primary key, value jsonb not null)');

const storage: Storage = {
  read: async (keys) => {
    const { rows } = await pool.query('select key, value from bot_state where key = any($1)', [keys]);
    return Object.fromEntries(rows.map((row) => [row.key, row.value]));
  },
  write: async (changes: StoreItems) => {
    for (const [key, value] of Object.entries(changes)) {
      await pool.query(
        'insert into bot_state values ($1, $2) on conflict (key) do update set value = excluded.value',
        [key, JSON.stringify(value)],
      );
    }
  },
  delete: async (keys) => {
    await pool.query('delete from bot_state where key = any($1)', [keys]);
  },
};

const conversationState = new ConversationState(storage);
const userState = new UserState(storage);
const profile = userState.createProperty<{ turns: number }>('profile');
const dialogs = new DialogSet(conversationState.createProperty('dialogState'));
dialogs.add(new TextPrompt('text'));
dialogs.add(
  new WaterfallDialog('order', [
    (step) => step.prompt('text', 'Which application do you need?'),
    (step) => step.prompt('text', 'From which day?'),
    async (step) => {
      await step.context.sendActivity(`Filed: ${step.result}`);
      return step.endDialog();
    },
  ]),
);

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (req, res) => {
  await adapter.process(req, res, async (context) => {
    const user = await profile.get(context, { turns: 0 });
    if (user) user.turns += 1;
    const dialog = await dialogs.createContext(context);
    const result = await dialog.continueDialog();
    if (result.status === DialogTurnStatus.empty) await dialog.beginDialog('order');
    await conversationState.saveChanges(context);
    await userState.saveChanges(context);
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
