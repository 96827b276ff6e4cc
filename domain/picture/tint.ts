/**
 * Shortens two colours, `#rrggbb #rrggbb`, to three digits each: `9cf` for `#99ccff`. Null where they are not known.
 */
export function tintOf(placeholder: string): [upper: string, lower: string] | null {
  const [upper, lower] = placeholder.split(' ').map(short)
  return upper && lower ? [upper, lower] : null
}

function short(colour: string): string | null {
  if (!/^#[0-9a-f]{6}$/.test(colour)) return null
  return [1, 3, 5].map((at) => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) / 17).toString(16)).join('')
}
