import type { Accent, OwnColour, SectionAccent } from '#domain/views.ts'

/** The design's colours of sections on light paper, as its tokens have them; a test holds the two equal. */
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

/** The shade of a section's colour on light paper; null where there is none of that name. */
export function accentShade(accent: SectionAccent, own: readonly OwnColour[]): string | null {
  if (accent in ACCENT_SHADES) return ACCENT_SHADES[accent as Accent]
  return own.find((one) => one.accent === accent)?.light ?? null
}
