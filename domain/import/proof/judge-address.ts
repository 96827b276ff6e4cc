import type { AddressOutcome, ProvenAddress } from '#domain/import/proof/import-proof.ts'

/** An old address with its meaning on the old site, and what must have become of it. */
export type OldAddress = {
  from: string
  /** Description of the page on the old site, for people. */
  was: string
} & (
  | {
      of: 'story'
      /** Path of its story here; null where that is not public, and then `why` says why. */
      path: string | null
      why: string
    }
  /** Something whose place here the export does not say; `absence` explains that it leads nowhere, null where nothing does. */
  | { of: 'other'; absence: string | null }
  /** A redirect that the export or its plug-in names. */
  | { of: 'redirect'; status: number }
)

export type Answered = {
  status: number
  to: string | null
  /** Path of the address itself, to compare with that of its story. */
  path: string
  end: 'page' | 'chain' | 'dead-end' | null
}

/** Judges the answer of an old address: at most one redirect, which must be permanent, to what it became. */
export function judgeAddress(old: OldAddress, answered: Answered): ProvenAddress {
  const { outcome, why } = outcomeOf(old, answered)
  return { from: old.from, status: answered.status, to: answered.to, outcome, why: why === '' ? old.was : why }
}

const say = (outcome: AddressOutcome, why = '') => ({ outcome, why })

function outcomeOf(old: OldAddress, { status, to, path, end }: Answered): { outcome: AddressOutcome; why: string } {
  if (end === 'chain') return say('chain', `${old.was}: it leads to an address that redirects again`)
  if (end === 'dead-end') return say('dead-end', `${old.was}: it leads to an address without a page`)
  if (status === 200) return old.of === 'story' && old.path !== path ? say('elsewhere', elsewhere(old)) : say('same')
  if (to !== null) {
    if (old.of === 'story' && old.path !== to) return say('elsewhere', elsewhere(old))
    const isTemporary = status === 302 || status === 307
    const isWanted = old.of === 'redirect' ? isTemporary === (old.status === 302 || old.status === 307) : !isTemporary
    return isWanted ? say('moved') : say('wrong-status', `${old.was}: the redirect has the status ${status}`)
  }
  return unanswered(old, status)
}

function unanswered(old: OldAddress, status: number): { outcome: AddressOutcome; why: string } {
  const isGone = status === 410 || status === 451
  if (old.of === 'story') {
    if (old.path !== null) return say('lost', `${old.was}: it is public here, at ${old.path}`)
    return say(isGone ? 'gone' : 'named', `${old.was}: ${old.why}`)
  }
  if (isGone) return say('gone')
  if (old.of === 'redirect') return say('lost', `${old.was}: the redirect is not here`)
  return old.absence === null ? say('lost', old.was) : say('named', `${old.was}: ${old.absence}`)
}

const elsewhere = (old: OldAddress & { of: 'story' }): string =>
  old.path === null ? `${old.was}: ${old.why}, and something else answers` : `${old.was}: it became ${old.path}`
