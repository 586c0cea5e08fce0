import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { ChannelEndpoints } from '../../../src/bot/channelAuthentication.ts';

const issuer = 'https://api.botframework.com';

/** What the bot sent: the connector's side. */
export interface Received {
  path: string;
  method: string;
  authorization: string;
  body: { type: string; text: string; replyToId?: string; id?: string };
}

/** Bot Framework on loopback: its keys, its tokens, and a connector that can fail. */
export interface TestCloud {
  url: string;
  received: Received[];
  /** Statuses of the next answers; afterwards 200. */
  failures: number[];
  endpoints: ChannelEndpoints;
  token(claims?: Record<string, unknown>, header?: Record<string, string>): Promise<string>;
  close(): Promise<void>;
}

const readText = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const send = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

/** Starts it for an app id. */
export const createTestCloud = async (appId: string): Promise<TestCloud> => {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(publicKey)), kid: 'k1', use: 'sig', endorsements: ['msteams'] };
  const received: Received[] = [];
  const failures: number[] = [];
  let url = '';
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    if (path === '/openid') return send(response, 200, { jwks_uri: `${url}/keys` });
    if (path === '/keys') return send(response, 200, { keys: [key] });
    const text = await readText(request);
    const status = failures.shift() ?? 200;
    if (status !== 200) return send(response, status, { error: { code: 'x', message: 'x' } });
    received.push({
      path,
      method: request.method ?? '',
      authorization: request.headers.authorization ?? '',
      body: text ? JSON.parse(text) : {},
    });
    send(response, 200, { id: `channel-${received.length}` });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    received,
    failures,
    endpoints: {
      settings: {
        ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
        ToChannelFromBotOAuthScope: issuer,
        ToBotFromChannelTokenIssuer: issuer,
        OAuthUrl: url,
        ToBotFromChannelOpenIdMetadataUrl: `${url}/openid`,
        ToBotFromEmulatorOpenIdMetadataUrl: `${url}/openid`,
        CallerId: 'test',
      },
      connectorToken: async () => 'the-bots-own',
    },
    token: (claims = {}, header = {}) =>
      new SignJWT({ serviceurl: url, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
        .setIssuer(String(claims.iss ?? issuer))
        .setAudience(String(claims.aud ?? appId))
        .setExpirationTime(String(claims.expires ?? '5m'))
        .setNotBefore('-1m')
        .sign(privateKey),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
