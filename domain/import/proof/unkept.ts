/** Values of `source` that `kept` lacks, each as often as it is missing, in the order of `source`. */
export function unkept(source: readonly string[], kept: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const one of kept) left.set(one, (left.get(one) ?? 0) + 1)
  return source.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count <= 0
  })
}

const MOST_WORDS = 2_000

/**
 * Words of `source` that `kept` lacks, apart from those that are only divided elsewhere: editors of other systems write
 * one word as several pieces of text, such as `in` and a bold `side`.
 */
export function unkeptWords(source: readonly string[], kept: readonly string[]): string[] {
  const missing = unkept(source, kept)
  if (missing.length === 0 || missing.length > MOST_WORDS) return missing
  const surplus = unkept(kept, source)
  return withoutPartsOf(surplus, withoutWholes(missing, surplus))
}

/** Takes from `words` the parts of a longer word of `wholes`. */
function withoutPartsOf(wholes: readonly string[], words: readonly string[]): string[] {
  const left = [...words]
  for (const whole of wholes.slice(0, MOST_WORDS)) {
    const parts = partsOf(whole, left)
    for (const part of parts ?? []) left.splice(left.indexOf(part), 1)
  }
  return left
}

/** Takes from `words` those that are several words of `parts`. */
function withoutWholes(words: readonly string[], parts: readonly string[]): string[] {
  const left = parts.slice(0, MOST_WORDS)
  return words.filter((word) => {
    const found = partsOf(word, left)
    for (const part of found ?? []) left.splice(left.indexOf(part), 1)
    return found === null
  })
}

/** Two or more of `words` that make `whole` when they are written together; null where none do. */
function partsOf(whole: string, words: readonly string[]): string[] | null {
  for (const first of new Set(words)) {
    if (first.length >= whole.length || !whole.startsWith(first)) continue
    const rest = whole.slice(first.length)
    const others = words.toSpliced(words.indexOf(first), 1)
    if (others.includes(rest)) return [first, rest]
    const more = partsOf(rest, others)
    if (more) return [first, ...more]
  }
  return null
}

/** True where all of `part` stands in `whole`, in the same order. */
export function isInOrder(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0
  for (const one of whole) if (one === part[at]) at++
  return at === part.length
}
