import { recordCopyCheck } from '#db/commands/copies/check-copies.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { type DueCopy, dueCopies, nextCopyCheckAt, storyOfCopy } from '#db/queries/copies/copies-to-check.ts'
import { areNewslettersHeld } from '#db/queries/newsletters/due-editions.ts'
import { judgeCopy, type JudgedStory, notCheckable, type Verdict } from '#domain/republish/judge/judge-copy.ts'
import { readPage } from '#domain/republish/judge/page-words.ts'
import { createRobotRules } from '#server/jobs/links/robot-rules.ts'
import { askOnwards, type FetchPublicHttps, type Outside, OutsideError } from '#server/outgoing/fetch-public-https.ts'
import { log } from '#server/shared/log.ts'

/** Bound of a page, for this caller alone; and of a robots.txt (RFC 9309, 2.5). */
const MAX_PAGE_BYTES = 2_000_000
const MAX_ROBOTS_BYTES = 512_000
/** Pause between two checks at one host. */
const HOST_PAUSE_MS = 30_000
/** Encodings that pages have, apart from UTF-8. */
const CHARSET =
  /charset=["']?(iso-8859-(?:[1-8]|15)|windows-125[0-8]|koi8-[ru]|gbk|gb18030|big5|shift_jis|euc-(?:jp|kr))\b/i

/** `client` makes the guarded client with a bound of its answers; `origin` is the paper’s address, which requests name. */
type Options = { client: (maxBytes: number) => FetchPublicHttps; origin: string; clock: () => number }

/** Checks copies at their addresses, one after the other. A held newsroom asks nobody by itself. */
export function createCopyChecks(db: Db, { client, origin, clock }: Options) {
  const headers = { 'user-agent': `Broadsheet (checks copies of stories of ${origin})` }
  const asking = (maxBytes: number): FetchPublicHttps => {
    const ask = client(maxBytes)
    return (url) => ask(url, { method: 'GET', headers })
  }
  const rules = createRobotRules(asking(MAX_ROBOTS_BYTES), clock)
  const askPage = asking(MAX_PAGE_BYTES)
  /** Times (ms UTC) from which hosts may be asked again. */
  const freeAt = new Map<string, number>()
  const timeOf = ({ address, at }: DueCopy) => Math.max(at, freeAt.get(new URL(address).host) ?? 0)

  const askAllowed = async (href: string) => {
    const may = await rules.mayAsk(href)
    if (may !== 'yes') throw new OutsideError('robots', may)
    return askPage(href)
  }
  const look = async (href: string, story: JudgedStory) => verdictOn(await askOnwards(askAllowed, href), story)

  return {
    nextAt: (now: number): number => {
      if (areNewslettersHeld(db)) return Infinity
      const due = dueCopies(db, now)
      return due.length === 0 ? nextCopyCheckAt(db) : Math.min(...due.map(timeOf))
    },
    run: async (): Promise<void> => {
      const now = clock()
      const copy = dueCopies(db, now).find((one) => timeOf(one) <= now)
      if (!copy) return
      for (const [one, at] of freeAt) if (at <= now) freeAt.delete(one)
      const host = new URL(copy.address).host
      freeAt.set(host, now + HOST_PAUSE_MS)
      const { story = null, changedAt = null } = storyOfCopy(db, copy) ?? {}
      const verdict = story ? await look(copy.address, story).catch(verdictOnError) : notCheckable('no-story')
      freeAt.set(host, clock() + HOST_PAUSE_MS)
      await retryWhileBusy(db, () => recordCopyCheck(db, { copy, verdict, changedAt }, clock()))
      log('debug', 'a copy was checked', { copy: copy.id, ...verdict })
    },
  }
}

function verdictOnError(error: unknown): Verdict {
  // An error of ours stops no other copy.
  if (!(error instanceof OutsideError)) log('error', 'a copy could not be checked', { error })
  else if (error.code === 'robots') return notCheckable('robots')
  else if (error.code === 'private' || error.code === 'not-https') return notCheckable('refused')
  return notCheckable('unreachable')
}

function verdictOn({ status, contentType, body, isCut }: Outside, story: JudgedStory): Verdict {
  if (status === 404 || status === 410) return { state: 'gone', reason: null }
  if (status !== 200) return notCheckable(status === 429 || status >= 500 ? 'unreachable' : 'refused')
  const isHtml = /\bx?html\b/i.test(contentType)
  if (!isHtml && !contentType.startsWith('text/plain')) return notCheckable('no-story')
  const charset = CHARSET.exec(contentType + body.toString('latin1', 0, 2_048))?.[1]
  const page = isCut ? null : readPage(new TextDecoder(charset).decode(body), isHtml)
  return page ? judgeCopy(page, story) : notCheckable('too-large')
}
