import type { Focus } from '#domain/picture/focus.ts'

const STEP = 0.01
const LARGE_STEP = 0.1
const WAYS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** A share of a side in whole hundredths, and within it. */
export const percent = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 100) / 100

/** Where a key moves the focal point to; null for a key that does not. */
export function moved({ x, y }: Focus, key: string, isLarge: boolean): Focus | null {
  const way = WAYS[key]
  if (!way) return null
  const step = isLarge ? LARGE_STEP : STEP
  return { x: percent(x + way.x * step), y: percent(y + way.y * step) }
}
