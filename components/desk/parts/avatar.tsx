/** The first letters of a name's first and last word, in a round mark; `tone` rings somebody who is here now. */
export function Avatar({ name, tone }: { name: string; tone?: string }) {
  const words = name.split(/\s+/).filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '')
  return (
    <span className={tone ? `av here ${tone}` : 'av'} aria-hidden="true">
      {letters.join('').toUpperCase()}
    </span>
  )
}
