import { asChild } from '#server/process/as-child.ts'

/** A child process that does only what every child does. */
const tell = asChild(() => {})
setInterval(() => {}, 60_000)
tell('ready')
