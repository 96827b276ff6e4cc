/** A round badge with the initials of the first and last word of a name; `tone` adds a ring for people present. */
export function Avatar({ name, tone }: { name: string; tone?: string }) {
  const words = name.split(/\s+/).filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '')
  return (
    <span className={tone ? `av here ${tone}` : 'av'} aria-hidden="true">
      {letters.join('').toUpperCase()}
    </span>
  )
}
