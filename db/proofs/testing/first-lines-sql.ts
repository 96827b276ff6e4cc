import fs from 'node:fs'

/** The statement of migration 0052 that fills first lines. */
export const FILL_FIRST_LINES = fs
  .readFileSync('db/migrations/0052-first-lines.sql', 'utf8')
  .replace(/^[^]*?(?=update published)/, '')
