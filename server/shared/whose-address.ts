import { isNewsletterForm } from '#domain/urls/newsletter-forms.ts'
import { OEMBED_PATH } from '#domain/urls/paths.ts'
import { isBelowSharedPreviews } from '#domain/urls/shared-preview.ts'

/** Address of the reports that a story was read. */
export const READS = '/api/reads'
/** Of the API, but the same for whoever asks: for readers, for other sites, and the description of all of it. */
const FOR_ALL = new Set([READS, OEMBED_PATH, '/api/openapi.json'])
const PREVIEW = /^\/desk\/(?:articles\/[^/]+\/preview(?:\/feed-item)?|settings\/look\/preview)$/

/** True for a path and for everything below it. */
export const isIn = (path: string, root: string): boolean => path === root || path.startsWith(`${root}/`)

/**
 * Says whose a request target is: pages of the desk, its API, a reader's page that the editors' process makes (a preview
 * or a form of newsletters), or all else, which is the same whoever asks.
 */
export function whoseAddress(url: string): 'desk' | 'desk-api' | 'preview' | 'other' {
  const path = url.split('?', 1)[0] ?? ''
  if (isIn(path, '/desk')) return PREVIEW.test(path) ? 'preview' : 'desk'
  if (isIn(path, '/api')) return FOR_ALL.has(path) || isIn(path, '/api/partner') ? 'other' : 'desk-api'
  return isBelowSharedPreviews(path) || isNewsletterForm(path) ? 'preview' : 'other'
}
