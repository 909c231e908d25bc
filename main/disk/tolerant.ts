import { z } from 'zod';

/** The entries whose names we know and whose values we can read; the rest is another version's and is dropped. */
export const knownEntries = <Name extends string, Value extends z.ZodType>(
  names: readonly Name[],
  value: Value,
) =>
  z.record(z.string(), z.unknown()).transform(
    (stored) =>
      Object.fromEntries(
        names.flatMap((name) => {
          const parsed = value.safeParse(Object.hasOwn(stored, name) ? stored[name] : undefined);
          return parsed.success ? [[name, parsed.data]] : [];
        }),
      ) as Readonly<Partial<Record<Name, z.infer<Value>>>>,
  );
