/** What can be given to any sentence: a number, a text, a count with its text, a trouble, a list. */
const anything = (n: number) =>
  Object.assign(new Number(n), {
    ...{
      n,
      text: String(n),
      status: 500,
      limitBytes: 2 ** 20,
      message: 'Quoted',
      where: 'data',
      code: 'EIO',
    },
    ...{ name: 'Northwind', program: 'Northwind', file: 'a.json', folder: '/tmp', option: '--profile' },
    ...{ reason: 'full', state: 'locked', why: 'empty', addedFor: 'partnero' },
    ...{ asOf: '10:42', since: '10:42', next: '10:42', until: '10:42' },
    ...{ join: () => 'facts', charAt: () => 't', slice: () => 'rouble' },
  });

type Sentences = ReadonlyMap<string, readonly string[]>;

/** Every sentence of a catalogue, by its path: a text as it is, and one with something in it as said of 1 and of 2. */
export function everySentence(part: unknown, path = ''): Sentences {
  if (typeof part === 'string') return new Map([[path, [part]]]);
  if (typeof part === 'function') {
    const say = (n: number) => String(part(anything(n), anything(n), anything(n), anything(n)));
    return new Map([[path, [say(1), say(2)]]]);
  }
  return new Map(
    Object.entries(part as object).flatMap(([name, inner]) => [
      ...everySentence(inner, path === '' ? name : `${path}.${name}`),
    ]),
  );
}
