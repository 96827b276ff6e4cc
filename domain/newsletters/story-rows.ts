import { escapeHtml } from '#domain/document/html/escape-html.ts'
import type { StoryLook } from '#domain/newsletters/edition-document.ts'
import type { LetterPicture, LetterStory } from '#domain/newsletters/edition.ts'
import { LIGHT } from '#domain/newsletters/letter-look.ts'
import { languageOf, linked, row, type Setting, TABLE, TEXT_WIDTH, typed } from '#domain/newsletters/letter-parts.ts'

/** Width of a picture beside the words, and the space between, in pixels: on a phone 150 are left for the words. */
const SMALL = 112
const GAP = 16
const SIZES: Record<StoryLook, { size: number; line: number }> = {
  big: { size: 26, line: 31 },
  small: { size: 19, line: 24 },
  lines: { size: 19, line: 24 },
}

/** A story of a letter as rows of its table. `level` is that of its heading. */
export function storyRows(setting: Setting, story: LetterStory, look: StoryLook, level: 2 | 3): string {
  const words = wordsOf(setting, story, SIZES[look], level)
  const { picture } = story
  if (look === 'lines' || !picture) return row(setting, words, 20)
  if (look === 'big') return row(setting, `${pictureOf(story, picture, TEXT_WIDTH)}${words}`, 20)
  const cells = [
    `<td width="${SMALL}" valign="top" style="width:${SMALL}px;padding-${setting.end}:${GAP}px">${pictureOf(story, picture, SMALL)}</td>`,
    `<td valign="top" align="${setting.start}">${words}</td>`,
  ]
  return row(setting, `${TABLE}<tr>${cells.join('')}</tr></table>`, 20)
}

function wordsOf(setting: Setting, story: LetterStory, size: { size: number; line: number }, level: 2 | 3): string {
  const label = typed({ size: 13, line: 18, tone: 'accent', isBold: true, face: 'sans' })
  const headline = typed({ ...size, tone: 'ink', isBold: true, below: 4 })
  const running = typed({ size: 16, line: 23, tone: 'text', below: 4 })
  const byline = typed({ size: 13, line: 20, tone: 'soft', face: 'sans' })
  const link = linked(story.url, escapeHtml(story.headline), 'ink', false)
  const parts = [
    story.kicker && `<p${label}>${escapeHtml(story.kicker)}</p>`,
    `<h${level}${headline}>${link}</h${level}>`,
    story.standfirst && `<p${running}>${escapeHtml(story.standfirst)}</p>`,
    story.byline && `<p${byline}>${escapeHtml(story.byline)}</p>`,
  ].join('')
  const language = languageOf(setting, story.language)
  return language === '' ? parts : `<div${language}>${parts}</div>`
}

/**
 * A picture, linked to its story unless it has no alternative text: such a link would have no name. Programs that do not
 * load pictures show that text. No height is set: Yahoo would keep it on narrow screens, and a picture that is not loaded
 * would leave a hole.
 */
function pictureOf({ url }: LetterStory, picture: LetterPicture, most: number): string {
  const width = Math.min(most, picture.width)
  const style = `display:block;width:100%;max-width:${width}px;border:0;font-size:13px;line-height:18px;color:${LIGHT.soft}`
  const image = `<img src="${escapeHtml(picture.src)}" width="${width}" alt="${escapeHtml(picture.alt)}" class="soft" style="${style}">`
  const below = most === SMALL ? '' : '<div style="height:12px;font-size:1px;line-height:12px">&nbsp;</div>'
  return linked(picture.alt === '' ? null : url, image, 'soft', false) + below
}
