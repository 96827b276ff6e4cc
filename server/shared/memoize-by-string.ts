const MAX_LENGTH = 300

/**
 * Memoizes a pure function of a text: at most `size` results, then all are dropped at once. Texts longer than an
 * ordinary address are not cached, so that nobody can fill the memory.
 */
export function memoizeByString<T extends {}>(size: number, of: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const answer = of(text)
    if (text.length > MAX_LENGTH) return answer
    if (kept.size >= size) kept.clear()
    kept.set(text, answer)
    return answer
  }
}
