import type { Result } from '#domain/result.ts'

/** A route's response as plain data, so that it can be stored under an Idempotency-Key and sent again. */
export type Answer = { status: number; body: unknown; headers?: Record<string, string> }

export type Known = { status: number; title: string }

/** Maps each stable code to its HTTP status and a sentence that tells people what to do. No other table does. */
const codes = {
  'signed-out': { status: 401, title: 'Sign in first.' },
  'key-unknown': {
    status: 401,
    title: 'This API key is not known, was ended, or is over. Make a new one at the desk.',
  },
  'partner-unknown': {
    status: 401,
    title: 'This token is not known, was replaced, or was ended. Ask the paper for a new one.',
  },
  'second-factor-needed': { status: 401, title: 'The password is right. Now give a code of your second factor.' },
  'second-step-over': { status: 401, title: 'This took too long. Begin again with email and password.' },
  'wrong-email-or-password': { status: 401, title: 'The email or the password is wrong.' },
  'foreign-origin': { status: 403, title: 'This request did not come from this site.' },
  'not-allowed': { status: 403, title: 'Your role, or what this API key is for, does not allow this.' },
  'not-for-keys': { status: 403, title: 'This is done at the desk, and not with an API key.' },
  'second-factor-required': {
    status: 403,
    title: 'The paper asks you for a second factor. Set it up in your account.',
  },
  'not-found': { status: 404, title: 'There is nothing here.' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method.' },
  'changed-meanwhile': { status: 409, title: 'Somebody else saved this meanwhile. Both texts are kept.' },
  embargoed: { status: 409, title: 'The story is under embargo. Choose a time after it.' },
  'not-possible': { status: 409, title: 'The story is not in a state that allows this.' },
  'already-public': {
    status: 409,
    title: 'This version is public already. Change the text, or add a correction with a new note.',
  },
  'other-count': { status: 409, title: 'Another number of stories is out by now. Look again.' },
  'delivered-already': { status: 409, title: 'This was delivered meanwhile.' },
  'was-public': { status: 409, title: 'The story was public or is scheduled: withdraw it instead.' },
  'second-factor-on': { status: 409, title: 'There is a second factor already.' },
  'second-factor-off': { status: 409, title: 'There is no second factor.' },
  'nothing-offered': { status: 409, title: 'Begin with the picture and the key: they are no longer known.' },
  'in-use': { status: 409, title: 'This is still in use. Take it out where it is used first.' },
  'has-sub-sections': { status: 409, title: 'Other sections stand below this one. Move them first.' },
  'last-admin': { status: 409, title: 'Somebody has to be admin. Make another one first.' },
  disabled: { status: 409, title: 'This person is shut out. Let them in again first.' },
  'bytes-missing': { status: 409, title: 'Bytes are missing before these. Go on from where the upload is.' },
  'upload-incomplete': { status: 409, title: 'The upload is not whole yet. Send the rest of it first.' },
  'answer-not-kept': { status: 409, title: 'This was done already; its answer held a secret and was not kept.' },
  withdrawn: { status: 410, title: 'This story was withdrawn. Take it down.' },
  'link-spent': { status: 410, title: 'This link was used or is over. Ask for a new one.' },
  'withdrawn-legally': { status: 451, title: 'This story was withdrawn for a legal reason. Take it down.' },
  'too-large': { status: 413, title: 'This is too large.' },
  'not-json': { status: 415, title: 'Send JSON, with the content type application/json.' },
  'not-multipart': { status: 415, title: 'Send the picture as multipart/form-data.' },
  'not-bytes': { status: 415, title: 'Send the bytes as they are, as application/octet-stream.' },
  'unknown-encoding': { status: 415, title: 'Send the body bare, or packed with gzip.' },
  'broken-gzip': { status: 400, title: 'The body is not gzip, though it says so.' },
  'broken-json': { status: 400, title: 'The body is not JSON.' },
  'does-not-fit': { status: 422, title: 'Something in the request does not fit.' },
  'key-reused': { status: 422, title: 'This Idempotency-Key was used for another request.' },
  'weak-password': {
    status: 422,
    title: 'Choose a password of 12 to 200 characters that is not your email address.',
  },
  'not-a-picture': { status: 422, title: 'Send a JPEG, PNG or WebP picture.' },
  'not-fetched': {
    status: 422,
    title: 'The picture could not be fetched from there. Save it on your computer and upload it.',
  },
  'not-decodable': { status: 422, title: 'The picture is damaged. Save it again and send that.' },
  'too-many-pixels': { status: 422, title: 'The picture is larger than 50 megapixels. Send a smaller one.' },
  'decoding-took-too-long': { status: 422, title: 'The picture takes too long to read. Save it again and send that.' },
  'conversion-took-too-long': {
    status: 422,
    title: 'This text takes too long to convert. Send it in parts, or as plain text.',
  },
  'wrong-code': { status: 422, title: 'This code is wrong, or was used before. Wait for the next one.' },
  'wrong-password': { status: 422, title: 'This is not your password.' },
  'slug-reserved': { status: 422, title: 'This address is kept for a page of the site itself.' },
  'leads-to-itself': { status: 422, title: 'This address would lead to itself.' },
  'into-itself': { status: 422, title: 'Choose another one than this itself.' },
  'below-itself': { status: 422, title: 'A section cannot stand below itself.' },
  'too-deep': {
    status: 422,
    title: 'Sections go one level deep: choose one that stands at the top, for one that has none below it.',
  },
  'too-faint': { status: 422, title: 'This colour is too faint to be read. The nearest that would pass is named.' },
  'unknown-zone': { status: 422, title: 'There is no such time zone.' },
  'time-is-past': { status: 422, title: 'This time is past. Choose one to come.' },
  'licence-expired': { status: 422, title: 'The licence for this story has ended. Set a new end first.' },
  'no-headline': { status: 422, title: 'Write a headline first.' },
  'no-section': { status: 422, title: 'Choose a section first.' },
  'no-name': { status: 422, title: 'Write a name.' },
  'no-email': { status: 422, title: 'Write an email address.' },
  'correction-needs-note': { status: 422, title: 'Say in a note what the correction puts right.' },
  'kind-taken': {
    status: 409,
    title: 'Another page that is out is of this kind. Withdraw that one first, or choose another kind.',
  },
  'partner-ended': { status: 409, title: 'This partner has no access any more. Add it anew.' },
  'not-out': { status: 409, title: 'This page is not out.' },
  'unknown-page': { status: 422, title: 'There is no such page.' },
  'unknown-section': { status: 422, title: 'There is no such section.' },
  'unknown-source': { status: 422, title: 'There is no such source.' },
  'unknown-topic': { status: 422, title: 'There is no such topic.' },
  'unknown-author': { status: 422, title: 'There is no such author.' },
  'unknown-note': { status: 422, title: 'There is no such note.' },
  'unknown-person': { status: 422, title: 'There is no such person, or they are shut out.' },
  'story-twice': { status: 422, title: 'A story would stand twice on the front. Take it out of one of its slots.' },
  'unknown-story': { status: 422, title: 'There is no such story.' },
  'not-in-section': { status: 422, title: 'The story is not out in this section.' },
  'unknown-media': { status: 422, title: 'There is no such picture.' },
  'picture-expired': { status: 422, title: 'A picture’s time is over. Take it out, or replace it, first.' },
  'clock-agrees': { status: 409, title: 'The server’s clock is not in doubt: there is nothing to confirm.' },
  'slug-taken': { status: 422, title: 'This address belongs to another story or page.' },
  'name-taken': { status: 422, title: 'This name is taken.' },
  'path-taken': { status: 422, title: 'This address leads somewhere already.' },
  'email-taken': { status: 422, title: 'There is a person with this email address.' },
  'too-many-attempts': { status: 429, title: 'Too many wrong tries. Wait a few minutes.' },
  'too-busy': { status: 429, title: 'Too much comes at once. Try again in a moment.' },
  'too-many-requests': { status: 429, title: 'Ask less often: once a minute is enough.' },
  'too-many-uploads': { status: 429, title: 'Many pictures of yours are on their way. Let those come in first.' },
  busy: { status: 503, title: 'The newsroom is busy. Try again in a moment.' },
  'disk-full': {
    status: 507,
    title: 'The disk is full. Nothing was stored: keep your text and tell whoever runs the paper.',
  },
  failed: { status: 500, title: 'Something went wrong on our side. Nothing was changed.' },
} as const satisfies Record<string, Known>

/** Every stable code that a problem can have. */
export type Code = keyof typeof codes

/** Returns the status of a code and its sentence for people. */
export const codeFacts = (code: Code): Known => codes[code]

/** Extra members of a problem, such as the failed field or the version of the other editor. */
type About = { field?: string | undefined; details?: unknown; headers?: Record<string, string> }

/** Builds an RFC 9457 problem. */
export function problem(code: Code, about: About = {}): Answer {
  const { status, title } = codes[code]
  const details = typeof about.details === 'object' && about.details !== null ? about.details : {}
  const errors = about.field === undefined ? {} : { errors: [{ field: about.field, message: title }] }
  return {
    status,
    body: { ...errors, ...details, type: 'about:blank', title, status, code },
    headers: { 'content-type': 'application/problem+json', ...about.headers },
  }
}

/** Codes of refusals below 500 that a retry may not meet again. */
const TRANSIENT: ReadonlySet<unknown> = new Set<Code>(['upload-incomplete', 'bytes-missing', 'decoding-took-too-long'])

/** Returns true if a retry would get the same response; only such responses are stored under an Idempotency-Key. */
export function isFinal({ status, body }: { status: number; body: unknown }): boolean {
  if (status === 408 || status === 429 || status >= 500) return false
  return !(typeof body === 'object' && body !== null && 'code' in body && TRANSIENT.has(body.code))
}

/** Converts a command's Result to a response: its value with `status`, or its refusal as a problem. */
export function answer<T>(result: Result<T, Code>, status = 200): Answer {
  if (result.ok) return { status, body: result.value }
  return problem(result.code, { field: result.field, details: result.details })
}

export function toResponse({ status, body, headers }: Answer): Response {
  const isEmpty = status === 204
  return new Response(isEmpty ? null : JSON.stringify(body), {
    status,
    headers: {
      'cache-control': 'private, no-store',
      ...(isEmpty ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
  })
}
