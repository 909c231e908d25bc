import { Icon } from './icon.js';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly onType: (text: string) => void;
}

/** Narrows a list by what is typed. */
export const Filter = ({ label, hint, text, onType }: Props) => (
  <label class="filter">
    <Icon name="search" />
    <span class="sr">{label}</span>
    <input
      type="search"
      data-filter
      placeholder={hint}
      value={text}
      autocomplete="off"
      spellcheck={false}
      onInput={({ currentTarget }) => onType(currentTarget.value)}
    />
  </label>
);
