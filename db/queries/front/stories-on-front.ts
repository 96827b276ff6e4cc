import { articlePath } from '#domain/urls/paths.ts'
import type { FrontBand, FrontView } from '#domain/views.ts'

type Story = { slug: string; headline: string }
/** A story on the front, with its headline there, which an editor may have changed. */
export type OnFront = { path: string; headline: string }

/** The stories that a front shows in its places, in reading order. */
export function storiesOnFront({ layout, live, lead, leadLinks, seconds, strip, latest, bands }: FrontView): OnFront[] {
  // The big layout shows the updates of a live story in place of the latest stories.
  const isRailLive = layout === 'big' && live !== null && live.updates.length > 0
  const stories: Story[] = [
    ...(layout === 'live' && live ? [live.story] : []),
    ...(lead ? [lead] : []),
    ...leadLinks,
    ...seconds,
    ...strip,
    ...bands.flatMap(storiesIn),
    ...(isRailLive ? [] : latest),
  ]
  return stories.map(({ slug, headline }) => ({ path: articlePath(slug), headline }))
}

function storiesIn(band: FrontBand): Story[] {
  if (band.kind === 'feature') return [band.story]
  return (band.kind === 'opinion' ? [band.part] : band.parts).flatMap((part) => part.stories)
}
