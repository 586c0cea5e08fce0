import { dropTemplate } from './testDatabase.ts';

export const mochaHooks = { afterAll: dropTemplate };
