/** Exchanges an item with the one before or after it; at an end nothing moves. */
export function moved<T>(items: readonly T[], at: number, by: 1 | -1): T[] {
  const [one, other] = [items[at], items[at + by]]
  return one === undefined || other === undefined ? [...items] : items.with(at, other).with(at + by, one)
}
