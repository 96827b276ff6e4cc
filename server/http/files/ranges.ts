export type Range = { from: number; to: number }

/**
 * Parses a Range header (RFC 9110 §14): the one range, `whole` if there is none or several, `none` if it is beyond the
 * end.
 */
export function rangeOf(header: string | undefined, size: number): Range | 'whole' | 'none' {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!asked || (asked[1] === '' && asked[2] === '')) return 'whole'
  if (asked[1] === '') {
    const last = Number(asked[2])
    return last === 0 || size === 0 ? 'none' : { from: Math.max(0, size - last), to: size - 1 }
  }
  const from = Number(asked[1])
  const to = asked[2] === '' ? size - 1 : Math.min(Number(asked[2]), size - 1)
  if (asked[2] !== '' && Number(asked[2]) < from) return 'whole'
  return from >= size ? 'none' : { from, to }
}
