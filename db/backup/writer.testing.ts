import { aStory } from '#db/commands/cast.testing.ts'
import { openDatabase } from '#db/open.ts'

/** A process that publishes one story after another until it is ended. */
const [file = ''] = process.argv.slice(2)
const db = openDatabase(file, { mode: 'write', busyTimeoutMs: 5_000 })
for (let n = 1; ; n++) {
  aStory(db, `Story ${n}`)
  if (n === 20) process.send?.('writing')
  // The backup must run while the newsroom writes, but not starve.
  await new Promise((resolve) => setTimeout(resolve, 1))
}
