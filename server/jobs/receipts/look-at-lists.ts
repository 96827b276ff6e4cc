import type { FrontFacts, FrontPlace, PublicStory } from '#db/queries/receipts/receipt-facts.ts'
import type { ListFacts } from '#db/queries/receipts/receipt-lists.ts'
import { type Look, noPage, seen, unseen, type Verdict } from '#server/jobs/receipts/look.ts'
import { readHtml, squeezed } from '#server/jobs/receipts/read-html.ts'

/** Checks for a link to a story with its current headline; `place` is the text of a success. */
export function linkIn(html: string, { path, headline }: { path: string; headline: string }, place: string): Verdict {
  const links = readHtml(html).links.filter((link) => link.path === path)
  if (links.length === 0) return unseen('not-there', 'It does not show the story.')
  return links.some((link) => squeezed(link.words).includes(squeezed(headline)))
    ? seen(place)
    : unseen('old-headline', 'The old headline is still there.')
}

/** Checks that nothing on a page links to a story any more. */
export function noLinkIn(html: string, path: string): Verdict {
  return readHtml(html).links.some((link) => link.path === path)
    ? unseen('still-there', 'It still shows the story.')
    : seen('not there any more')
}

type Titled = { path: string; headline: string }

/** Checks that the first page of a list shows a story. */
export function lookAtList({ key, name, path, place }: ListFacts, story: Titled): Look {
  const compare: Look['compare'] = ([page]) => noPage(page) ?? linkIn(page?.text ?? '', story, `place ${place}`)
  return { key, name, paths: [path], compare }
}

/** Checks that a page no longer links to a story. It may be gone itself, with its last story. */
export function lookAtLeft({ key, name, path }: Pick<ListFacts, 'key' | 'name' | 'path'>, articlePath: string): Look {
  const compare: Look['compare'] = ([page]) => noPage(page, [200, 404]) ?? noLinkIn(page?.text ?? '', articlePath)
  return { key, name, paths: [path], compare }
}

export function lookAtFront(path: string, { words, headline }: FrontPlace): Look {
  const compare: Look['compare'] = ([page]) => noPage(page) ?? linkIn(page?.text ?? '', { path, headline }, words)
  return { key: 'front', name: 'Front', paths: ['/'], compare }
}

/** Checks that the page of corrections has the story with the note. */
export function lookAtCorrections(story: PublicStory, note: string): Look {
  const compare: Look['compare'] = ([page]) => {
    const bad = noPage(page)
    if (bad) return bad
    const { links, text } = readHtml(page?.text ?? '')
    if (!links.some((link) => link.path === story.path)) return unseen('not-there', 'It does not name the story.')
    return text.includes(squeezed(note)) ? seen('the note is there') : unseen('no-note', 'The note is missing.')
  }
  return { key: 'corrections', name: 'Corrections', paths: ['/corrections'], compare }
}

/** Checks the composed front: its lead first, and every story that has a slot on it. */
export function looksAtFront({ lead, stories }: FrontFacts): Look[] {
  const first: Look[] = lead === null ? [] : [{ key: 'lead', name: 'Lead', paths: ['/'], compare: compareLead(lead) }]
  const compare: Look['compare'] = ([page]) => {
    const bad = noPage(page)
    if (bad) return bad
    const there = new Set(readHtml(page?.text ?? '').links.map((link) => link.path))
    const missing = stories.filter((story) => !there.has(story.path))
    const [one] = missing
    if (one) return unseen('not-there', `${missing.length} of ${stories.length} are missing: “${one.headline}” …`)
    return seen(`${stories.length} of ${stories.length} stories in their places`)
  }
  return [...first, { key: 'front', name: 'Front', paths: ['/'], compare }]
}

const compareLead =
  (lead: string): Look['compare'] =>
  ([page]) => {
    const bad = noPage(page)
    if (bad) return bad
    const first = readHtml(page?.text ?? '').links.find((link) => link.path.startsWith('/article/'))
    return first?.path === lead ? seen('stands first') : unseen('wrong-order', 'Another story stands first.')
  }
