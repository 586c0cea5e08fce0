import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { Services } from '../../services/createServices.ts';
import { sendJson } from '../http/sendJson.ts';

export interface SecureFormsDeps {
  services: Pick<Services, 'secureForms'>;
}

const submission = z.object({
  values: z.record(z.string().max(40), z.string().max(512)),
  formToken: z.string().max(200).nullable().default(null),
});

const tokenOf = (request: Request): string => String((request.params as { token?: unknown }).token ?? '');

/** `GET` and `POST /secure/:token`, as JSON: a form's fields, and what is typed into them. Reading changes nothing. */
export const registerSecureForms = (server: Server, { services }: SecureFormsDeps): void => {
  server.get('/secure/:token', async (request: Request, response: Response) => {
    const view = await services.secureForms.readForm({ token: tokenOf(request) });
    sendJson(response, view.kind === 'open' ? 200 : 410, view);
  });
  server.post('/secure/:token', async (request: Request, response: Response) => {
    const parsed = submission.safeParse(request.body);
    if (!parsed.success) throw new AppError('badRequest');
    const submitted = await services.secureForms.submitForm({ token: tokenOf(request), ...parsed.data });
    sendJson(response, submitted.kind === 'over' ? 410 : 200, submitted);
  });
};
