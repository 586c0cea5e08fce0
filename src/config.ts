import { z } from 'zod';
import { AppError } from './errors.ts';

const port = z.coerce.number().int().min(0).max(65535);
const url = z.url();
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);

const isTimeZone = (name: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

const environment = z.object({
  PORT: port.default(3978),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: url.optional(),
  TRUSTED_PROXIES: list.default([]),
  NODE_ENV: z.string().default('development'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional(),
  DATABASE_URL: url.optional(),
  DATA_DIR: z.string().default('./data'),
  SMTP_URL: url.optional(),
  MAIL_FROM: z.string().default('Dealer Help <no-reply@dealer-help.example>'),
  MicrosoftAppId: z.string().default(''),
  MicrosoftAppPassword: z.string().default(''),
  MicrosoftAppType: z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI', '']).default(''),
  MicrosoftAppTenantId: z.string().default(''),
  TEAMS_TENANTS: list.default([]),
  WIDGET_ORIGINS: list.default([]),
  PORTAL_JWT_SECRET: z.string().min(32, 'wants at least 32 bytes').optional(),
  PORTAL_JWKS_URL: url.optional(),
  PORTAL_API_SECRET: z.string().min(16, 'wants at least 16 characters').optional(),
  SECRET_KEYS: z
    .string()
    .regex(
      /^[\w-]+:[A-Za-z0-9+/=_-]+(,[\w-]+:[A-Za-z0-9+/=_-]+)*$/,
      'wants kid:base64,… (the first is current)',
    )
    .optional(),
  METRICS_TOKEN: z.string().optional(),
  AUDIT_ANCHOR_URL: url.optional(),
  PASSWORD_MIN_LENGTH: z.coerce.number().int().min(8).max(64).default(15),
  PORTAL_MFA: z.enum(['yes', 'no']).default('no'),
  PAUSED_TASKS: list.default([]),
  BRAND_NAME: z.string().default('Ally Auto'),
  BRAND_PORTAL_NAME: z.string().default('Ally Auto dashboard'),
  BRAND_PORTAL_URL: url.default('https://portal.example/'),
  BRAND_PRIVACY_URL: url.default('https://portal.example/privacy'),
  BRAND_HELPDESK_PHONE: z.string().default('+1 218 555 0100'),
  BRAND_HELPDESK_HOURS: z
    .string()
    .regex(/^[MTWFS][ouehra](-[MTWFS][ouehra])? \d\d:\d\d-\d\d:\d\d(; .+)?$/, 'wants Mo-Fr 08:00-20:00')
    .default('Mo-Fr 08:00-20:00'),
  BRAND_TIMEZONE: z
    .string()
    .refine(isTimeZone, 'wants an IANA time zone such as America/Detroit')
    .default('America/Detroit'),
  BRAND_COLOR: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'wants #rrggbb')
    .default('#650360'),
});

export interface Brand {
  name: string;
  portalName: string;
  portalUrl: string;
  privacyUrl: string;
  helpDeskPhone: string;
  /** Opening hours, `Mo-Fr 08:00-20:00`. */
  helpDeskHours: string;
  /** IANA time zone. */
  timeZone: string;
}

export type Config = ReturnType<typeof loadConfig>;

/** NIST 800-63B §3.1.1.1: a password that is the only factor has at least 15 characters. */
const lengthAlone = 15;

const loopbackHosts = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * The environment, checked: names each bad variable and what it wants.
 * Demo mode (open routes, generated keys, mail in memory) holds only where nothing points at the real world: SECURITY.md.
 * @throws AppError('badRequest', { problems }) with one line a problem.
 */
export const loadConfig = (env: Record<string, string | undefined>) => {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new AppError('badRequest', { problems });
  }
  const e = parsed.data;
  if (e.PASSWORD_MIN_LENGTH < lengthAlone && e.PORTAL_MFA !== 'yes') {
    const problem = `PASSWORD_MIN_LENGTH: less than ${lengthAlone} only with PORTAL_MFA=yes: the portal asks for a second factor`;
    throw new AppError('badRequest', { problems: [problem] });
  }
  const demo =
    e.NODE_ENV !== 'production' &&
    !e.DATABASE_URL &&
    !e.SMTP_URL &&
    !e.MicrosoftAppId &&
    !e.PUBLIC_URL &&
    loopbackHosts.has(e.HOST);
  if (!demo) {
    const missing = (['SECRET_KEYS', 'PUBLIC_URL', 'SMTP_URL', 'PORTAL_API_SECRET'] as const).filter(
      (name) => !e[name],
    );
    const problems = missing.map((name) => `${name}: needed outside of the demo`);
    if (!e.PORTAL_JWT_SECRET && !e.PORTAL_JWKS_URL) {
      problems.push('PORTAL_JWT_SECRET or PORTAL_JWKS_URL: one is needed outside of the demo');
    }
    if (problems.length > 0) throw new AppError('badRequest', { problems });
  }
  return {
    demo,
    port: e.PORT,
    host: e.HOST,
    /** Base of every link that leaves the house; null in the demo until the port is known. */
    publicUrl: e.PUBLIC_URL?.replace(/\/$/, '') ?? null,
    trustedProxies: e.TRUSTED_PROXIES,
    /** In the demo a person reads the console: what goes well (hourly heads of the audit trail) is not told there. */
    logLevel: e.LOG_LEVEL ?? (demo ? 'warn' : 'info'),
    databaseUrl: e.DATABASE_URL ?? null,
    dataDir: e.DATA_DIR,
    mail: { smtpUrl: e.SMTP_URL ?? null, from: e.MAIL_FROM },
    teams: {
      appId: e.MicrosoftAppId,
      appPassword: e.MicrosoftAppPassword,
      appType: e.MicrosoftAppType,
      appTenantId: e.MicrosoftAppTenantId,
      tenants: e.TEAMS_TENANTS,
    },
    widgetOrigins: e.WIDGET_ORIGINS,
    portal: {
      jwtSecret: e.PORTAL_JWT_SECRET ?? null,
      jwksUrl: e.PORTAL_JWKS_URL ?? null,
      apiSecret: e.PORTAL_API_SECRET ?? null,
    },
    secretKeys: e.SECRET_KEYS ?? null,
    metricsToken: e.METRICS_TOKEN ?? null,
    /** Where the audit trail's signed heads are posted hourly, beside the log. */
    auditAnchorUrl: e.AUDIT_ANCHOR_URL ?? null,
    /** Of a new password, in code points. */
    passwordMinLength: e.PASSWORD_MIN_LENGTH,
    pausedTasks: e.PAUSED_TASKS,
    brand: {
      name: e.BRAND_NAME,
      portalName: e.BRAND_PORTAL_NAME,
      portalUrl: e.BRAND_PORTAL_URL,
      privacyUrl: e.BRAND_PRIVACY_URL,
      helpDeskPhone: e.BRAND_HELPDESK_PHONE,
      helpDeskHours: e.BRAND_HELPDESK_HOURS,
      timeZone: e.BRAND_TIMEZONE,
    } satisfies Brand,
    /** The pages' and the widget's one colour, `#rrggbb`; the others follow from it. */
    brandColour: e.BRAND_COLOR,
  };
};
