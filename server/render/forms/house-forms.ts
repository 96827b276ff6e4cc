import { confirmHouse, type HouseLetter, tellCopy } from '#db/commands/copies/tell-copy.ts'
import { enqueueLetter } from '#db/commands/outbox/steps/enqueue-letter.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { houseOfToken } from '#db/queries/copies/house-of-token.ts'
import { confirmHousePath, houseTokenIn } from '#domain/urls/copy-forms.ts'
import { absolute } from '#domain/urls/paths.ts'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'
import { republishWordsOf } from '#domain/words/republish/republish-words-of.ts'

/** A page of a few words, with the button of a form that is sent to its own address. */
type Told = { as: 'told'; status: number; title: string; text: string; button?: string }
const told = (status: number, title: string, text: string, button?: string): Told => ({
  as: 'told',
  status,
  title,
  text,
  ...(button !== undefined && { button }),
})

type Asking = {
  db: Db
  siteUrl: string
  sendsMail: boolean
  /** ms UTC. */
  now: number
  said: { paper: string; language: string }
  form: URLSearchParams
  takeLetter: () => boolean
  padded: <T>(work: () => Promise<T>) => Promise<T>
}

/** Answers a form by which a house tells of a copy, or confirms its address. */
export async function answerCopyForm(asking: Asking, path: string): Promise<Told> {
  const { db, siteUrl, sendsMail, now, said, form, takeLetter, padded } = asking
  const [{ words }, shared] = [republishWordsOf(said.language), newsletterWordsOf(said.language).words]
  if (houseTokenIn(path) !== null) return confirmed(asking, path)
  if (!sendsMail) return told(503, shared.notDone, shared.problems.mail)
  const field = (name: string) => form.get(name) ?? ''
  const copy = { slug: field('story'), house: field('house'), contact: field('contact'), address: field('address') }
  if (!takeLetter()) return told(429, shared.notDone, shared.problems.often)
  const post = (tx: Tx, { houseId: reader, token, until }: HouseLetter) => {
    const letter = { reader, paper: said.paper, lists: [copy.address], until }
    enqueueLetter(tx, { ...letter, template: 'copy-confirm', link: absolute(siteUrl, confirmHousePath(token)) }, now)
  }
  const { ok, ...refused } = await padded(() => retryWhileBusy(db, (free) => tellCopy(free, copy, post, now)))
  if (ok) return told(200, shared.sent.title, shared.sent.text)
  return 'code' in refused && refused.code === 'not-found'
    ? told(404, shared.notDone, words.problems.gone)
    : told(400, shared.notDone, words.problems.fields)
}

async function confirmed({ db, now, said }: Asking, path: string): Promise<Told> {
  const token = houseTokenIn(path) ?? ''
  const { ok } = await retryWhileBusy(db, (free) => confirmHouse(free, { token }, now))
  return ok ? copyFormPage(db, path, said, now) : ended(said)
}

const ended = ({ language }: Asking['said']): Told =>
  told(404, newsletterWordsOf(language).words.ended.title, republishWordsOf(language).words.ended)

/** The page behind the link of a house's letter: one button, or that nothing is left to do. Reading it changes nothing. */
export function copyFormPage(db: Db, path: string, said: Asking['said'], now: number): Told {
  const token = houseTokenIn(path)
  const house = token === null ? null : houseOfToken(db, token, now)
  if (!house) return ended(said)
  const { confirm } = republishWordsOf(said.language).words
  return house.pending.length === 0
    ? told(200, confirm.done, confirm.doneText)
    : told(200, confirm.title, confirm.text(house.contact ?? '', house.pending.join(' ')), confirm.button)
}
