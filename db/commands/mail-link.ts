import type { Tx } from '#db/open.ts'
import { site } from '#db/queries/site.ts'
import { outbox } from '#db/schema/newsroom.ts'
import { hashOfToken } from '#db/token.ts'

/** A letter with a one-time link, as it waits in the outbox; `until` in ms UTC. Blanked but for `person` at its end. */
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
  /** The address of a link by its token; null where the paper sends no mail. */
  linkOf: LinkOf | null
  until: number
  now: number
}
export type LinkOf = (token: string) => string

/** Puts a letter with this link into the outbox, in the transaction that makes the link. Whether it arrives is for later. */
export function mailLink(tx: Tx, { person, purpose, token, linkOf, until, now }: Input): void {
  if (linkOf === null) return
  const { id, email: to, name } = person
  const payload: LinkLetter = { person: id, to, name, paper: site(tx).name, purpose, link: linkOf(token), until }
  tx.insert(outbox)
    .values({ kind: 'mail', payload, dedupeKey: `mail:${hashOfToken(token)}`, dueAt: now, target: 'mail' })
    .run()
}
