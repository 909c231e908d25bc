import type { ComponentChildren } from 'preact';

/** Settings that belong together. */
export const Group = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) => (
  <section class="group">
    <h2>{title}</h2>
    <div class="card">{children}</div>
  </section>
);
