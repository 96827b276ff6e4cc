import type { Focus } from '#domain/picture/focus.ts'

const STEP = 0.01
const LARGE_STEP = 0.1
const WAYS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Rounds a fraction of a side to hundredths and clamps it to 0–1. */
export const percent = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 100) / 100

/** Returns the focal point after a key press; null for keys that do not move it. */
export function moved({ x, y }: Focus, key: string, isLarge: boolean): Focus | null {
  const way = WAYS[key]
  if (!way) return null
  const step = isLarge ? LARGE_STEP : STEP
  return { x: percent(x + way.x * step), y: percent(y + way.y * step) }
}
