import { storedSentences } from '#domain/messages/stored-sentences.ts'
import { msg } from '#domain/messages/t.ts'

/** Says why a story was withdrawn in the language that is spoken here if the scheduler gave the reason; a person's stays. */
export const withdrawalReason: (stored: string) => string = storedSentences([
  msg('Its licence ended.'),
  msg('The licence with {source} ended.'),
])

/** A withdrawal with its reason in the language that is spoken here. */
export const saidWithdrawal = <W extends { reason: string }>(withdrawal: W | null): W | null =>
  withdrawal && { ...withdrawal, reason: withdrawalReason(withdrawal.reason) }
