import { isCopyForm } from '#domain/urls/copy-forms.ts'
import { NEWSLETTERS_PATH } from '#domain/urls/paths.ts'
import { singleSlashes, withoutNeedlessEscapes } from '#domain/urls/reader-path.ts'

/** Address to which the form to join lists is sent, and of the page that answers it. */
export const JOIN_PATH = '/newsletters/join'

const FORMS = ['confirm', 'leave', 'preferences'] as const
/** A page that a letter leads to. Its address is a secret of the letter's reader. */
export type LetterForm = (typeof FORMS)[number]

const ADDRESS = new RegExp(`^${NEWSLETTERS_PATH}/(${FORMS.join('|')})/([A-Za-z0-9_-]{43})$`)
const BELOW = new RegExp(`^${NEWSLETTERS_PATH}/(?:${FORMS.join('|')})/`)

export const letterFormPath = <F extends LetterForm>(form: F, token: string) =>
  `${NEWSLETTERS_PATH}/${form}/${token}` as const

/** Links of a letter with a reader's token, or a mark in its place; `origin` is that of the paper. */
export const readerLinks = (origin: string, token: string) => ({
  leave: origin + letterFormPath('leave', token),
  preferences: origin + letterFormPath('preferences', token),
})

/** The form and the token in the path of a page from a letter; null if the path has another shape. */
export function letterFormIn(path: string): { form: LetterForm; token: string } | null {
  const [, name, token] = ADDRESS.exec(path) ?? []
  const form = FORMS.find((one) => one === name)
  return form && token !== undefined ? { form, token } : null
}

/** True for every path below those of pages from letters, whatever its shape and spelling. */
export const isBelowLetterForms = (path: string): boolean =>
  BELOW.test(singleSlashes(withoutNeedlessEscapes(path)).toLowerCase())

/** Beginnings of these addresses, as robots.txt has them. */
export const NEWSLETTER_FORMS = [`${JOIN_PATH}$`, ...FORMS.map((form) => `${NEWSLETTERS_PATH}/${form}/`)] as const

/** True for the addresses of readers' forms, of which the editors' process makes pages that nobody keeps. */
export const isNewsletterForm = (path: string): boolean =>
  path === JOIN_PATH || isBelowLetterForms(path) || isCopyForm(path)
