import { z } from 'zod'
import { enhancedCode } from '#domain/newsletters/bounce-class.ts'
import { type LetterReturn, returnTokenIn } from '#domain/newsletters/letter-return.ts'
import { text } from '#domain/text/text-schema.ts'

const short = text.max(2_000)
const token = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .optional()
  .catch(undefined)
const STATUS = /^[245]\.\d{1,3}\.\d{1,3}$/

/** A complaint, or a bounce with the status in a server's words; with the `usual` one if they have none of its class. */
function back(of: string | null | undefined, usual: string | undefined, words = ''): LetterReturn[] {
  if (!of || usual === undefined) return []
  if (usual === 'complaint') return [{ token: of, kind: usual }]
  const found = STATUS.test(words) ? words : enhancedCode(null, words)
  return [{ token: of, kind: 'bounce', status: found?.startsWith(usual.slice(0, 2)) ? found : usual }]
}

/** A message of Amazon SNS: a notification of SES as text, or the address at which a subscription is confirmed. */
export const snsMessage = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  MessageId: short,
  TopicArn: short,
  Subject: short.optional(),
  Message: text,
  Timestamp: short,
  Token: short.optional(),
  SubscribeURL: short.optional(),
  SignatureVersion: z.enum(['1', '2']),
  Signature: short,
  SigningCertURL: short,
})
export type SnsMessage = z.infer<typeof snsMessage>

const sesNotification = z.object({
  notificationType: short.optional(),
  eventType: short.optional(),
  mail: z.object({ source: short }),
  bounce: z
    .object({
      bounceType: short,
      bounceSubType: short.default(''),
      bouncedRecipients: z.array(z.object({ status: short.default(''), diagnosticCode: text.default('') })),
    })
    .optional(),
  complaint: z.object({ complaintFeedbackType: short.nullish() }).optional(),
})

/** Reads a notification of SES, whose `mail.source` is the return path. */
export function returnsOfSes(message: string): LetterReturn[] {
  let json: unknown
  try {
    json = JSON.parse(message)
  } catch {
    return []
  }
  const { success, data } = sesNotification.safeParse(json)
  if (!success) return []
  const { mail, bounce, complaint } = data
  const kind = data.notificationType ?? data.eventType
  const of = returnTokenIn(mail.source)
  if (kind === 'Complaint' && complaint?.complaintFeedbackType !== 'not-spam') return back(of, 'complaint')
  if (kind !== 'Bounce' || !bounce) return []
  const [{ status, diagnosticCode } = { status: '', diagnosticCode: '' }] = bounce.bouncedRecipients
  const isGone = /^(NoEmail|Suppressed|OnAccountSuppressionList)$/.test(bounce.bounceSubType)
  const isHard = bounce.bounceType === 'Permanent'
  const words = status === '' ? diagnosticCode : status
  return back(of, isHard ? (isGone ? '5.1.1' : '5.1.0') : '4.0.0', words)
}

/** A webhook of Mailgun, with what it signs. The token of the return path stands in the variable `return`. */
export const mailgunEvent = z.object({
  signature: z.object({
    timestamp: z.string().regex(/^\d{10}$/),
    token: z.string().min(16).max(100),
    signature: short,
  }),
  'event-data': z.object({
    event: short,
    severity: short.optional(),
    'user-variables': z.object({ return: token }).optional().catch(undefined),
    'delivery-status': z
      .object({
        code: z.number().optional().catch(undefined),
        'enhanced-code': short.optional().catch(undefined),
        message: text.optional().catch(undefined),
      })
      .optional(),
  }),
})

/** Reads an event of Mailgun. A temporary failure is tried again there, and is none yet. */
export function returnsOfMailgun({ 'event-data': data }: z.infer<typeof mailgunEvent>): LetterReturn[] {
  const of = data['user-variables']?.return
  if (data.event === 'complained') return back(of, 'complaint')
  if (data.event !== 'failed' || data.severity !== 'permanent') return []
  const { code = 500, 'enhanced-code': exact = '', message = '' } = data['delivery-status'] ?? {}
  return back(of, code >= 400 && code < 500 ? '4.0.0' : '5.0.0', exact || message)
}

/** A webhook of Postmark. The token of the return path stands in the metadata `return`. */
export const postmarkEvent = z.object({
  RecordType: short,
  Type: short.optional(),
  Details: text.optional(),
  Description: text.optional(),
  Metadata: z.object({ return: token }).optional().catch(undefined),
})
/** The usual status of its bounces, by their names. */
const POSTMARK = new Map([
  ['SpamComplaint', 'complaint'],
  ['HardBounce', '5.1.0'],
  ['BadEmailAddress', '5.1.1'],
  ['Blocked', '5.7.1'],
  ['SpamNotification', '5.7.1'],
  ['DMARCPolicy', '5.7.1'],
  ['SoftBounce', '4.0.0'],
  ['DnsError', '4.4.3'],
])

/** Reads an event of Postmark; automatic replies, changes of an address and what is tried again there are none. */
export function returnsOfPostmark({ RecordType, Type = '', Details = '', Metadata }: z.infer<typeof postmarkEvent>) {
  const type = RecordType === 'SpamComplaint' ? RecordType : Type
  return /^(Bounce|SpamComplaint)$/.test(RecordType) ? back(Metadata?.return, POSTMARK.get(type), Details) : []
}

/** A webhook of Brevo. The token of the return path stands in `X-Mailin-custom`. */
export const brevoEvent = z.object({ event: short, reason: text.optional(), 'X-Mailin-custom': token })
const BREVO = new Map([
  ['spam', 'complaint'],
  ['complaint', 'complaint'],
  ['hard_bounce', '5.1.0'],
  ['invalid_email', '5.1.1'],
  ['blocked', '5.7.1'],
  ['soft_bounce', '4.0.0'],
])

/** Reads an event of Brevo; a delivery that is deferred is tried again there, and is none yet. */
export const returnsOfBrevo = ({ event, reason = '', 'X-Mailin-custom': of }: z.infer<typeof brevoEvent>) =>
  back(of, BREVO.get(event), reason)

/** Headers in which providers repeat the token of a return path, which they replace by one of their own. */
const HEADERS: readonly (readonly [RegExp, (of: string) => string])[] = [
  [/(^|\.)mailgun\.org$/, (of) => `X-Mailgun-Variables: {"return":"${of}"}`],
  [/(^|\.)postmarkapp\.com$/, (of) => `X-PM-Metadata-return: ${of}`],
  [/(^|\.)(brevo|sendinblue)\.com$/, (of) => `X-Mailin-custom: ${of}`],
]

/** The line of a letter's head that brings its token back, for a provider that needs one by the host of its server. */
export const returnHeader = (smtpHost: string, of: string): string =>
  HEADERS.find(([host]) => host.test(smtpHost))?.[1](of).concat('\r\n') ?? ''
