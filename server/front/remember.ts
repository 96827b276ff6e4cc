const MAX_LENGTH = 300

/**
 * A function of a text that gives the same answer every time, with its answers kept: at most `size` of them, then all
 * are forgotten at once. What is longer than an ordinary address is worked out anew, so that nobody fills our memory.
 */
export function remember<T extends {}>(size: number, of: (text: string) => T): (text: string) => T {
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
