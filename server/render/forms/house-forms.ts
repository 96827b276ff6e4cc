import { confirmHouse, type HouseLetter, leaveHouse, tellCopy } from '#db/commands/copies/tell-copy.ts'
import { enqueueLetter } from '#db/commands/outbox/steps/enqueue-letter.ts'
import { writeFromReserve } from '#db/engine/disk-reserve.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { houseLeaving, houseOfToken } from '#db/queries/copies/house-of-token.ts'
import { confirmHousePath, houseTokenIn } from '#domain/urls/copy-forms.ts'
import { absolute } from '#domain/urls/paths.ts'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'
import { republishWordsOf } from '#domain/words/republish/republish-words-of.ts'
import { type Sent, told } from '#server/render/forms/form-answer.ts'

type Said = { paper: string; language: string }
type Asking = {
  db: Db
  siteUrl: string
  sendsMail: boolean
  /** ms UTC. */
  now: number
  said: Said
  form: URLSearchParams
  takeLetter: () => boolean
  padded: <T>(work: () => Promise<T>) => Promise<T>
}

const wordsOf = ({ language }: Said) => ({
  ...republishWordsOf(language).words,
  shared: newsletterWordsOf(language).words,
})

/** Answers a form by which a house tells of a copy, confirms its address or gets no more letters. */
export async function answerCopyForm(asking: Asking, path: string): Promise<Sent> {
  const { db, siteUrl, sendsMail, now, said, form, takeLetter, padded } = asking
  const { problems, shared } = wordsOf(said)
  const token = houseTokenIn(path)
  if (token !== null) return pressed(asking, path, token)
  if (!sendsMail) return told(503, shared.notDone, shared.problems.mail)
  const field = (name: string) => form.get(name) ?? ''
  const copy = { slug: field('story'), house: field('house'), contact: field('contact'), address: field('address') }
  if (!takeLetter()) return told(429, shared.notDone, shared.problems.often)
  const post = (tx: Tx, { houseId: reader, token: proof, until }: HouseLetter) => {
    const letter = { reader, paper: said.paper, lists: [copy.address], until }
    enqueueLetter(tx, { ...letter, template: 'copy-confirm', link: absolute(siteUrl, confirmHousePath(proof)) }, now)
  }
  const taken = await padded(() => retryWhileBusy(db, (free) => tellCopy(free, copy, post, now)))
  if (taken.ok) return told(200, shared.sent.title, shared.sent.text)
  return taken.code === 'not-found'
    ? told(404, shared.notDone, problems.gone)
    : told(400, shared.notDone, problems.fields)
}

async function pressed({ db, now, said }: Asking, path: string, token: string): Promise<Sent> {
  const leaving = houseLeaving(db, token)
  if (leaving) {
    await writeFromReserve(db, (free) => leaveHouse(free, { token }, now))
    const { leave } = wordsOf(said).shared
    return told(200, leave.done, leave.text(leaving.contact ?? ''))
  }
  await retryWhileBusy(db, (free) => confirmHouse(free, { token }, now))
  return copyFormPage(db, path, said, now)
}

/** The page behind a link of a house's letters: one button, or that nothing is left to do. Reading it changes nothing. */
export function copyFormPage(db: Db, path: string, said: Said, now: number): Sent {
  const token = houseTokenIn(path) ?? ''
  const { confirm, ended, shared } = wordsOf(said)
  const leaving = houseLeaving(db, token)
  if (leaving) return told(200, shared.leave.title, shared.leave.text(leaving.contact ?? ''), shared.leave.button)
  const house = houseOfToken(db, token, now)
  if (!house) return told(404, shared.ended.title, ended)
  return house.pending.length === 0
    ? told(200, confirm.done, confirm.doneText)
    : told(200, confirm.title, confirm.text(house.contact ?? '', house.pending.join(' ')), confirm.button)
}
