import type { Chat } from '../chat.ts';

/** Somebody at the dealership who may be meant. */
export interface Candidate {
  membershipId: string;
  name: string;
  title: string;
}

/** Who at a dealership fits a name or title as said, by name. Only an administrator there may ask. */
export const findCandidates = async (
  chat: Chat,
  dealershipId: string,
  name: string,
): Promise<Candidate[]> => {
  const { caller } = chat.turn;
  const found = await chat.deps.services.access.findColleagues({ caller, dealershipId, name });
  return found
    .map(({ membershipId, fullName, title }) => ({ membershipId, name: fullName, title }))
    .sort((a, b) => a.name.localeCompare(b.name));
};
