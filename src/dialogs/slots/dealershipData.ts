import type { Account } from '../../services/identity/types.ts';
import type { Chat } from '../chat.ts';
import { normalise } from '../input.ts';

/** One of the dealerships where somebody works. */
export type OwnDealership = {
  id: string;
  name: string;
  pdn: string;
  membershipId: string;
  isAdministrator: boolean;
};

/** What a task's slots hold about the dealership it is for. JSON; `Task` data that has it can use `dealershipSlot`. */
export type DealershipData = {
  dealershipId: string | null;
  dealershipName: string;
  /** As said before it was known who it is: they select one of the own dealerships. */
  pdn: string | null;
  place: string | null;
  /** Those to choose from; empty until it is known who it is. */
  dealerships: OwnDealership[];
};

export const newDealershipData = (): DealershipData => ({
  dealershipId: null,
  dealershipName: '',
  pdn: null,
  place: null,
  dealerships: [],
});

/** The dealerships of an account, by name. */
export const dealershipsOf = (account: Account | null): OwnDealership[] =>
  (account?.memberships ?? [])
    .map(({ dealershipId: id, dealershipName: name, pdn, id: membershipId, isAdministrator }) => ({
      id,
      name,
      pdn,
      membershipId,
      isAdministrator,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));

const has = (text: string, words: string) => ` ${text} `.includes(` ${words} `);

/**
 * The dealership that words name: its whole name, its first word ("the Harbor one"), or at its own question any word that only
 * one of them has.
 */
export const dealershipIn = (
  text: string,
  dealerships: readonly OwnDealership[],
  asked = false,
): OwnDealership | undefined => {
  const said = normalise(text);
  const named = dealerships.map((dealership) => ({
    dealership,
    words: normalise(dealership.name).split(' '),
  }));
  const whole = named.find(({ words }) => has(said, words.join(' ')));
  const first = named.filter(({ words }) => has(said, words[0] ?? ''));
  if (whole || first.length === 1) return (whole ?? first[0])?.dealership;
  const some = named.filter(({ words }) => words.some((word) => word.length > 2 && has(said, word)));
  return asked && some.length === 1 ? some[0]?.dealership : undefined;
};

/**
 * At which dealership: the one that was said, the only one, or the one whose PDN was proved; null: it has to be asked for. With
 * `administered`, those where one is administrator are preferred: elsewhere it would be refused. With `optional`, only what
 * was said counts: null stands for all of them.
 */
export const reviewDealership = async (
  chat: Chat,
  data: DealershipData,
  options: { administered?: boolean; optional?: boolean } = {},
): Promise<DealershipData> => {
  const { account, provedDealershipId } = await chat.assurance();
  if (!account) return data;
  const all = dealershipsOf(account);
  const byId = (id: string | null) => all.find((dealership) => dealership.id === id);
  const byPdn = all.find(({ pdn }) => pdn === data.pdn);
  if (data.pdn && !byPdn) chat.note(chat.t('directory.notYourPdn', { pdn: data.pdn }));
  const said = byId(data.dealershipId) ?? byPdn ?? (data.place ? dealershipIn(data.place, all) : undefined);
  const administered = all.filter(({ isAdministrator }) => isAdministrator);
  const dealerships = options.administered && administered.length > 0 ? administered : all;
  const only = dealerships.length === 1 ? dealerships[0] : undefined;
  const proved = dealerships.find(({ id }) => id === provedDealershipId);
  const chosen = options.optional ? said : (said ?? only ?? proved);
  return {
    dealershipId: chosen?.id ?? null,
    dealershipName: chosen?.name ?? '',
    pdn: null,
    place: null,
    dealerships: options.optional ? [] : dealerships,
  };
};
