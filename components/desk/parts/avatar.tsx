type Props = {
  name: string
  /** The colour of somebody who is present, for a ring. */
  tone?: string
  isSmall?: boolean
  /** Layout. */
  className?: string
}

/** A round badge with the initials of the first and last word of a name. */
export function Avatar({ name, tone, isSmall = false, className = '' }: Props) {
  const words = name.split(/\s+/).filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '')
  const ring = tone === undefined ? '' : `[outline:2px_solid_var(--p)] outline-offset-1 ${tone}`
  return (
    <span
      className={`inline-grid flex-none place-items-center rounded-full bg-press font-sans text-[0.6875rem] leading-none font-semibold tracking-[0.01em] text-ink ${isSmall ? 'size-4.5' : 'size-6'} ${ring} ${className}`}
      aria-hidden="true"
    >
      {letters.join('').toUpperCase()}
    </span>
  )
}
