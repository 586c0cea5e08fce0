/** A verb of the services: what it leans on, then what it is told. */
type Verb<Deps> = (deps: Deps, input: never) => unknown;
type Told<V> = V extends (deps: never, input: infer Input) => unknown ? Input : never;
/** The verb with what it leans on; one that is told nothing wants no argument. */
type Bound<V extends (...args: never[]) => unknown> =
  unknown extends Told<V> ? () => ReturnType<V> : (input: Told<V>) => ReturnType<V>;

/** Gives verbs what they lean on: `bindVerbs(deps, { fileRequest }).fileRequest(input)`. */
export const bindVerbs = <Deps, Verbs extends Record<string, Verb<Deps>>>(deps: Deps, verbs: Verbs) =>
  Object.fromEntries(
    Object.entries(verbs).map(([name, verb]) => [name, (input: never) => verb(deps, input)]),
  ) as { [Name in keyof Verbs]: Bound<Verbs[Name]> };
