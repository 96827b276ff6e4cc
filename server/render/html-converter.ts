import type { Converted, ConvertInThread } from '#db/import/read/convert-html.ts'
import { ok, refuse } from '#domain/result.ts'
import { LimitedThread } from '#server/render/limited-thread.ts'

type Options = { limitMs?: number; inLine?: number }

/** Converts HTML in a worker thread, one text at a time; a text that takes longer than the limit is refused. */
export function htmlConverter({ limitMs = 10_000, inLine = 16 }: Options = {}) {
  const file = new URL('convert-thread.ts', import.meta.url)
  const thread = new LimitedThread<string, string>({ file, task: 'a conversion of HTML', limitMs, inLine })
  const convert: ConvertInThread = async (html) => {
    const outcome = await thread.run(html)
    if (outcome.is === 'too-busy') return refuse('busy')
    if (outcome.is === 'too-late') return refuse('conversion-took-too-long')
    return ok(JSON.parse(outcome.output) as Converted)
  }
  return { convert, close: (): Promise<void> => thread.close() }
}
