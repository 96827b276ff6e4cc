import { articlePath } from '#domain/urls/paths.ts'
import type { FrontBand, FrontView, SectionRef } from '#domain/views.ts'

type Story = { slug: string; headline: string }
/** A story on the front: its place in words, and its headline there, which an editor may have changed. */
export type OnFront = { words: string; path: string; headline: string }

/** The stories that a front shows in its places, in reading order. */
export function storiesOnFront({ layout, live, lead, leadLinks, seconds, strip, latest, bands }: FrontView): OnFront[] {
  // The big layout shows the updates of a live story in place of the latest stories.
  const isRailLive = layout === 'big' && live !== null && live.updates.length > 0
  return [
    ...placed('live, on top', layout === 'live' && live ? [live.story] : []),
    ...placed('the lead', lead ? [lead] : []),
    ...placed('under the lead', leadLinks),
    ...placed('beside the lead', seconds),
    ...placed('in the strip', strip),
    ...bands
      .flatMap(partsOf)
      .flatMap(({ section, stories }) => placed(section ? `in ${section.name}` : 'the feature', stories)),
    ...placed('in the latest', isRailLive ? [] : latest),
  ]
}

const placed = (place: string, stories: Story[]): OnFront[] =>
  stories.map(({ slug, headline }, n) => ({
    words: stories.length === 1 ? place : `${place}, place ${n + 1}`,
    path: articlePath(slug),
    headline,
  }))

function partsOf(band: FrontBand): { section: SectionRef | null; stories: Story[] }[] {
  if (band.kind === 'feature') return [{ section: null, stories: [band.story] }]
  return band.kind === 'opinion' ? [band.part] : band.parts
}
