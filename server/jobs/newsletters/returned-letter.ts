import { type LetterReturn, returnInReport } from '#domain/newsletters/letter-return.ts'

const DELIVERED = new Set(['to', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'])

/** Reads the bytes of a letter that was delivered to a return path; null if it reports neither a bounce nor a complaint. */
export async function returnedLetter(bytes: Buffer): Promise<LetterReturn | null> {
  // Loaded by the first letter: most papers read none.
  const { default: PostalMime } = await import('postal-mime')
  const { headers, attachments } = await PostalMime.parse(bytes, {
    attachmentEncoding: 'utf8',
    forceRfc822Attachments: true,
    maxNestingDepth: 10,
  })
  return returnInReport({
    deliveredTo: headers.filter(({ key }) => DELIVERED.has(key)).map(({ value }) => value),
    parts: attachments.map(({ mimeType, content }) => ({
      type: mimeType,
      text: typeof content === 'string' ? content : '',
    })),
  })
}
