import { connectToParent } from '#server/process/connect-to-parent.ts'

/** A child process that does only what every child does, until it is told to hang. */
const tell = connectToParent(() => {})
setInterval(() => {}, 60_000)
process.on('message', (word) => {
  // A loop without an end, as a regular expression on a hostile text can be.
  if (typeof word === 'object' && word !== null && 'hang' in word) for (;;);
})
tell('ready')
