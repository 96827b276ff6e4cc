import type { Verdict } from '#server/http/guard/guard.ts'
import { type Makers, makeAnswer, makeStatusPage, type StatusPlace } from '#server/http/pages/make-answer.ts'
import type { Answer, StatusCode } from '#server/http/pages/page-answer.ts'

type PageVerdict = Extract<Verdict, { kind: 'page' }>

/** Key of the paper's own page of a status. */
export const statusKey = (code: StatusCode, { in: place, notice }: StatusPlace): string =>
  `status:${place}:${code}${notice === undefined ? '' : `:${notice}`}`
const STATUS_KEY = /^status:(page|frame):(\d+)(?::(\d+))?$/

const OLD = 'old:'
export const oldKey = (numbered: string): string => OLD + numbered

/** Verdict for an old address that is named by a number, as if that were its path. */
export const oldVerdict = (numbered: string): PageVerdict => ({
  kind: 'page',
  path: numbered,
  canonical: numbered,
  query: '',
  route: null,
  key: oldKey(numbered),
  numbered: null,
})

/** Makes the answer of a cache key; `verdictOf` classifies an address. */
export function answerOfKey(key: string, verdictOf: (address: string) => Verdict, makers: Makers): Promise<Answer> {
  const [, place, code, notice] = STATUS_KEY.exec(key) ?? []
  if (code) {
    const at = { in: place as StatusPlace['in'], notice: notice === undefined ? undefined : Number(notice) }
    return makeStatusPage(Number(code) as StatusCode, makers, at)
  }
  if (key.startsWith(OLD)) return makeAnswer(oldVerdict(key.slice(OLD.length)), makers)
  const isNothing = key.startsWith('nothing:')
  const verdict = verdictOf(isNothing ? key.slice('nothing:'.length) : key)
  if (verdict.kind !== 'page') throw new Error(`${key} is not the key of a page`)
  return makeAnswer(isNothing ? { ...verdict, query: '', route: null } : verdict, makers)
}
