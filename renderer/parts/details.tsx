import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from './icon.js';

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly old: boolean;
  readonly children: ComponentChildren;
}

/** One step away. What is in it stays in the page, so that its figures can be read without opening it. */
export function DetailsPart({ title, hint, old, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <section class={old ? 'card details old' : 'card details'}>
      <h2>
        <button type="button" aria-expanded={open} aria-controls="details" onClick={() => setOpen(!open)}>
          {title} <small aria-hidden="true">{open ? '' : hint}</small>
          <Icon name="chevron" />
        </button>
      </h2>
      <div id="details" hidden={!open}>
        {children}
      </div>
    </section>
  );
}
