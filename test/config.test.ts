import { expect } from 'chai';
import { loadConfig } from '../src/config.ts';
import { AppError } from '../src/errors.ts';

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://help.example.com/',
  SMTP_URL: 'smtp://mail.example.com',
  SECRET_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
  PORTAL_JWT_SECRET: 'x'.repeat(32),
  PORTAL_API_SECRET: 'y'.repeat(32),
};

const problemsOf = (env: Record<string, string>) => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof AppError) return error.details.problems as string[];
    throw error;
  }
  return [];
};

describe('configuration', () => {
  it('is the demo where nothing is set', () => {
    const config = loadConfig({});
    expect(config.demo).to.equal(true);
    expect([config.host, config.port, config.databaseUrl]).to.deep.equal(['127.0.0.1', 3978, null]);
  });

  it('logs what goes well, but not onto the demo’s console unless it is asked to', () => {
    expect(loadConfig(production).logLevel).to.equal('info');
    expect(loadConfig({}).logLevel).to.equal('warn');
    expect(loadConfig({ LOG_LEVEL: 'debug' }).logLevel).to.equal('debug');
  });

  it('takes an empty value for one that is not set', () => {
    expect(loadConfig({ SMTP_URL: '', PORT: '' }).demo).to.equal(true);
  });

  for (const [name, value] of Object.entries({
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://db.example.com/x',
    SMTP_URL: 'smtp://mail.example.com',
    MicrosoftAppId: 'an-app',
    PUBLIC_URL: 'https://help.example.com',
    HOST: '0.0.0.0',
  })) {
    it(`is production as soon as ${name} says so`, () => {
      expect(loadConfig({ ...production, [name]: value }).demo).to.equal(false);
      expect(problemsOf({ [name]: value })).to.include('SECRET_KEYS: needed outside of the demo');
    });
  }

  it('names everything that production lacks', () => {
    const names = problemsOf({ NODE_ENV: 'production' }).map((problem) => problem.split(':')[0]);
    expect(names).to.deep.equal([
      'SECRET_KEYS',
      'PUBLIC_URL',
      'SMTP_URL',
      'PORTAL_API_SECRET',
      'PORTAL_JWT_SECRET or PORTAL_JWKS_URL',
    ]);
  });

  it('lets passwords be shorter than 15 only where the portal has a second factor, and never below 8', () => {
    expect(loadConfig({}).passwordMinLength).to.equal(15);
    expect(loadConfig({ PASSWORD_MIN_LENGTH: '20' }).passwordMinLength).to.equal(20);
    expect(problemsOf({ PASSWORD_MIN_LENGTH: '8' })[0]).to.match(/^PASSWORD_MIN_LENGTH: .*PORTAL_MFA=yes/);
    expect(loadConfig({ PASSWORD_MIN_LENGTH: '8', PORTAL_MFA: 'yes' }).passwordMinLength).to.equal(8);
    expect(problemsOf({ PASSWORD_MIN_LENGTH: '7', PORTAL_MFA: 'yes' })[0]).to.match(/^PASSWORD_MIN_LENGTH/);
  });

  it('names each bad variable and what it wants', () => {
    const problems = problemsOf({
      PORT: 'many',
      PORTAL_JWT_SECRET: 'short',
      SECRET_KEYS: 'no key',
      BRAND_COLOR: 'red',
    });
    for (const start of ['PORT: ', 'PORTAL_JWT_SECRET: wants', 'SECRET_KEYS: wants', 'BRAND_COLOR: wants']) {
      expect(
        problems.some((problem) => problem.startsWith(start)),
        start,
      ).to.equal(true);
    }
  });

  it('refuses opening hours that cannot be read', () => {
    expect(problemsOf({ BRAND_HELPDESK_HOURS: 'sometimes' })[0]).to.match(/^BRAND_HELPDESK_HOURS: /);
  });

  it('refuses a time zone that does not exist', () => {
    expect(problemsOf({ BRAND_TIMEZONE: 'Lake/Michigan' })[0]).to.match(/^BRAND_TIMEZONE: /);
  });
});
