import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import {
  type AppCredentials,
  AuthenticationConstants,
  type BotFrameworkAuthentication,
} from 'botframework-connector';
import { decodeProtectedHeader } from 'jose';
import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';

/** Where the cloud is; only tests say another place than Microsoft's. */
export interface ChannelEndpoints {
  settings?: Record<string, string>;
  /** The bot's own token for the connector. */
  connectorToken?: () => Promise<string>;
}

/** Who may speak to `/api/messages`, and the bot's own token for answering. */
export interface ChannelAuthentication {
  sdk: BotFrameworkAuthentication;
  /**
   * Checks a channel's JWT. `vouched`: the Bot Framework Service itself signed it, so what it says about its users holds.
   * @throws AppError('unauthorized') for whatever is wrong with it.
   */
  authenticate(activity: Partial<Activity>, header: string): Promise<{ vouched: boolean }>;
  /** The Authorization header of what is sent; null while there is no app registration (demo). */
  connectorHeader(): Promise<string | null>;
}

const looksSigned = (header: string) => {
  const [scheme, token] = header.split(' ');
  if (scheme !== 'Bearer' || !token) return false;
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    return Boolean(kid) && AuthenticationConstants.AllowedSigningAlgorithms.includes(alg ?? '');
  } catch {
    return false;
  }
};

const sdkSettings = (teams: Config['teams'], endpoints: ChannelEndpoints) => ({
  MicrosoftAppId: teams.appId,
  MicrosoftAppPassword: teams.appPassword,
  MicrosoftAppType: teams.appType || 'MultiTenant',
  MicrosoftAppTenantId: teams.appTenantId,
  ...endpoints.settings,
});

/** Botbuilder's authentication with every failure made a 401: by itself it throws plain errors for many bad tokens. */
export const createChannelAuthentication = (
  config: Pick<Config, 'demo' | 'teams'>,
  endpoints: ChannelEndpoints = {},
): ChannelAuthentication => {
  const settings = sdkSettings(config.teams, endpoints);
  const sdk = new ConfigurationBotFrameworkAuthentication(settings);
  const { appId } = config.teams;
  const issuer =
    endpoints.settings?.ToBotFromChannelTokenIssuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer;
  let credentials: Promise<AppCredentials> | null = null;
  const connectorToken = async () => {
    credentials ??= new ConfigurationServiceClientCredentialFactory(settings).createCredentials(
      appId,
      AuthenticationConstants.ToChannelFromBotOAuthScope,
      AuthenticationConstants.ToChannelFromBotLoginUrl,
      true,
    ) as Promise<AppCredentials>;
    return (await credentials).getToken();
  };
  return {
    sdk,
    authenticate: async (activity, header) => {
      // Without an app registration the SDK lets everybody in: only the demo may do that, and nobody is vouched for.
      if (!appId && config.demo) return { vouched: false };
      if (!appId || !looksSigned(header)) throw new AppError('unauthorized', { reason: 'token' });
      try {
        const { claimsIdentity } = await sdk.authenticateRequest(activity as Activity, header);
        return { vouched: claimsIdentity.getClaimValue(AuthenticationConstants.IssuerClaim) === issuer };
      } catch {
        throw new AppError('unauthorized', { reason: 'token' });
      }
    },
    connectorHeader: async () =>
      appId ? `Bearer ${await (endpoints.connectorToken ?? connectorToken)()}` : null,
  };
};
