import { asChild } from '#server/as-child.ts'

/** A child that does nothing but what every child does. */
const tell = asChild(() => {})
setInterval(() => {}, 60_000)
tell('ready')
