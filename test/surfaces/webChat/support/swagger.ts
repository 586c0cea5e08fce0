import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ajvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const file = join(import.meta.dirname, '../../../../../shared/specs/directline-3.0.json');

// The swagger requires nothing at all; this is what clients rely on.
const required: Record<string, string[]> = {
  Conversation: ['conversationId', 'token', 'expires_in'],
  ActivitySet: ['activities', 'watermark'],
  ResourceResponse: ['id'],
  ErrorResponse: ['error'],
  Error: ['code', 'message'],
  Activity: ['type', 'id', 'timestamp', 'channelId', 'from', 'conversation'],
  ChannelAccount: ['id', 'role'],
};

const load = () => {
  const document = JSON.parse(readFileSync(file, 'utf8'));
  for (const [name, fields] of Object.entries(required)) document.definitions[name].required = fields;
  document.definitions.ChannelAccount.properties.role = { enum: ['user', 'bot'] };
  // Our own field in every error.
  document.definitions.Error.properties.correlationId = { type: 'string', minLength: 1 };
  document.definitions.Error.required.push('correlationId');
  const ajv = new ajvDraft04.default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('int32', true);
  ajv.addSchema({ id: 'directline', definitions: document.definitions });
  return ajv;
};

export const hasSwagger = existsSync(file);
if (!hasSwagger) {
  console.warn(
    '!!! ../shared/specs is not here: Direct Line responses are NOT validated against the published swagger !!!',
  );
}
const ajv = hasSwagger ? load() : null;

/** What is wrong with a response by Microsoft's swagger and our own required fields. */
export const swaggerErrors = (definition: string, body: unknown): string[] => {
  if (!ajv) return [];
  const validate = ajv.getSchema(`directline#/definitions/${definition}`);
  if (!validate) throw new Error(`no definition ${definition}`);
  return validate(body)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
};
