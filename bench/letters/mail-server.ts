import { startStubSmtp } from '#server/jobs/newsletters/testing/stub-smtp.ts'

/** A mail server in a process of its own, which takes every letter and keeps none; says its address to its parent. */
const smtp = await startStubSmtp(() => 'accept', undefined, { keepsLetters: false })
process.send?.(smtp.url)
process.on('disconnect', () => process.exit())
