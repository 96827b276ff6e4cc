import type { ReceiptCheck } from '#domain/article/receipt-views.ts'
import type { AskFront, Page } from '#server/jobs/receipts/ask-front.ts'
import type { Look } from '#server/jobs/receipts/look.ts'

/** Memoizes requests: a page that several checks need is requested once. */
export function askOnceEach(ask: AskFront): AskFront {
  const asked = new Map<string, Promise<Page>>()
  return (path) => {
    const known = asked.get(path) ?? ask(path)
    asked.set(path, known)
    return known
  }
}

type Running = { ask: AskFront; clock: () => number; publishedAt: number }

/** A check that was seen stays seen; all others run now. */
export async function runLook(
  look: Look,
  before: ReceiptCheck | undefined,
  { ask, clock, publishedAt }: Running,
): Promise<ReceiptCheck> {
  if (before?.state === 'seen') return before
  const pages: Page[] = []
  for (const path of look.paths) pages.push(await ask(path))
  const { code, said } = look.compare(pages)
  const { key, name, paths } = look
  return {
    ...{ key, name, paths, said, code },
    state: code === null ? 'seen' : 'not-seen',
    afterMs: code === null ? Math.max(0, clock() - publishedAt) : null,
    tries: (before?.tries ?? 0) + 1,
  }
}
