import { asChild } from '#server/as-child.ts'

/** A child process that does only what every child does. */
const tell = asChild(() => {})
setInterval(() => {}, 60_000)
tell('ready')
