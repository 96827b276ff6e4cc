import type { ReceiptPlace, Shown } from '#db/queries/receipts/receipt-places.ts'
import { rfc3339 } from '#domain/syndication/xml-text.ts'
import type { Page } from '#server/jobs/receipts/ask-front.ts'
import { type Entry, entryIn, type Wanted } from '#server/jobs/receipts/entry-in.ts'
import { type Look, lookAt, seen, unseen, type Verdict } from '#server/jobs/receipts/look.ts'

/** Checks that a page, a feed in every format or a sitemap shows a story, or no longer has it. */
export function lookAtPlace(place: ReceiptPlace, story: Wanted): Look {
  const { paths, shows, said } = place
  const wanted = { ...story, id: place.id ?? story.id }
  const entryOn = (page: Page, n: number): Entry | null | 'broken' => {
    try {
      return entryIn(paths[n] ?? '', page.text, wanted)
    } catch {
      return 'broken'
    }
  }
  // A list without stories may be gone itself.
  return lookAt(place, shows ? [200] : [200, 404], (page, n) => {
    const entry = page.status === 200 ? entryOn(page, n) : null
    if (entry === 'broken') return unseen(shows ? 'not-there' : 'still-there', 'It cannot be read.')
    if (!shows) return entry ? unseen('still-there', 'It still has the story.') : seen(said)
    return entry ? (differs(entry, shows) ?? seen(said)) : unseen('not-there', 'It does not have the story.')
  })
}

function differs(entry: Entry, { headline, at, note }: Shown): Verdict | null {
  if (headline !== undefined && !entry.isTitled(headline))
    return unseen('old-headline', 'The old headline is still there.')
  if (at !== undefined && entry.date !== null && entry.date !== rfc3339(at))
    return unseen('old-date', `Its date is ${entry.date}.`)
  return note === undefined || entry.hasText(note) ? null : unseen('no-note', 'The note is missing.')
}
