import type { z } from 'zod'
import { siteSettings } from '#domain/paper/settings.ts'

/** The first facts of a paper, given with its first account. */
export const setupPaper = siteSettings.pick({ name: true, language: true, zone: true })
export type SetupPaper = z.infer<typeof setupPaper>

/**
 * Suggests language and time zone of a new paper from those of a browser: the first of `languages` (BCP 47) that is one
 * of `known`, by itself or by its first part; otherwise the first part of the first one, such as `nb`. A missing zone
 * becomes UTC.
 */
export function defaultsFromBrowser(
  browser: { languages: readonly string[]; zone: string | undefined },
  known: readonly string[],
): Pick<SetupPaper, 'language' | 'zone'> {
  const firstPart = (tag: string) => tag.split('-')[0]?.toLowerCase() ?? ''
  const matches = browser.languages.flatMap((tag) => [tag, firstPart(tag)]).filter((tag) => known.includes(tag))
  const [match = firstPart(browser.languages[0] ?? '')] = matches
  return {
    language: siteSettings.shape.language.safeParse(match).success ? match : 'en',
    zone: browser.zone ?? 'UTC',
  }
}
