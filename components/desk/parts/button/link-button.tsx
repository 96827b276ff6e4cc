import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'button'>, 'className' | 'type'> & {
  /** Said after the label to screen readers: the row that it belongs to. */
  about?: string
}

/** A button that looks like a link, in a row or a sentence. */
export const LinkButton = ({ about, children, ...button }: Props) => (
  <button
    type="button"
    {...button}
    className="inline-flex min-h-6 items-center gap-1.25 border-0 bg-transparent p-0 text-start text-blue underline underline-offset-[0.15em]"
  >
    {children}
    {about !== undefined && <span className="sr-only"> {about}</span>}
  </button>
)
