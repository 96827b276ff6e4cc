/** From so many of 64 bits on, two pictures do not look alike any more. Below it they have one of eight bytes in common. */
export const ALIKE_BELOW = 8

/** The eight bytes of a likeness of sixteen hexadecimal figures. */
export const bytesOf = (likeness: string): number[] =>
  Array.from({ length: 8 }, (_, n) => Number.parseInt(likeness.slice(2 * n, 2 * n + 2), 16))

/** In how many bits two likenesses differ. */
export function distance(a: string, b: string): number {
  const others = bytesOf(b)
  return bytesOf(a).reduce((sum, byte, n) => sum + ones(byte ^ (others[n] ?? 0)), 0)
}

function ones(byte: number): number {
  let count = 0
  for (let rest = byte; rest > 0; rest >>= 1) count += rest & 1
  return count
}
