import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, '');
const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

const listOf = (trusted: string[]) => {
  const list = new BlockList();
  for (const entry of trusted) {
    const [address = '', prefix] = entry.split('/');
    if (!isIP(address)) continue;
    if (prefix) list.addSubnet(address, Number(prefix), familyOf(address));
    else list.addAddress(address, familyOf(address));
  }
  return list;
};

const groupsOf = (part: string | undefined) => (part ? part.split(':') : []);

// Whoever has one IPv6 address has all of its network: counted one by one, guesses could come from another each time.
const networkOf = (address: string) => {
  if (isIP(address) !== 6) return address;
  const [before, after] = (address.split('%')[0] ?? '').split('::').map(groupsOf) as [string[], string[]?];
  const zeros = Array<string>(after ? Math.max(0, 8 - before.length - after.length) : 0).fill('0');
  const groups = [...before, ...zeros, ...(after ?? [])].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
};

/**
 * Who is at the other end, as requests and guesses are counted (of IPv6 the network): the peer, or, while the peer is one of
 * `TRUSTED_PROXIES` (addresses or CIDR), the last entry of X-Forwarded-For that no trusted proxy wrote for another one. What a
 * client writes there itself counts for nothing.
 */
export const createClientIp = (trusted: string[]): ((request: IncomingMessage) => string) => {
  const proxies = listOf(trusted);
  const isTrusted = (address: string) => isIP(address) !== 0 && proxies.check(address, familyOf(address));
  return (request) => {
    let address = plain(request.socket.remoteAddress ?? '');
    const header = request.headers['x-forwarded-for'];
    const hops = String(header ?? '')
      .split(',')
      .map((hop) => plain(hop.trim()))
      .filter((hop) => isIP(hop) !== 0);
    while (isTrusted(address)) {
      const hop = hops.pop();
      if (hop === undefined) break;
      address = hop;
    }
    return networkOf(address);
  };
};
