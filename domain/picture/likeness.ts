/**
 * Number of differing bits, of 64, from which two pictures no longer look alike. Below it they share at least one of
 * eight bytes.
 */
export const ALIKE_BELOW = 8

/** Splits a perceptual hash of sixteen hexadecimal digits into its eight bytes. */
export const bytesOf = (likeness: string): number[] =>
  Array.from({ length: 8 }, (_, n) => Number.parseInt(likeness.slice(2 * n, 2 * n + 2), 16))

/** Hamming distance of two perceptual hashes. */
export function distance(a: string, b: string): number {
  const others = bytesOf(b)
  return bytesOf(a).reduce((sum, byte, n) => sum + ones(byte ^ (others[n] ?? 0)), 0)
}

function ones(byte: number): number {
  let count = 0
  for (let rest = byte; rest > 0; rest >>= 1) count += rest & 1
  return count
}
