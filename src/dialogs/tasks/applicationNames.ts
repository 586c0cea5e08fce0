import type { Application } from '../../services/access/types.ts';

/** An application's name; its code where it has left the catalogue. */
export const nameOfCode = (catalogue: readonly Application[], code: string): string =>
  catalogue.find((application) => application.code === code)?.name ?? code;
