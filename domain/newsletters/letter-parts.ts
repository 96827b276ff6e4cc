import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { FACES, LIGHT } from '#domain/newsletters/letter-look.ts'
import { directionOf } from '#domain/words/direction.ts'

/** Width of a letter, and of its words, in pixels. */
export const LETTER_WIDTH = 600
export const EDGE = 20
export const TEXT_WIDTH = LETTER_WIDTH - 2 * EDGE

/** How the parts of a letter are set: its language, and the sides at which its lines begin and end. */
export type Setting = { language: string; start: 'left' | 'right'; end: 'left' | 'right' }

export function settingOf(language: string): Setting {
  const isMirrored = directionOf(language) === 'rtl'
  return { language, start: isMirrored ? 'right' : 'left', end: isMirrored ? 'left' : 'right' }
}

type Tone = 'ink' | 'text' | 'soft' | 'accent'
/** Sizes, lines and the space below are in pixels. */
type Type = {
  size: number
  line: number
  tone: Tone
  isBold?: boolean
  face?: keyof typeof FACES
  below?: number
}

/**
 * Class and style of text. Dark colours override those of the style by the class. Word keeps to the exact lines, if it
 * reads that before their height.
 */
export function typed({ size, line, tone, isBold, face = 'serif', below = 0 }: Type): string {
  const lines = `mso-line-height-rule:exactly;line-height:${line}px`
  const font = `font-family:${FACES[face]};font-size:${size}px;${lines}${isBold ? ';font-weight:bold' : ''}`
  return ` class="${tone}" style="margin:0${below > 0 ? ` 0 ${below}px` : ''};${font};color:${LIGHT[tone]}"`
}

/** A row over the whole width; `inner` is HTML, spaces are in pixels. */
export const row = ({ start }: Setting, inner: string, above = 0, below = 0): string =>
  `<tr><td align="${start}" style="padding:${above}px ${EDGE}px ${below}px">${inner}</td></tr>\n`

/** Opens a table that is only there for the layout. */
export const TABLE = '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">'

/** A line over the width of the words, above a part. */
export const RULE = `<tr><td style="padding:24px ${EDGE}px 0">${TABLE}<tr><td class="hair" height="1" style="height:1px;font-size:1px;line-height:1px;border-top:1px solid ${LIGHT.hair}">&nbsp;</td></tr></table></td></tr>\n`

/** A link; `inner` is HTML. `null` as the address gives `inner` alone. */
export const linked = (href: string | null, inner: string, tone: Tone, isMarked = true): string =>
  href === null
    ? inner
    : `<a href="${escapeHtml(href)}" class="${tone}" style="color:${LIGHT[tone]};text-decoration:${isMarked ? 'underline' : 'none'}">${inner}</a>`

/** Attributes for words in a language that is not the letter's. */
export const languageOf = ({ language }: Setting, own: string): string =>
  own === language ? '' : ` lang="${escapeHtml(own)}" dir="${directionOf(own)}"`
