/** Stands for what may not be seen. One width for all, so that it tells nothing of what is behind it. */
export const Veil = ({ text }: { readonly text: string }) => (
  <>
    <span class="veil" aria-hidden="true" />
    <span class="sr">{text}</span>
  </>
);
