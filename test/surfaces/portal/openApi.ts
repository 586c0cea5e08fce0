import { readFileSync } from 'node:fs';
import ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const content = z.object({ 'application/json': z.object({ schema: z.unknown() }) });
const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ responses: z.record(z.string(), z.object({ content })) })),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

const file = new URL('../../../src/surfaces/portal/openapi.json', import.meta.url);
const text = readFileSync(file, 'utf8');
export const document = documentSchema.parse(JSON.parse(text));

const ajv = new ajv2020.default({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'portal', ...JSON.parse(text) });

const errorsOf = (pointer: string, value: unknown): string[] => {
  const validate = ajv.compile({ $ref: `portal#${pointer}` });
  return validate(value)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
};

const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** What is wrong with a response by the OpenAPI file; a status that it does not have is wrong too. */
export const responseErrors = (path: string, method: string, status: number, body: unknown): string[] => {
  if (!document.paths[path]?.[method]?.responses[status]) return [`${method} ${path} has no ${status}`];
  const place = ['paths', path, method, 'responses', String(status), 'content', 'application/json', 'schema'];
  return errorsOf(`/${place.map(escaped).join('/')}`, body);
};

/** What is wrong with a request's body by the OpenAPI file. */
export const signInErrors = (body: unknown): string[] => errorsOf('/components/schemas/SignIn', body);
