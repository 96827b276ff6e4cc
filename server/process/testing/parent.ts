import path from 'node:path'
import { superviseChild } from '#server/process/children.ts'

/** A parent with one child, for tests that kill it: prints the child's pid. */
const child = superviseChild({
  name: 'child',
  file: path.join(import.meta.dirname, 'child.ts'),
  argv: [],
  onWord: () => process.stdout.write(`${child.pid()}\n`),
})
