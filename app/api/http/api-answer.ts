import { type Message, msg, t } from '#domain/messages/t.ts'
import type { Result } from '#domain/result.ts'

/** A route's response as plain data, so that it can be stored under an Idempotency-Key and sent again. */
export type Answer = { status: number; body: unknown; headers?: Record<string, string> }

export type Known = { status: number; title: string }

/** Maps each stable code to its HTTP status and a sentence that tells people what to do. No other table does. */
const codes = {
  'signed-out': { status: 401, title: msg('Sign in first.') },
  'unknown-api-key': {
    status: 401,
    title: msg('This API key is unknown, revoked or expired. Make a new one at the desk.'),
  },
  'unknown-partner-token': {
    status: 401,
    title: msg('This token is unknown, replaced or revoked. Ask the paper for a new one.'),
  },
  'unknown-provider': {
    status: 401,
    title: msg(
      'The signature or the secret of this report is wrong. Check the settings of the provider and of the server.',
    ),
  },
  'second-factor-needed': {
    status: 401,
    title: msg('The password is correct. Now enter a code from your authenticator app.'),
  },
  'second-step-over': {
    status: 401,
    title: msg('This sign-in has expired. Start again with your email and password.'),
  },
  'wrong-email-or-password': { status: 401, title: msg('The email address or the password is wrong.') },
  'foreign-origin': { status: 403, title: msg('This request did not come from this site.') },
  'not-allowed': { status: 403, title: msg('Your role, or the scope of this API key, does not allow this.') },
  'not-for-keys': { status: 403, title: msg('This can only be done at the desk, not with an API key.') },
  'second-factor-required': {
    status: 403,
    title: msg('The paper requires a second factor. Set it up in your account.'),
  },
  'not-found': { status: 404, title: msg('Not found.') },
  'method-not-allowed': { status: 405, title: msg('This address does not support that method.') },
  'contact-taken': { status: 409, title: msg('Another house has this address.') },
  'changed-meanwhile': { status: 409, title: msg('Somebody else saved this in the meantime. Both versions are kept.') },
  embargoed: { status: 409, title: msg('The story is under embargo. Choose a time after it.') },
  'not-possible': { status: 409, title: msg('The story’s status does not allow this.') },
  'already-public': {
    status: 409,
    title: msg('This version is public already. Change the text, or add a correction with a new note.'),
  },
  'undo-too-late': {
    status: 409,
    title: msg('It was published more than 10 minutes ago, so it cannot go back to draft. Withdraw it instead.'),
  },
  'undo-not-first': {
    status: 409,
    title: msg(
      'It was imported, or updated, corrected or withdrawn since, so it cannot go back to draft. Withdraw it instead.',
    ),
  },
  'count-changed': { status: 409, title: msg('The number of public stories has changed. Check the preview again.') },
  'delivered-already': { status: 409, title: msg('This has already been delivered.') },
  'was-public': { status: 409, title: msg('The story was public or is scheduled. Withdraw it instead.') },
  'second-factor-on': { status: 409, title: msg('A second factor is already set up.') },
  'second-factor-off': { status: 409, title: msg('No second factor is set up.') },
  'set-up-expired': { status: 409, title: msg('This set-up has expired. Start again to get a new QR code and key.') },
  'request-open': { status: 409, title: msg('This request is not decided yet.') },
  'request-decided': { status: 409, title: msg('This request has been decided.') },
  'in-use': { status: 409, title: msg('This is still in use. Remove it from where it is used first.') },
  'has-sub-sections': { status: 409, title: msg('This section has sub-sections. Move them first.') },
  'last-admin': { status: 409, title: msg('There must be at least one admin. Make somebody else an admin first.') },
  disabled: { status: 409, title: msg('This account is disabled. Enable it first.') },
  'bytes-missing': { status: 409, title: msg('Earlier bytes are missing. Continue from the reported position.') },
  'upload-incomplete': { status: 409, title: msg('The upload is incomplete. Send the rest first.') },
  'upload-in-use': { status: 409, title: msg('Another import has this file already.') },
  'import-busy': { status: 409, title: msg('This import is being worked on. Wait for it, or stop it first.') },
  'import-not-ready': { status: 409, title: msg('This import is not at that step.') },
  'export-running': { status: 409, title: msg('An export is being made already. Wait until it is done.') },
  'backup-running': { status: 409, title: msg('A backup is being made already. Wait until it is done.') },
  'preview-not-ready': {
    status: 409,
    title: msg('This backup has not been checked, or the check has expired. Choose it again.'),
  },
  'restore-unavailable': {
    status: 409,
    title: msg('This server cannot restore by itself. Stop it and use npm run news -- restore.'),
  },
  'not-admin-then': {
    status: 409,
    title: msg('You could not sign in as an admin afterwards. Have somebody restore it who was an admin then.'),
  },
  'answer-not-stored': {
    status: 409,
    title: msg('This was already done. Its response contained a secret and was not stored.'),
  },
  withdrawn: { status: 410, title: msg('This story was withdrawn. Take it down.') },
  'link-spent': { status: 410, title: msg('This link was already used or has expired. Ask for a new one.') },
  'withdrawn-legally': { status: 451, title: msg('This story was withdrawn for a legal reason. Take it down.') },
  'too-large': { status: 413, title: msg('This is too large.') },
  'not-json': { status: 415, title: msg('Send JSON, with the content type application/json.') },
  'not-multipart': { status: 415, title: msg('Send the picture as multipart/form-data.') },
  'not-bytes': { status: 415, title: msg('Send the bytes with the content type application/octet-stream.') },
  'unknown-encoding': { status: 415, title: msg('Send the body uncompressed, or compressed with gzip.') },
  'broken-gzip': { status: 400, title: msg('The body is not valid gzip.') },
  'broken-json': { status: 400, title: msg('The body is not valid JSON.') },
  'validation-failed': { status: 422, title: msg('The request has invalid fields.') },
  'key-reused': { status: 422, title: msg('This Idempotency-Key was used for another request.') },
  'weak-password': {
    status: 422,
    title: msg('Choose a password of 12 to 200 characters that is not your email address.'),
  },
  'not-a-picture': { status: 422, title: msg('Send a JPEG, PNG, WebP, AVIF, GIF or SVG picture.') },
  'not-a-file-kind': {
    status: 422,
    title: msg('Stories cannot link to a file like this. Send a PDF, MP3, M4A, XLSX, CSV, DOCX, PPTX, ZIP or GPX.'),
  },
  'has-macros': { status: 422, title: msg('This document contains macros. Save it without them and upload that.') },
  'not-fetched': {
    status: 422,
    title: msg('The picture could not be fetched from that address. Save it on your computer and upload it.'),
  },
  'no-broadsheet-story': { status: 422, title: msg('No paper that runs Broadsheet has a story at this address.') },
  'not-republishable': { status: 422, title: msg('The other paper does not let you republish this story.') },
  'original-silent': { status: 422, title: msg('The other paper does not answer. Try again later.') },
  'unknown-embed': {
    status: 422,
    title: msg('Stories cannot embed this address. An admin can add its site under Settings.'),
  },
  'embed-not-fetched': {
    status: 422,
    title: msg('The site gave neither a title nor a picture for this address. Try again, or write the title yourself.'),
  },
  'not-decodable': { status: 422, title: msg('The picture is damaged. Save it again and upload that.') },
  'too-many-pixels': { status: 422, title: msg('The picture is larger than 50 megapixels. Upload a smaller one.') },
  'decoding-took-too-long': {
    status: 422,
    title: msg('The picture takes too long to decode. Save it again and upload that.'),
  },
  'conversion-took-too-long': {
    status: 422,
    title: msg('This text takes too long to convert. Paste it in parts, or as plain text.'),
  },
  'wrong-code': { status: 422, title: msg('This code is wrong or was already used. Wait for the next one.') },
  'wrong-password': { status: 422, title: msg('This is not your password.') },
  'slug-reserved': { status: 422, title: msg('This address is reserved for the site itself.') },
  'redirect-to-itself': { status: 422, title: msg('This address would redirect to itself.') },
  'merge-into-itself': { status: 422, title: msg('Choose a different one.') },
  'own-parent': { status: 422, title: msg('A section cannot be its own parent.') },
  'too-deep': {
    status: 422,
    title: msg(
      'Sections can be nested one level deep. Choose a top-level parent, and only for a section without sub-sections.',
    ),
  },
  'low-contrast': {
    status: 422,
    title: msg('This colour has too little contrast. The nearest readable shade is suggested.'),
  },
  'unknown-zone': { status: 422, title: msg('Unknown time zone.') },
  'address-inside': {
    status: 422,
    title: msg('This address is inside the network of the server, where no message is sent. Enter a public one.'),
  },
  'too-many-views': { status: 409, title: msg('You have 20 views already. Remove one first.') },
  'too-many-webhooks': { status: 409, title: msg('There are 20 webhooks already. Remove one first.') },
  'byline-taken': { status: 409, title: msg('This byline belongs to another account.') },
  'time-is-past': { status: 422, title: msg('That time has passed. Choose a future time.') },
  'licence-expired': { status: 422, title: msg('The licence for this story has expired. Set a new end date first.') },
  'no-headline': { status: 422, title: msg('Write a headline first.') },
  'no-section': { status: 422, title: msg('Choose a section first.') },
  'wrong-name': { status: 422, title: msg('This is not the name of the paper. Type it as it is shown.') },
  'no-name': { status: 422, title: msg('Write a name.') },
  'no-email': { status: 422, title: msg('Write an email address.') },
  'correction-needs-note': { status: 422, title: msg('Describe in a note what was corrected.') },
  'kind-taken': {
    status: 409,
    title: msg('Another public page is of this kind. Withdraw it first, or choose another kind.'),
  },
  'not-bounced': { status: 409, title: msg('No letter to this reader came back.') },
  'list-closed': { status: 409, title: msg('This newsletter is closed. Open it again first.') },
  'backup-key-missing': {
    status: 409,
    title: msg('Copies of backups leave this server unencrypted. An admin has to set BACKUP_KEY first.'),
  },
  'not-a-draft': {
    status: 409,
    title: msg('Only a draft can be changed. This edition is scheduled or was sent: cancel its time first.'),
  },
  findings: { status: 409, title: msg('The checks found something. Put it right before the edition is sent.') },
  'second-person-needed': {
    status: 409,
    title: msg('It goes to more than 1,000 readers. Somebody else has to approve it as it is now.'),
  },
  'partner-ended': { status: 409, title: msg('This partner’s access has ended. Add the partner again.') },
  'not-out': { status: 409, title: msg('This page is not public.') },
  'unknown-page': { status: 422, title: msg('Unknown page.') },
  'unknown-section': { status: 422, title: msg('Unknown section.') },
  'unknown-source': { status: 422, title: msg('Unknown source.') },
  'unknown-topic': { status: 422, title: msg('Unknown topic.') },
  'unknown-author': { status: 422, title: msg('Unknown author.') },
  'unknown-note': { status: 422, title: msg('Unknown note.') },
  'unknown-person': { status: 422, title: msg('Unknown person, or their account is disabled.') },
  'unknown-file': { status: 422, title: msg('There is no such file. It may have been removed after a week.') },
  'map-invalid': { status: 422, title: msg('The map does not fit the plan of this import.') },
  'duplicate-story': { status: 422, title: msg('A story is on the front twice. Remove it from one of its slots.') },
  'unknown-story': { status: 422, title: msg('Unknown story.') },
  'story-not-public': { status: 422, title: msg('The story is not public. Publish it first.') },
  'banner-too-long': { status: 422, title: msg('The banner is too long. Shorten its text or its link.') },
  'not-in-section': { status: 422, title: msg('The story is not public in this section.') },
  'unknown-media': { status: 422, title: msg('Unknown picture.') },
  'picture-expired': { status: 422, title: msg('A picture has expired. Remove or replace it first.') },
  'picture-unlabelled': {
    status: 422,
    title: msg('The file of a picture says that AI made it. Choose its label in the library first.'),
  },
  'nobody-answers': {
    status: 422,
    title: msg('An AI tool made this story: only a person can publish it, who then answers for it.'),
  },
  'clock-not-in-doubt': { status: 409, title: msg('The server’s clock is not in doubt. There is nothing to confirm.') },
  'page-store-off': {
    status: 409,
    title: msg('The server keeps no pages on disk: PAGE_STORE_MB is 0, or there was an error since its start.'),
  },
  'slug-taken': { status: 422, title: msg('Another story or page already has this address.') },
  'name-taken': { status: 422, title: msg('This name is already taken.') },
  'path-taken': { status: 422, title: msg('A page has this address, or had it.') },
  'too-many-links': { status: 409, title: msg('The story has 20 open preview links. Revoke one first.') },
  'too-many-lines': { status: 422, title: msg('Send at most 10,000 lines at a time.') },
  'not-an-address': { status: 422, title: msg('This is neither a path of this site nor a whole https address.') },
  'email-taken': { status: 422, title: msg('Somebody already has this email address.') },
  'too-many-attempts': { status: 429, title: msg('Too many failed attempts. Wait a few minutes.') },
  'too-busy': { status: 429, title: msg('The server is busy. Try again in a moment.') },
  'too-many-requests': { status: 429, title: msg('Too many requests. Once a minute is enough.') },
  'too-many-uploads': { status: 429, title: msg('You have too many uploads in progress. Wait until they finish.') },
  busy: { status: 503, title: msg('The newsroom is busy. Try again in a moment.') },
  'disk-full': {
    status: 507,
    title: msg('The disk is full and nothing was saved. Keep your text and tell the administrator.'),
  },
  'not-enough-room': {
    status: 507,
    title: msg(
      'The server has too little free disk space for this file. Delete earlier imports, or ask for more space.',
    ),
  },
  failed: { status: 500, title: msg('Something went wrong on our side. Nothing was changed.') },
} as const satisfies Record<string, { status: number; title: Message }>

/** Every stable code that a problem can have. */
export type Code = keyof typeof codes

/** Returns the status of a code, and its sentence for people in the language that is spoken here. */
export const codeFacts = (code: Code): Known => ({ status: codes[code].status, title: t(codes[code].title) })

/** Extra members of a problem, such as the failed field or the version of the other editor. */
type About = { field?: string | undefined; details?: unknown; headers?: Record<string, string> }

/** Builds an RFC 9457 problem. */
export function problem(code: Code, about: About = {}): Answer {
  const { status, title } = codeFacts(code)
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
