/** What an option stands for, and what it says. */
export type Option<T extends string | number> = readonly [value: T, text: string];

interface Props<T extends string | number> {
  readonly label: string;
  readonly hint?: string;
  readonly chosen: T;
  readonly options: readonly Option<T>[];
  /** Resolves to false when it could not be changed. */
  readonly onChange: (value: T) => Promise<boolean>;
}

/** One of several. The whole row is its label. */
export const Choice = <T extends string | number>({ label, hint, chosen, options, onChange }: Props<T>) => (
  <label class="set">
    <span>
      {label}
      {hint && <small>{hint}</small>}
    </span>
    <select
      value={chosen}
      onChange={async ({ currentTarget }) => {
        const asked = options.find(([value]) => String(value) === currentTarget.value);
        if (asked && !(await onChange(asked[0]))) currentTarget.value = String(chosen);
      }}
    >
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
