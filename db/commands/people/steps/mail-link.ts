import { enqueueLetter } from '#db/commands/outbox/steps/enqueue-letter.ts'
import type { Tx } from '#db/engine/open.ts'
import { site } from '#db/queries/settings/site.ts'

type Input = {
  person: { id: string; email: string; name: string }
  purpose: 'invitation' | 'reset'
  token: string
  /** Makes the address of a link from its token; null if the paper sends no mail. */
  linkOf: LinkOf | null
  until: number
  now: number
}
export type LinkOf = (token: string) => string

/** Enqueues a letter with this link in the outbox, in the transaction that makes the link. It is delivered later. */
export function mailLink(tx: Tx, { person, purpose, token, linkOf, until, now }: Input): void {
  if (linkOf === null) return
  const { id, email: to, name } = person
  const addressed = { person: id, to, name, paper: site(tx).name }
  enqueueLetter(tx, { template: purpose, ...addressed, link: linkOf(token), until }, now)
}
