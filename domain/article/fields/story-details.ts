import type { StoryText } from '#domain/article/history/revision-views.ts'
import { t } from '#domain/messages/t.ts'

/** A fact about a story besides its words, as text that people can compare. */
export type Fact = { name: string; items: string[] }
export type FactItem = { text: string; isOther: boolean }
export type FactDiff = { name: string; before: FactItem[]; after: FactItem[] }

const said = (value: string | null | undefined): string[] => (value ? [value] : [])

/** Every fact of a story except headline, standfirst, kicker and body, as text. */
export function storyFacts(story: StoryText): Fact[] {
  const names = (terms: { name: string }[]) => terms.map((term) => term.name)
  const { lead, seo, source } = story
  return [
    { name: t('Short headline'), items: said(story.shortHeadline) },
    { name: t('Sections'), items: names(story.sections) },
    { name: t('Topics'), items: names(story.topics) },
    { name: t('Bylines'), items: names(story.authors) },
    { name: t('Source'), items: said(source?.name) },
    { name: t('Original'), items: said(source?.url) },
    { name: t('Search engine policy'), items: said(story.sourcePolicy) },
    {
      name: t('End of the licence'),
      items: said(story.licenceUntil === null ? null : new Date(story.licenceUntil).toISOString()),
    },
    {
      name: t('Lead picture'),
      items: lead ? [lead.caption || lead.alt || t('picture {id}', { id: lead.mediaId.slice(0, 8) })] : [],
    },
    { name: t('Lead picture’s description'), items: said(lead?.isDecorative ? t('decorative') : lead?.alt) },
    { name: t('Lead picture’s credit'), items: said(lead?.credit) },
    { name: t('Address'), items: said(story.slug) },
    { name: t('Language'), items: said(story.language) },
    { name: t('Genre'), items: said(story.genre) },
    { name: t('Long read'), items: said(story.longRead) },
    { name: t('Live story'), items: said(story.live) },
    { name: t('Title for search engines'), items: said(seo.title) },
    { name: t('Description for search engines'), items: said(seo.description) },
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
    const lead = found.find((one) => one.name === t('Lead picture'))
    for (const item of [...(lead?.before ?? []), ...(lead?.after ?? [])]) item.isOther = true
  }
  const isMarked = (item: FactItem) => item.isOther
  const order = (items: FactItem[]) => items.map((item) => item.text).join('\n')
  return found.filter(
    (fact) => [...fact.before, ...fact.after].some(isMarked) || order(fact.before) !== order(fact.after),
  )
}

const marked = (items: string[], others: string[]): FactItem[] =>
  items.map((text) => ({ text, isOther: !others.includes(text) }))
