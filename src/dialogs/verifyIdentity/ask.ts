import type { TextKey } from '../../texts/index.ts';
import type { Chat } from '../chat.ts';
import type { VerifyState } from './verifyState.ts';

type Asking = Exclude<VerifyState['asking'], 'form'>;

const questions: Record<Asking, TextKey> = {
  userId: 'dialogs.askUserId',
  pdn: 'dialogs.askPdn',
  code: 'dialogs.askCode',
  renew: 'dialogs.askNewCode',
};

/** Asks the next thing of a verification; each question has its own operation id, so that an answer counts once. */
export const ask = async (chat: Chat, state: VerifyState, asking: Asking): Promise<void> => {
  state.asking = asking;
  state.form = null;
  state.step = chat.newStep();
  state.operationId = chat.turn.newOperationId();
  const choices =
    asking === 'renew'
      ? [
          { label: chat.t('dialogs.newCode'), value: 'yes' },
          { label: chat.t('common.cancel'), value: 'cancel' },
        ]
      : [];
  state.options = choices;
  await chat.ask({ text: chat.t(questions[asking]), choices });
};
