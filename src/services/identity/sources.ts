/** Where a visitor's guesses are counted: this conversation, at this address. */
export const visitorSource = (conversationId: string, ip: string): string => `chat:${conversationId}:${ip}`;

/**
 * What of a source is there again in its owner's next chat: of a visitor the address, for every chat is another conversation; any
 * other source as it is.
 */
export const placeOf = (source: string): string => source.replace(/^chat:[\w-]+:/, 'chat:');
