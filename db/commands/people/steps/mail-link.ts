import type { Tx } from '#db/engine/open.ts'
import { site } from '#db/queries/settings/site.ts'
import { outbox } from '#db/schema/newsroom-tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'

/**
 * A letter with a one-time link, as stored in the outbox; `until` in ms UTC. Once it is done, all but `person` is
 * erased.
 */
export type LinkLetter = {
  person: string
  to: string
  name: string
  paper: string
  purpose: 'invitation' | 'reset'
  link: string
  until: number
}

type Input = {
  person: { id: string; email: string; name: string }
  purpose: LinkLetter['purpose']
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
  const payload: LinkLetter = { person: id, to, name, paper: site(tx).name, purpose, link: linkOf(token), until }
  tx.insert(outbox)
    .values({ kind: 'mail', payload, dedupeKey: `mail:${hashOfToken(token)}`, dueAt: now, target: 'mail' })
    .run()
}
