import os from 'node:os'
import { startStubSmtp } from '#server/jobs/newsletters/testing/stub-smtp.ts'

/**
 * A mail server in a process of its own, which takes every letter and keeps none; says its address to its parent. It
 * stands for another machine: its priority is low, so that nobody waits for the processor because of it.
 */
os.setPriority(os.constants.priority.PRIORITY_LOW)
const smtp = await startStubSmtp(() => 'accept', undefined, { keepsLetters: false })
process.send?.(smtp.url)
process.on('disconnect', () => process.exit())
