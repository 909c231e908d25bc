interface Props<T extends string> {
  readonly label: string;
  readonly chosen: T;
  readonly choices: readonly (readonly [value: T, text: string])[];
  readonly onChoose: (value: T) => void;
}

/** One of few, all in view. */
export const Chips = <T extends string>({ label, chosen, choices, onChoose }: Props<T>) => (
  <fieldset class="chips" aria-label={label}>
    {choices.map(([value, text]) => (
      <button
        type="button"
        class="chip"
        key={value}
        aria-pressed={value === chosen}
        onClick={() => onChoose(value)}
      >
        {text}
      </button>
    ))}
  </fieldset>
);
