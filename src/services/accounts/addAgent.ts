import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import type { ServiceDeps } from '../deps.ts';
import { newId } from '../ids.ts';

const shortestPassword = 15;

const agentSchema = z.object({
  login: z.string().regex(/^[a-z][a-z0-9._-]{1,31}$/, 'wants 2 to 32 of a-z 0-9 . _ -, a letter first'),
  fullName: z.string().trim().min(1, 'is empty'),
  email: z.email('wants an e-mail address'),
  // In code points, as NIST SP 800-63B counts.
  password: z
    .string()
    .refine(
      (password) => [...password].length >= shortestPassword,
      `wants ${shortestPassword} characters or more`,
    ),
  isSupervisor: z.boolean(),
});

export type NewAgent = z.input<typeof agentSchema>;

/**
 * Adds a help-desk agent.
 * @throws AppError('badRequest', { problems }) · AppError('conflict', { login }) when a user or an agent has it already.
 */
export const addAgent = async (
  deps: Pick<ServiceDeps, 'knex' | 'clock' | 'keyring' | 'hasher'>,
  input: NewAgent,
): Promise<{ agentId: string }> => {
  const parsed = agentSchema.safeParse(input);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new AppError('badRequest', { problems });
  }
  const { login, fullName, email, password, isSupervisor } = parsed.data;
  const agentId = newId(deps.clock);
  const password_hash = await deps.hasher.hash(password);
  await deps.knex.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: unknown[] }>(
      `insert into agents (id, login, full_name, email, password_hash, is_supervisor, created_at)
       select :agentId, :login, :fullName, :email, :password_hash, :isSupervisor, :now
        where not exists (select 1 from users where user_id = :login)
       on conflict (login) do nothing returning id`,
      { agentId, login, fullName, email, password_hash, isSupervisor, now: deps.clock.now() },
    );
    if (rows.length === 0) throw new AppError('conflict', { login });
    await appendAudit(deps, trx, [
      {
        verb: 'agent.added',
        actor: { type: 'system' },
        subject: { type: 'agent', id: agentId },
        dealershipId: null,
        details: { login, supervisor: isSupervisor },
      },
    ]);
  });
  return { agentId };
};
