import { config } from 'zod/v4/core'

/**
 * Next runs this file in the browser before any module of a page. The desk's Content Security Policy forbids `eval`,
 * which zod would try where the first schema is defined.
 */
config({ jitless: true })
