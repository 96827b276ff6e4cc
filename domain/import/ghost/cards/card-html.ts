import { paragraph } from '#domain/import/archive-html.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { type CardData, type CardRule, objectField, textField } from '#domain/import/ghost/cards/card-data.ts'
import { MEDIA_CARDS } from '#domain/import/ghost/cards/media-cards.ts'
import { TEXT_CARDS } from '#domain/import/ghost/cards/text-cards.ts'

const drop =
  (what: string): CardRule =>
  (_, notes) => {
    notes.lost(what)
    return ''
  }

const RULES: ReadonlyMap<string, CardRule> = new Map(
  Object.entries({
    ...MEDIA_CARDS,
    ...TEXT_CARDS,
    email: drop('email card (only readers of the letter saw it)'),
    'email-cta': drop('email-cta card (only readers of the letter saw it)'),
    paywall: drop('paywall: what follows was for members'),
    signup: drop('signup card'),
    collection: drop('collection card (a list of stories)'),
    transistor: drop('transistor card (podcasts for members)'),
  }),
)

/** Fields of a card that hold words, in the order in which they are read. */
const WORDS = [
  'heading',
  'header',
  'title',
  'subheader',
  'description',
  'text',
  'content',
  'html',
  'markdown',
  'caption',
]

/** Plain HTML of a card of Ghost's editor. A card that no rule knows keeps its words; one without words is dropped. */
export function cardHtml(name: string, data: CardData, notes: ArchiveNotes): string {
  const audience = audienceOf(objectField(data, 'visibility'))
  if (audience !== 'everyone') {
    notes.lost(`${name} card that only ${audience} saw`)
    return ''
  }
  const rule = RULES.get(name)
  if (rule) return rule(data, notes)
  const kept = WORDS.map((field) => paragraph(textField(data, field))).join('')
  if (kept === '') notes.lost(`unknown card ${name}`)
  else notes.changed(`unknown card ${name} (its text stays)`)
  return kept
}

export const hasCardRule = (name: string): boolean => RULES.has(name)

/** Audience of a card on the web. Older exports state it in other fields. */
function audienceOf(visibility: CardData): 'everyone' | 'members' | 'readers of the letter' {
  if (visibility['emailOnly'] === true || visibility['showOnWeb'] === false) return 'readers of the letter'
  const web = objectField(visibility, 'web')
  if (web['nonMember'] !== false) return 'everyone'
  return textField(web, 'memberSegment') === '' ? 'readers of the letter' : 'members'
}
