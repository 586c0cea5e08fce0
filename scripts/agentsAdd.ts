// npm run agents:add -- --login LOGIN --name NAME --email ADDRESS [--supervisor]: the password is one line on stdin.
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { addAgent } from '../src/services/accounts/addAgent.ts';
import { withDatabase } from './support/withDatabase.ts';

const { values } = parseArgs({
  options: {
    login: { type: 'string', default: '' },
    name: { type: 'string', default: '' },
    email: { type: 'string', default: '' },
    supervisor: { type: 'boolean', default: false },
  },
});

const readPassword = async (): Promise<string> => {
  process.stderr.write('Password (not shown): ');
  // What is typed is echoed to nowhere.
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silence, terminal: process.stdin.isTTY });
  const password = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
  });
  lines.close();
  process.stderr.write('\n');
  return password;
};

const password = await readPassword();
await withDatabase(async (deps) => {
  const { login, name: fullName, email, supervisor: isSupervisor } = values;
  await addAgent(deps, { login, fullName, email, password, isSupervisor });
  console.log(`added ${isSupervisor ? 'supervisor' : 'agent'} ${login}`);
});
