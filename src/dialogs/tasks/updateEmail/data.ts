/** What a change of e-mail knows: JSON. The code is never among it. */
export type EmailData = {
  /** The new address, as it was typed. */
  email: string | null;
  /** The same, when the services have nothing against it; with both addresses as they are shown. */
  checked: string | null;
  shown: string;
  current: string;
  /** The change that was asked for last, to be withdrawn if the task is left. */
  pending: string | null;
  /** A code is on its way for it. */
  awaitsCode: boolean;
  /** The message at hand holds a code. */
  entered: boolean;
  /** The mailbox on record cannot be read. */
  lost: boolean;
};

export const newEmailData = (): EmailData => ({
  email: null,
  checked: null,
  shown: '',
  current: '',
  pending: null,
  awaitsCode: false,
  entered: false,
  lost: false,
});

/** Another address, or none yet: whatever was asked for with the last one is not gone on with. */
export const withEmail = (email: string | null): Partial<EmailData> => ({
  email,
  checked: null,
  awaitsCode: false,
  entered: false,
});
