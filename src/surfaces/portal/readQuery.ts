import { z } from 'zod';
import { AppError } from '../../errors.ts';

const query = z.object({
  after: z
    .string()
    .regex(/^\d{1,15}$/)
    .default('0')
    .transform(Number),
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .default('100')
    .transform(Number)
    .pipe(z.number().min(1).max(500)),
});

/** What of the feed is wanted. @throws AppError('badRequest', { reason: 'portalChanges' }) */
export const readQuery = (url: string | undefined): { after: number; limit: number } => {
  const given = new URL(url ?? '/', 'http://localhost').searchParams;
  const parsed = query.safeParse({
    after: given.get('after') ?? undefined,
    limit: given.get('limit') ?? undefined,
  });
  if (!parsed.success) throw new AppError('badRequest', { reason: 'portalChanges' });
  return parsed.data;
};
