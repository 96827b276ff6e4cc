/**
 * Number of stories whose place by date is another one than in the export: what is left of the longest run that stands
 * in the same order. Times are ms UTC; stories of one moment may stand in any order.
 */
export function outOfOrder(pairs: readonly { inExport: number; here: number }[]): number {
  const sorted = pairs.toSorted((a, b) => a.inExport - b.inExport || a.here - b.here)
  const ends: number[] = []
  for (const { here } of sorted) {
    const at = firstAbove(ends, here)
    ends[at] = here
  }
  return pairs.length - ends.length
}

/** First place in a rising list whose value is greater; its length where none is. */
function firstAbove(list: readonly number[], value: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}
