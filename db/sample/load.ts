import { ageStories } from '#db/commands/article/age-stories.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { advanceDay } from '#db/commands/schedule/advance-day.ts'
import type { Db } from '#db/engine/open.ts'
import { type Cast, loadCast } from '#db/sample/load-cast.ts'
import { loadPictures, readPicture } from '#db/sample/load-pictures.ts'
import { loadReads } from '#db/sample/load-reads.ts'
import { loadStandingPages } from '#db/sample/load-standing-pages.ts'
import { loadStories } from '#db/sample/load-stories.ts'
import { must } from '#db/sample/must.ts'
import { CLOCK, front } from '#db/sample/sample-newsroom.ts'
import { receipts } from '#db/schema/tables.ts'
import { type BandSlots, emptyFront, type FrontSlots } from '#domain/article/front/front-slots.ts'

const YEAR_MS = 365 * 86_400_000

/**
 * Fills an empty database with the sample newsroom, through the commands that its people would use, each at its own
 * time. `now` (ms UTC) is the time relative to which stories are dated; `read` gives the bytes of a picture.
 */
export async function loadSample(db: Db, dataDir: string, now: number = CLOCK, read = readPicture): Promise<void> {
  const founded = now - 5 * YEAR_MS
  const mediaIdOf = await loadPictures(db, dataDir, { at: founded, read })
  const cast = loadCast(db, mediaIdOf, founded)
  loadStandingPages(db, cast.editor, founded)
  const ids = loadStories(db, cast, mediaIdOf, now)
  must(saveFront(db, cast.editor, { version: 0, slots: slotsOf(cast, ids) }, now))
  loadReads(db, ids, now)
  // The sample needs no receipts.
  db.delete(receipts).run()
  ageStories(db, now)
  advanceDay(db, now)
}

function slotsOf({ sectionId }: Cast, ids: ReadonlyMap<string, number>): FrontSlots {
  const id = (key: string): number => {
    const found = ids.get(key)
    if (found === undefined) throw new Error(`The front names ${key}, which is no story of the sample.`)
    return found
  }
  const bands: BandSlots[] = []
  for (const band of front.bands) {
    if (band.kind === 'feature') bands.push({ kind: 'feature', story: id(band.story) })
    else if (band.kind === 'four') {
      const columns = band.columns.map((one) => ({ section: sectionId(one.section), stories: one.stories.map(id) }))
      bands.push({ kind: 'four', columns })
    } else {
      const stories = { section: sectionId(band.section), stories: band.stories.map(id) }
      const last = bands.at(-1)
      if (band.kind === 'river') bands.push({ kind: 'river', ...stories })
      else if (last?.kind === 'halves' && last.halves.length === 1) last.halves.push(stories)
      else bands.push({ kind: 'halves', halves: [stories] })
    }
  }
  const { lead, seconds, strip, opinion } = front
  return {
    ...emptyFront(),
    lead: id(lead.story),
    leadLinks: lead.links.map(id),
    seconds: seconds.map(id),
    strip: strip.map(id),
    opinion: opinion.map(id),
    bands,
  }
}
