interface Props {
  readonly label: string;
  readonly hint: string | null;
  readonly on: boolean;
  /** Resolves to false when it could not be changed. */
  readonly onChange: (on: boolean) => Promise<boolean>;
}

/** The whole row is the switch's label. */
export const Toggle = ({ label, hint, on, onChange }: Props) => (
  <label class="set">
    <span>
      {label}
      {hint && <small>{hint}</small>}
    </span>
    <input
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its state itself, and aria-checked may not stand beside it
      role="switch"
      class="switch"
      checked={on}
      onChange={async ({ currentTarget }) => {
        const asked = currentTarget.checked;
        if (!(await onChange(asked))) currentTarget.checked = !asked;
      }}
    />
  </label>
);
