import { enhancedCode } from '#domain/newsletters/bounce-class.ts'

/** A letter that came back: a bounce with its status (RFC 3463), or a complaint. `token` is that of its return path. */
export type LetterReturn = { token: string } & ({ kind: 'bounce'; status: string } | { kind: 'complaint' })

/** The token in the address of a return path, as `bounce+TOKEN@halyard.example`; null if there is none. */
export const returnTokenIn = (text: string): string | null => /\+([0-9a-f]{32})@/.exec(text.toLowerCase())?.[1] ?? null

/** A letter as its parser leaves it: the addresses that it was delivered to, and its parts that are no words of a person. */
export type ParsedLetter = { deliveredTo: readonly string[]; parts: readonly { type: string; text: string }[] }

/**
 * Reads a report about a letter: that it could not be delivered (RFC 3464), or that its reader called it spam
 * (RFC 5965). Null for anything else, such as a delay, an automatic reply, or a report without a token.
 */
export function returnInReport({ deliveredTo, parts }: ParsedLetter): LetterReturn | null {
  const textOf = (type: RegExp) => parts.find((part) => type.test(part.type))?.text
  const own = [fieldIn(textOf(/^(message\/rfc822|text\/rfc822-headers)$/) ?? '', 'Return-Path'), ...deliveredTo]
  const feedback = textOf(/^message\/feedback-report$/)
  if (feedback !== undefined) {
    const token = returnTokenIn([fieldIn(feedback, 'Original-Mail-From'), ...own].join(' '))
    return token !== null && /^(abuse|fraud)$/i.test(fieldIn(feedback, 'Feedback-Type'))
      ? { token, kind: 'complaint' }
      : null
  }
  const status = failureIn(textOf(/^message\/(global-)?delivery-status$/) ?? '')
  const token = returnTokenIn(own.join(' '))
  return token === null || status === null ? null : { token, kind: 'bounce', status }
}

/** The status of the recipient whose delivery failed for good; where it says only “failed”, that of the server's words. */
function failureIn(report: string): string | null {
  const failed = report.split(/\r?\n[ \t]*\r?\n/).find((group) => /^failed\b/i.test(fieldIn(group, 'Action')))
  const status = /^[45]\.\d{1,3}\.\d{1,3}/.exec(fieldIn(failed ?? '', 'Status'))?.[0] ?? null
  if (!status?.endsWith('.0.0')) return status
  const exact = enhancedCode(null, fieldIn(failed ?? '', 'Diagnostic-Code'))
  return exact?.startsWith(status.slice(0, 2)) ? exact : status
}

/** The first field of this name in a head, unfolded; empty if there is none. */
const fieldIn = (head: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head.replaceAll(/\r?\n[ \t]+/g, ' '))?.[1]?.trim() ?? ''
