import { connectToParent } from '#server/process/connect-to-parent.ts'

/** A child process that does only what every child does. */
const tell = connectToParent(() => {})
setInterval(() => {}, 60_000)
tell('ready')
