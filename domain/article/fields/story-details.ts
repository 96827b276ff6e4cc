import { FIELD_NAMES } from '#domain/article/fields/field-names.ts'
import { madeByName } from '#domain/article/fields/made-by.ts'
import type { StoryText } from '#domain/article/history/revision-views.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

/** A fact about a story besides its words, as text that people can compare. */
type Fact = { name: Message; items: string[] }
export type FactItem = { text: string; isOther: boolean }
export type FactDiff = { name: string; before: FactItem[]; after: FactItem[] }

const said = (value: string | null | undefined): string[] => (value ? [value] : [])

/** Every fact of a story except headline, standfirst, kicker and body, as text. */
function storyFacts(story: StoryText): Fact[] {
  const names = (terms: { name: string }[]) => terms.map((term) => term.name)
  const { lead, seo, source } = story
  return [
    { name: FIELD_NAMES.shortHeadline, items: said(story.shortHeadline) },
    { name: FIELD_NAMES.sections, items: names(story.sections) },
    { name: FIELD_NAMES.topics, items: names(story.topics) },
    { name: FIELD_NAMES.authors, items: names(story.authors) },
    { name: FIELD_NAMES.source, items: said(source?.name) },
    { name: msg('Original'), items: said(source?.url) },
    { name: FIELD_NAMES.sourcePolicy, items: said(story.sourcePolicy) },
    {
      name: FIELD_NAMES.licenceUntil,
      items: said(story.licenceUntil === null ? null : new Date(story.licenceUntil).toISOString()),
    },
    {
      name: FIELD_NAMES.lead,
      items: lead ? [lead.caption || lead.alt || t('picture {id}', { id: lead.mediaId.slice(0, 8) })] : [],
    },
    { name: msg('Lead picture’s description'), items: said(lead?.isDecorative ? t('decorative') : lead?.alt) },
    { name: msg('Lead picture’s credit'), items: said(lead?.credit) },
    { name: FIELD_NAMES.slug, items: said(story.slug) },
    { name: FIELD_NAMES.language, items: said(story.language) },
    { name: FIELD_NAMES.genre, items: said(story.genre) },
    { name: FIELD_NAMES.longRead, items: said(story.longRead) },
    { name: FIELD_NAMES.madeBy, items: said(story.madeBy && madeByName(story.madeBy)) },
    { name: FIELD_NAMES.live, items: said(story.live) },
    { name: msg('Title for search engines'), items: said(seo.title) },
    { name: msg('Description for search engines'), items: said(seo.description) },
  ]
}

/** Facts that differ between two states of a story; `isOther` marks items that the other state lacks. */
export function diffFacts(before: StoryText, after: StoryText): FactDiff[] {
  const fresh = storyFacts(after)
  const found = storyFacts(before).map(({ name, items }, at) => {
    const other = fresh[at]?.items ?? []
    return { name, before: marked(items, other), after: marked(other, items) }
  })
  if (before.lead?.mediaId !== after.lead?.mediaId) {
    const lead = found.find((one) => one.name === FIELD_NAMES.lead)
    for (const item of [...(lead?.before ?? []), ...(lead?.after ?? [])]) item.isOther = true
  }
  const isMarked = (item: FactItem) => item.isOther
  const order = (items: FactItem[]) => items.map((item) => item.text).join('\n')
  const isOther = ({ before: was, after: is }: (typeof found)[number]) =>
    [...was, ...is].some(isMarked) || order(was) !== order(is)
  return found.filter(isOther).map((fact) => ({ ...fact, name: t(fact.name) }))
}

const marked = (items: string[], others: string[]): FactItem[] =>
  items.map((text) => ({ text, isOther: !others.includes(text) }))
