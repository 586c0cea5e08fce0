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

/**
 * Who is at the other end: the peer, or, while the peer is one of `TRUSTED_PROXIES` (addresses or CIDR), the last entry of
 * X-Forwarded-For that no trusted proxy wrote for another one. What a client writes there itself counts for nothing.
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
    return address;
  };
};
