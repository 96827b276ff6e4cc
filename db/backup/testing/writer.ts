import { openDatabase } from '#db/engine/open.ts'
import { aStory } from '#db/testing/cast.ts'

/** A process that publishes one story after another until it is ended. */
const [file = ''] = process.argv.slice(2)
const db = openDatabase(file, { mode: 'write', busyTimeoutMs: 5_000 })
for (let n = 1; ; n++) {
  aStory(db, `Story ${n}`)
  if (n === 20) process.send?.('writing')
  // The backup must run while the newsroom writes, but not starve.
  await new Promise((resolve) => setTimeout(resolve, 1))
}
