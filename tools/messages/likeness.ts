/** Returns how like two texts are by their pairs of letters, from 0 to 1 (Dice). */
export function likeness(a: string, b: string): number {
  const [ours, theirs] = [a, b].map(pairsOf) as [string[], string[]]
  if (ours.length + theirs.length === 0) return Number(a === b)
  const left = [...theirs]
  const common = ours.filter((pair) => {
    const at = left.indexOf(pair)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return (2 * common.length) / (ours.length + theirs.length)
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
