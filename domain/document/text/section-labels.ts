export type Labels = { names: string[]; leftover: string }

/**
 * Splits section labels that run together ("Featured Global News News") at known names: the longest first, unless only
 * a shorter one leaves no remainder. Words that match no name are returned as `leftover`.
 */
export function splitLabels(line: string, names: string[]): Labels {
  const words = line.split(/[\s,|·•]+/).filter((word) => word !== '')
  const candidates = names
    .map((name) => ({ name, words: name.toLowerCase().split(/\s+/).filter(Boolean) }))
    .filter((candidate) => candidate.words.length > 0)
    .sort((a, b) => b.words.length - a.words.length || b.name.length - a.name.length)
  const lower = words.map((word) => word.toLowerCase())
  // Dynamic programming from the end: for each word, the split of the rest that leaves the fewest words unmatched.
  const best: { missed: number; name: string | null; next: number }[] = []
  best[words.length] = { missed: 0, name: null, next: words.length }
  for (let at = words.length - 1; at >= 0; at--) {
    best[at] = { missed: 1 + (best[at + 1]?.missed ?? 0), name: null, next: at + 1 }
    for (const candidate of candidates) {
      const next = at + candidate.words.length
      if (!candidate.words.every((word, i) => lower[at + i] === word)) continue
      const missed = best[next]?.missed ?? 0
      if (missed < (best[at]?.missed ?? 0)) best[at] = { missed, name: candidate.name, next }
    }
  }
  const found = new Set<string>()
  const left: string[] = []
  for (let at = 0; at < words.length;) {
    const step = best[at]
    if (!step) break
    if (step.name === null) left.push(words[at] ?? '')
    else found.add(step.name)
    at = step.next
  }
  return { names: [...found], leftover: left.join(' ') }
}
