import { z } from 'zod'
import {
  darkShadeOf,
  isReadable,
  nearestReadable,
  MIN_CONTRAST,
  lowestContrast,
  type Scheme,
} from '#domain/article/fields/contrast.ts'
import { t } from '#domain/messages/t.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export const hexColour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, { error: () => t('is not a colour such as #1b4f8f') })
  .toLowerCase()

export const colourShades = z.strictObject({ light: hexColour, dark: hexColour })
export type ColourShades = z.infer<typeof colourShades>

const GROUND = { light: 'paper', dark: 'dark paper' } as const

/** Message about a shade that is too faint, with the nearest one that passes; null where the shade is readable. */
export function contrastProblem(hex: string, scheme: Scheme): { message: string; nearest: string } | null {
  if (isReadable(hex, scheme)) return null
  const nearest = nearestReadable(hex, scheme)
  const has = `${hex} has a contrast of ${floored(lowestContrast(hex, scheme))} on ${GROUND[scheme]}`
  return { message: `${has}; text needs ${MIN_CONTRAST}. ${nearest} would pass.`, nearest }
}

/**
 * Both shades of a section's colour; the dark one is derived where it is not given. Refuses with `low-contrast` and the
 * nearest readable shades.
 */
export function readableColour(given: {
  light: string
  dark?: string | null | undefined
}): Result<ColourShades, 'low-contrast'> {
  const shades = { light: given.light, dark: given.dark ?? darkShadeOf(given.light) }
  const faint = (['light', 'dark'] as const).flatMap((scheme) => {
    const found = contrastProblem(shades[scheme], scheme)
    return found ? [{ field: `colour.${scheme}`, scheme, ...found }] : []
  })
  if (faint.length === 0) return ok(shades)
  const nearest = { light: nearestReadable(shades.light, 'light'), dark: nearestReadable(shades.dark, 'dark') }
  return refuse('low-contrast', {
    field: 'colour',
    details: { errors: faint.map(({ field, message }) => ({ field, message })), nearest },
  })
}

/** Rounds down to one decimal, because 4.49 is not 4.5. */
const floored = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1)
