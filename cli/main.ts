import '#server/quick-start.ts'

/** `npm run news`: the terminal's commands, imported quickly. */
await import('#cli/news.ts')
