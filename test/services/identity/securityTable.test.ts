import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { operations } from '../../../src/services/identity/operations.ts';

const page = readFileSync(new URL('../../../SECURITY.md', import.meta.url), 'utf8');
const rows = [
  ...page.matchAll(
    /^\| ((?:`\w+`(?:, )?)+) \| (\d)(?: \((\d)\))?( \+ gate)?(?:; (\d) re-enrolling)? \| (.+) \|$/gm,
  ),
];
const locked = (who: string) => (who.includes('while locked') ? { whileLocked: true } : {});

describe('SECURITY.md', () => {
  it('prints the rule of every operation as the services check it', () => {
    const printed = rows.flatMap(([, names = '', level, visitorLevel, gate, reenrolling, who = '']) =>
      [...names.matchAll(/\w+/g)].map(([name]) => [
        name,
        {
          level: Number(level),
          visitorLevel: Number(visitorLevel ?? level),
          gate: gate !== undefined,
          ...(reenrolling
            ? {
                reenrolling: {
                  level: Number(reenrolling),
                  visitorLevel: Number(reenrolling),
                  ...locked(who),
                },
              }
            : locked(who)),
          role: who.includes('administrator') ? 'administrator' : who.includes('no user') ? 'nobody' : null,
          agents: who.includes('supervisor') ? 'supervisor' : who.includes('agent') ? 'agent' : null,
        },
      ]),
    );
    expect(Object.fromEntries(printed)).to.deep.equal(operations);
  });

  it('names no test that is not there', () => {
    const named = [...page.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);
    expect(named).to.have.length.above(100);
    expect(named.filter((path) => !existsSync(new URL(`../../../${path}`, import.meta.url)))).to.deep.equal(
      [],
    );
  });
});
