import type { OnFront } from '#db/queries/front/stories-on-front.ts'
import type { PublicStory, ReceiptFacts } from '#db/queries/receipts/receipt-facts.ts'
import { cardFile } from '#domain/card/card-subject.ts'
import { cardPath } from '#domain/urls/paths.ts'
import { lookAtPlace } from '#server/jobs/receipts/look-at-place.ts'
import { lookAtArticle, lookAtData } from '#server/jobs/receipts/look-at-story.ts'
import { type Look, lookAt, seen, unseen } from '#server/jobs/receipts/look.ts'
import { readHtml } from '#server/jobs/receipts/read-html.ts'

/** All checks of a story's receipt: its own pages, and every place that must show it, or must not. */
export function looksOf(facts: ReceiptFacts, origin: string): Look[] {
  const { id, path, story, places } = facts
  const elsewhere = places.map((place) => lookAtPlace(place, { id, path, origin }))
  if (story) return [lookAtArticle(story), ...elsewhere, lookAtData(story), ...looksAtOthers(story)]
  return [...looksAtGone(facts), ...elsewhere]
}

/** Checks the share picture, which the first request draws, and that former addresses redirect in one hop. */
function looksAtOthers({ path, card, oldPaths }: PublicStory): Look[] {
  const old = { key: 'old-addresses', name: 'Old address', paths: oldPaths }
  return [
    ...(card === null ? [] : [lookAt({ ...CARD, paths: [card] }, [200], () => seen('drawn'))]),
    ...(oldPaths.length === 0 ? [] : [lookAt(old, [301, 308], ({ location }) => leadsTo(path, location))]),
  ]
}

const CARD = { key: 'card', name: 'Share picture' }
const leadsTo = (path: string, location: string | null) =>
  location?.endsWith(path) ? seen(`leads to ${path}`) : unseen('not-there', `It leads to ${location}.`)

/** Checks that a withdrawn or removed story and its share picture, whatever it showed, answer with that status. */
function looksAtGone({ id, path, status }: ReceiptFacts): Look[] {
  const card = cardPath(cardFile({ of: 'story', id }, '0'.repeat(16), 'png'))
  const answers = () => seen(`answers ${status}`)
  return [
    lookAt({ key: 'article', name: 'Article page', paths: [path] }, [status], answers),
    lookAt({ ...CARD, paths: [card] }, [status], answers),
  ]
}

/** Checks the composed front: its lead first, and every story that has a place on it. */
export function looksOfFront(stories: OnFront[]): Look[] {
  const [lead] = stories
  const look = (key: string, name: string, verdict: (links: string[]) => ReturnType<typeof seen>) =>
    lookAt({ key, name, paths: ['/'] }, [200], ({ text }) => verdict(readHtml(text).links.map((link) => link.path)))
  const first = look('lead', 'Lead', (links) =>
    links.find((path) => path.startsWith('/article/')) === lead?.path
      ? seen('stands first')
      : unseen('wrong-order', 'Another story stands first.'),
  )
  const all = look('front', 'Front', (links) => {
    const missing = stories.filter(({ path }) => !links.includes(path))
    const [one] = missing
    if (one) return unseen('not-there', `${missing.length} of ${stories.length} are missing: “${one.headline}” …`)
    return seen(`${stories.length} of ${stories.length} stories in their places`)
  })
  return lead ? [first, all] : [all]
}
