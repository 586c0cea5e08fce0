/** The channels' names as Bot Framework has them; the website is `webchat`. */
export type Channel = 'webchat' | 'msteams' | 'emulator';

/**
 * Someone in a chat, as the surface authenticated them. Levels 2 and 3 are never claimed here: services read them from the
 * database by (account, channel, conversation, channel user).
 */
export interface ChatCaller {
  via: 'chat';
  channel: Channel;
  conversationId: string;
  channelUserId: string;
  /** Level 1: the account that the channel vouches for (linked Teams user, portal JWT); null for a visitor. */
  accountId: string | null;
  /** Where guesses are counted: portal user, Teams user, or conversation + IP. */
  source: string;
}

/** A user who signed in on one of our own pages (approver's page) with User ID and password or a portal JWT. */
export interface PageCaller {
  via: 'page';
  accountId: string;
  /** A password counts as level 2, the portal's word as level 1. */
  signedInWith: 'password' | 'portalToken';
}

/** A help-desk agent who signed in on one of our own pages. */
export interface AgentCaller {
  via: 'agent';
  agentId: string;
}

export type Caller = ChatCaller | PageCaller | AgentCaller;
