import { isWebAddress } from '#domain/document/blocks/href.ts'
import { type Block, DOCUMENT_VERSION, type Span } from '#domain/document/blocks/schema.ts'
import result from '#domain/paper/accessibility-result.json' with { type: 'json' }
import { ACCESSIBILITY_PATH, generatedPaths, RESPONSIBILITY_PATH } from '#domain/paper/responsibility.ts'
import type { SiteView, StandingPageView } from '#domain/views.ts'
import { date } from '#domain/words/dates.ts'
import { paperPageWordsOf } from '#domain/words/paper-pages/paper-page-words-of.ts'
import { type Speech, speechIn } from '#domain/words/speech.ts'

/** A page that is made of the settings, in the form of a standing page; null if the paper has none at that slug. */
export function generatedPage(site: SiteView, slug: string): StandingPageView | null {
  const path = `/${slug}`
  if (!generatedPaths(site).includes(path)) return null
  const speech = speechIn(site, site.language)
  return path === RESPONSIBILITY_PATH ? responsibilityPage(site, speech) : accessibilityPage(site, speech)
}

type Made = Pick<StandingPageView, 'slug' | 'kind' | 'title' | 'standfirst'> & { blocks: Block[] }

const pageOf = ({ blocks, ...page }: Made): StandingPageView => ({
  ...page,
  document: { version: DOCUMENT_VERSION, blocks },
  pictures: {},
  liveStories: [],
  publishedAt: null,
  modifiedAt: null,
})

/** The anchor of a field is its name, so that structured data can point at it. Empty fields have no heading. */
function responsibilityPage({ name, responsibility }: SiteView, speech: Speech): StandingPageView {
  const { title, lead, ...words } = paperPageWordsOf(speech).responsibility
  const names = { ...words, corrections: speech.words.corrections }
  const { regulator, regulatorLink, ...fields } = responsibility
  const council = regulatorLink === '' ? spansOf(regulator) : linked(regulator || regulatorLink, regulatorLink)
  const blocks = Object.entries(names).flatMap(([field, heading]) => {
    const spans = field === 'regulator' ? council : spansOf(fields[field as keyof typeof fields])
    return spans.length === 0 ? [] : part(field, heading, spans)
  })
  return pageOf({ slug: RESPONSIBILITY_PATH.slice(1), kind: 'about', title, standfirst: lead(name), blocks })
}

/** States what the stored result of the browser tests says, and no more. */
function accessibilityPage({ name, responsibility }: SiteView, speech: Speech): StandingPageView {
  const words = paperPageWordsOf(speech).accessibility
  const { checkedAt, pages, tool, rules } = result
  const on = date(Date.parse(`${checkedAt}T12:00:00Z`), { ...speech, zone: 'UTC' })
  const found = [words.check(on, pages, tool), ...(rules.length === 0 ? [words.none] : [words.found, ...rules])].join(
    ' ',
  )
  const items = words.shortcomings.map((text) => ({ spans: [{ text }] }))
  const contact = spansOf(responsibility.contact)
  const blocks: Block[] = [
    ...part('aim', words.aim, spansOf(words.standard)),
    ...part('checked', words.checked, spansOf(found)),
    heading('known', words.known),
    { id: 'known-list', type: 'list', ordered: false, items },
    ...(contact.length === 0 ? [] : part('tell', words.tell, contact)),
  ]
  const { title, lead } = words
  return pageOf({ slug: ACCESSIBILITY_PATH.slice(1), kind: 'plain', title, standfirst: lead(name), blocks })
}

const heading = (id: string, text: string): Block => ({ id, type: 'heading', level: 2, spans: [{ text }], anchor: id })
const part = (id: string, title: string, spans: Span[]): Block[] => [
  heading(id, title),
  { id: `${id}-text`, type: 'paragraph', spans },
]

const linked = (text: string, href: string): Span[] => [{ text, marks: [{ type: 'link', href }] }]

/** A text that is an address as a whole is a link; an e-mail address too. */
function spansOf(text: string): Span[] {
  if (text === '') return []
  if (isWebAddress(text)) return linked(text, text)
  return /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text) ? linked(text, `mailto:${text}`) : [{ text }]
}
