import '#server/process/compile-cache.ts'

/** Implements `npm run news`: runs the CLI commands from Node's compile cache. */
await import('#cli/news.ts')
