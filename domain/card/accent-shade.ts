import type { Accent, OwnColour, SectionAccent } from '#domain/views.ts'

/** Section colours of the design on light paper, as its tokens define them; a test holds the two equal. */
export const ACCENT_SHADES: Record<Accent, string> = {
  world: '#1b4f8f',
  politics: '#a11d2c',
  business: '#735400',
  climate: '#22663a',
  science: '#0a6375',
  culture: '#7d2b73',
  sport: '#4b4aa8',
  opinion: '#a8430a',
}

/** Shade of a section's colour on light paper, as `#rrggbb`; null where no colour has that name. */
export function accentShade(accent: SectionAccent, own: readonly OwnColour[]): string | null {
  if (accent in ACCENT_SHADES) return ACCENT_SHADES[accent as Accent]
  return own.find((one) => one.accent === accent)?.light ?? null
}
