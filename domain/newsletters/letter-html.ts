import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { cleanEdition } from '#domain/newsletters/clean-edition.ts'
import type { Edition, LetterSpan } from '#domain/newsletters/edition.ts'
import { letterHead } from '#domain/newsletters/letter-head.ts'
import { LIGHT } from '#domain/newsletters/letter-look.ts'
import {
  EDGE,
  LETTER_WIDTH,
  linked,
  row,
  RULE,
  type Setting,
  settingOf,
  TABLE,
  typed,
} from '#domain/newsletters/letter-parts.ts'
import { storyRows } from '#domain/newsletters/story-rows.ts'
import { directionOf } from '#domain/words/direction.ts'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'

/** Keeps programs from showing words of the letter after the preheader. */
const FILLER = '&#847;&zwnj;&nbsp;'.repeat(50)

/**
 * Renders an edition as the HTML of a letter: tables with styles inline, 600 px wide, for programs from Word's engine to
 * phones. It has no script, form or font, and loads nothing but the pictures of its stories. Every text is escaped.
 */
export function letterHtml(given: Edition): string {
  const edition = cleanEdition(given)
  const setting = settingOf(edition.language)
  const language = `lang="${escapeHtml(edition.language)}" dir="${directionOf(edition.language)}"`
  const rows = [
    masthead(setting, edition),
    ...edition.above.map((spans) => row(setting, paragraph(spans), 16)),
    ...edition.parts.map((part) => partRows(setting, part)),
    correctionRows(setting, edition),
    button(setting, edition),
    foot(setting, edition),
  ]
  const hidden = `display:none;max-height:0;overflow:hidden;opacity:0;mso-hide:all;font-size:1px;line-height:1px;color:${LIGHT.paper}`
  return `<!DOCTYPE html>
<html ${language} xmlns:o="urn:schemas-microsoft-com:office:office">
${letterHead(edition.subject)}
<body class="paper" style="margin:0;padding:0;background-color:${LIGHT.paper};-webkit-text-size-adjust:100%">
<div style="${hidden}">${escapeHtml(edition.preheader)}${FILLER}</div>
<div role="article" aria-roledescription="email" aria-label="${escapeHtml(edition.subject)}" ${language}>
<!--[if mso]><table role="presentation" width="${LETTER_WIDTH}" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" class="paper" dir="${directionOf(edition.language)}" width="100%" align="center" cellpadding="0" cellspacing="0" border="0" style="max-width:${LETTER_WIDTH}px;margin:0 auto;word-break:break-word;background-color:${LIGHT.paper}">
${rows.join('')}</table>
<!--[if mso]></td></tr></table><![endif]-->
</div>
</body>
</html>
`
}

function masthead(setting: Setting, { paper, list, date, language, links }: Edition): string {
  const small = typed({ size: 13, line: 20, tone: 'soft', face: 'sans' })
  const name = typed({ size: 34, line: 40, tone: 'ink', isBold: true })
  const web = linked(links.webCopy, newsletterWordsOf(language).words.letter.inBrowser, 'soft')
  const lines = [
    `<p${small}>${linked(links.home, escapeHtml(paper), 'soft', false)}</p>`,
    `<h1${name}>${escapeHtml(list)}</h1>`,
    `<p${small}>${escapeHtml(date)}</p>`,
  ]
  return row(setting, `<p${small}>${web}</p>`, 16) + row(setting, lines.join(''), 20, 4)
}

function paragraph(spans: LetterSpan[]): string {
  const inner = spans.map(({ text, href }) => linked(href, escapeHtml(text), 'text')).join('')
  return `<p${typed({ size: 17, line: 26, tone: 'text' })}>${inner}</p>`
}

const heading = (words: string): string =>
  `<h2${typed({ size: 15, line: 20, tone: 'accent', isBold: true, face: 'sans' })}>${escapeHtml(words)}</h2>`

function partRows(setting: Setting, { heading: words, look, stories }: Edition['parts'][number]): string {
  const above = RULE + (words === '' ? '' : row(setting, heading(words), 12))
  return above + stories.map((story) => storyRows(setting, story, look, words === '' ? 2 : 3)).join('')
}

/** Stories of earlier editions that were put right; nothing where there are none. */
function correctionRows(setting: Setting, { corrections, language }: Edition): string {
  if (corrections.length === 0) return ''
  const { correctedSince } = newsletterWordsOf(language).words.letter
  const headline = typed({ size: 17, line: 22, tone: 'ink', isBold: true })
  const note = typed({ size: 16, line: 23, tone: 'text' })
  const rows = corrections.map((one) =>
    row(
      setting,
      `<h3${headline}>${linked(one.url, escapeHtml(one.headline), 'ink')}</h3><p${note}>${escapeHtml(one.note)}</p>`,
      16,
    ),
  )
  return RULE + row(setting, heading(correctedSince), 12) + rows.join('')
}

/** Link to the front as a cell with a ground, which Word paints too; it takes the space around from the cell. */
function button(setting: Setting, { links, paper, language }: Edition): string {
  const { ink, paper: ground } = LIGHT
  const style = `display:inline-block;padding:12px 24px;mso-padding-alt:0;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:20px;font-weight:bold;color:${ground};text-decoration:none`
  const words = escapeHtml(newsletterWordsOf(language).words.letter.toPaper(paper))
  const link = `<a href="${escapeHtml(links.home)}" class="on-ink" style="${style}">${words}</a>`
  const cell = `<td class="ground" align="center" bgcolor="${ink}" style="background-color:${ink};border-radius:4px;mso-padding-alt:12px 24px">${link}</td>`
  const table = '<table role="presentation" cellpadding="0" cellspacing="0" border="0">'
  return `${RULE}${row(setting, `${table}<tr>${cell}</tr></table>`, 20)}`
}

function foot(setting: Setting, { list, paper, address, links, language, isHandedOver = false }: Edition): string {
  const { letter: words, change } = newsletterWordsOf(language).words
  const small = typed({ size: 13, line: 20, tone: 'soft', face: 'sans' })
  const lines = [
    escapeHtml(words.why(list, paper)),
    isHandedOver ? '' : words.untracked,
    ...address.map(escapeHtml),
    isHandedOver ? '' : linked(links.preferences, change, 'soft'),
    isHandedOver ? '' : linked(links.leave, words.leave, 'soft'),
  ].filter((line) => line !== '')
  const cells = lines.map(
    (line) => `<tr><td align="${setting.start}" style="padding-bottom:6px"><p${small}>${line}</p></td></tr>`,
  )
  return `<tr><td style="padding:24px ${EDGE}px 32px">${TABLE}${cells.join('')}</table></td></tr>\n`
}
