import type { TurnContext } from 'botbuilder';
import { DialogSet, type DialogState } from 'botbuilder-dialogs';
import { Chat, keepChat } from './chat.ts';
import type { DialogDeps } from './deps.ts';
import { awaitedForms } from './forms/hearFormEvent.ts';
import { noRecognition } from './input.ts';
import { runTurn } from './mainDialog.ts';
import { sessionOf } from './session.ts';
import { TaskDialog } from './slotFilling/taskDialog.ts';
import { taskIds, tasks } from './tasks/index.ts';
import { turnOf } from './turn.ts';
import { VerifyIdentityDialog } from './verifyIdentity/verifyIdentityDialog.ts';

/** The dialogs' state lives in the turn's, which the bot loads and commits: botbuilder's own state classes lose updates. */
const dialogState = {
  get: async (context: TurnContext, missing?: DialogState): Promise<DialogState> => {
    const { state } = turnOf(context);
    state.dialogs ??= missing ?? { dialogStack: [] };
    return state.dialogs as DialogState;
  },
  set: async (context: TurnContext, value: DialogState) => {
    turnOf(context).state.dialogs = value;
  },
  delete: async (context: TurnContext) => {
    delete turnOf(context).state.dialogs;
  },
};

/** A form that nobody waits for any more (cancelled, gone back) must not act behind the user's back. */
const closeDropped = async (chat: Chat, before: string[], after: string[]): Promise<void> => {
  const { caller } = chat.turn;
  for (const formId of before) {
    if (!after.includes(formId)) await chat.deps.services.secureForms.closeForm({ caller, formId });
  }
};

/** Everything that the bot says and asks. `run` handles one turn; the bot has put a `Turn` into the context. */
export const createDialogs = (deps: DialogDeps): { run(context: TurnContext): Promise<void> } => {
  const dialogs = new DialogSet(dialogState);
  for (const id of taskIds) dialogs.add(new TaskDialog(tasks[id]));
  dialogs.add(new VerifyIdentityDialog());
  return {
    run: async (context) => {
      const turn = turnOf(context);
      const chat = new Chat({
        context,
        turn,
        deps,
        catalogue: await deps.services.access.listApplications(),
        session: sessionOf(turn.state),
        input: { text: '', action: null, recognition: noRecognition(turn.locale) },
      });
      keepChat(chat);
      const dc = await dialogs.createContext(context);
      const before = awaitedForms(dc);
      await runTurn(dc, chat);
      await closeDropped(chat, before, awaitedForms(dc));
      const standing: { operationId?: string | null } | undefined = dc.activeDialog?.state;
      turn.pendingOperationId = standing?.operationId ?? null;
    },
  };
};
