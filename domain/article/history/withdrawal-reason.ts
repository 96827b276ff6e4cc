import { storedSentences } from '#domain/messages/stored-sentences.ts'
import { msg } from '#domain/messages/t.ts'

const said = storedSentences([msg('Its licence ended.'), msg('The licence with {source} ended.')])

/** A withdrawal with its reason in the language that is spoken here if the scheduler gave it; a person's stays. */
export const saidWithdrawal = <W extends { reason: string }>(withdrawal: W | null): W | null =>
  withdrawal && { ...withdrawal, reason: said(withdrawal.reason) }
