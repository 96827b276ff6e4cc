import type { z } from 'zod'
import { settingsChange } from '#domain/paper/settings.ts'

/** A look that is tried before it goes out: the settings of it that differ from the public ones. */
export const lookChange = settingsChange.pick({
  type: true,
  nameplate: true,
  accent: true,
  logo: true,
  logoDark: true,
  masthead: true,
  icon: true,
  cards: true,
})
export type LookChange = z.infer<typeof lookChange>

/** The pages that a look is tried on: the front, the newest story, and its share picture. */
export const LOOK_PAGES = ['front', 'story', 'card'] as const
export type LookPage = (typeof LOOK_PAGES)[number]

/** Address of the preview of a look on one of these pages. */
export const lookPreviewPath = (of: LookPage, look: LookChange): string =>
  `/desk/settings/look/preview?${new URLSearchParams({ of, look: JSON.stringify(look) })}`

/** The look of such an address; null if it is none. */
export function lookIn(text: unknown): LookChange | null {
  try {
    const parsed = lookChange.safeParse(typeof text === 'string' ? JSON.parse(text) : {})
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
