import { COPY_FORMS, isCopyForm } from '#domain/urls/copy-forms.ts'
import { isBelowLetterForms } from '#domain/urls/newsletter-forms.ts'
import { NEWSLETTERS_PATH } from '#domain/urls/paths.ts'
import { singleSlashes, withoutNeedlessEscapes } from '#domain/urls/reader-path.ts'

/** First part of the address of a preview for somebody outside. */
export const SHARED_PREVIEWS = 'shared-preview'
const ADDRESS = new RegExp(`^/${SHARED_PREVIEWS}/([A-Za-z0-9_-]{43})$`)

export const sharedPreviewPath = (token: string) => `/${SHARED_PREVIEWS}/${token}` as const

/** The token in the path of a shared preview; null if the path has another shape. */
export const previewTokenIn = (path: string): string | null => ADDRESS.exec(path)?.[1] ?? null

/** True for every path below that of shared previews, whatever its shape and spelling. */
export const isBelowSharedPreviews = (path: string): boolean =>
  singleSlashes(withoutNeedlessEscapes(path)).toLowerCase().startsWith(`/${SHARED_PREVIEWS}/`)

/** A path as it may stand in a log: without the token of a shared preview or of a letter. */
export function pathForLog(path: string): string {
  if (isBelowLetterForms(path)) return `${NEWSLETTERS_PATH}/…`
  if (isCopyForm(path)) return `${COPY_FORMS}…`
  return isBelowSharedPreviews(path) ? `/${SHARED_PREVIEWS}/…` : path
}
